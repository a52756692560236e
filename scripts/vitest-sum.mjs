// @ts-check
/** A reporter for Vitest that leaves the sum of a run, as JSON, in the file `SHEAF_UNIT_SUM`. */
import { writeFileSync } from 'node:fs';

/** @typedef {import('vitest/node').Reporter} Reporter */

/** @implements {Reporter} */
export default class SumReporter {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled errors outside of any test
   */
  onTestRunEnd(modules, unhandled) {
    const sum = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const failedBefore = sum.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') sum.passed += 1;
        else if (state === 'failed') sum.failed += 1;
        else sum.skipped += 1;
      }
      // A file that does not load, or whose hooks fail, has no failed test to show for it.
      if (module.state() === 'failed' && sum.failed === failedBefore) sum.failed += 1;
    }
    const file = process.env['SHEAF_UNIT_SUM'];
    if (file) writeFileSync(file, JSON.stringify(sum));
  }
}
