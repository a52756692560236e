// @ts-check
/** The reports of the two test runners, as one sum. */
import { readJson } from './project.mjs';

/**
 * Tests by their end. A runner that failed without a failed test (a file that does not load, a
 * crash) counts as one failed: what failed must show in the sum.
 * @typedef {{ passed: number, failed: number, skipped: number }} Sum
 */

/**
 * @param {string} file what `vitest-sum.mjs` left
 * @param {number} code the runner's exit code
 * @returns {Sum}
 */
export function sumOfVitest(file, code) {
  return judged(code, readJson(file) ?? { passed: 0, failed: 0, skipped: 0 });
}

/**
 * @param {string} file Playwright's report as JSON; a flaky test has passed in the end
 * @param {number} code the runner's exit code
 * @returns {Sum}
 */
export function sumOfPlaywright(file, code) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readJson(file)?.stats ?? {};
  return judged(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/**
 * @param {number} code
 * @param {Sum} sum
 * @returns {Sum}
 */
function judged(code, sum) {
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

/**
 * @param {Sum[]} sums
 * @returns {Sum}
 */
export function total(sums) {
  /** @param {keyof Sum} end */
  const of = (end) => sums.reduce((all, sum) => all + sum[end], 0);
  return { passed: of('passed'), failed: of('failed'), skipped: of('skipped') };
}

/**
 * @param {Sum} sum
 * @returns {string[]} the closing lines; the last is always of the same form
 */
export function closingLines({ passed, failed, skipped }) {
  const last = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? [`${skipped} skipped`, last] : [last];
}
