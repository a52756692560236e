// @ts-check
/**
 * `npm test`: set-up, unit tests, end-to-end tests on the built app, one closing line.
 * `npm test -- unit …` and `npm test -- e2e …` run one kind; what follows goes on to its runner.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { show } from './command.mjs';
import { onDisplay, sayWhatIsOff } from './launch.mjs';
import { inProject } from './project.mjs';
import { closingLines, sumOfPlaywright, sumOfVitest, total } from './reports.mjs';
import { runtimePath } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { temporaryFolder } from './temporary.mjs';
import { runIfMain, say, Stop } from './tell.mjs';

/** @typedef {import('./reports.mjs').Sum} Sum */

async function test() {
  const [kind, ...filters] = process.argv.slice(2);
  if (kind !== undefined && kind !== 'unit' && kind !== 'e2e') {
    throw new Stop(`"${kind}" is neither "unit" nor "e2e": npm test -- unit FILTER …`);
  }
  await setUp();
  if (kind !== 'unit') await buildIfStale();
  const reports = temporaryFolder(join(tmpdir(), 'sheaf-tests-'));
  const sums = [];
  if (kind !== 'e2e') sums.push(await unit(join(reports, 'unit.json'), filters));
  if (kind !== 'unit') sums.push(await endToEnd(join(reports, 'e2e.json'), filters));
  // What CI has found wrong before the tests is part of the sum.
  const before = Number(process.env['SHEAF_FAILED_BEFORE'] ?? 0);
  if (before > 0) sums.push({ passed: 0, failed: before, skipped: 0 });
  const sum = total(sums);
  closingLines(sum).forEach(say);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

/**
 * Vitest, in Electron's own Node: the app's, with its SQLite.
 * @param {string} report
 * @param {string[]} filters
 * @returns {Promise<Sum>}
 */
async function unit(report, filters) {
  const runner = inProject('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts', 'vitest-sum.mjs')}`];
  const code = await show(runtimePath(), [runner, 'run', ...reporters, ...filters], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', SHEAF_UNIT_SUM: report },
  });
  return sumOfVitest(report, Number(code));
}

/**
 * Playwright, on the built app.
 * @param {string} report
 * @param {string[]} filters
 * @returns {Promise<Sum>}
 */
async function endToEnd(report, filters) {
  sayWhatIsOff();
  const runner = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const code = await onDisplay((env, isVirtual) => {
    if (isVirtual) say('No display here: the end-to-end tests run on a virtual one.');
    return show(process.execPath, [runner, 'test', '--reporter=list,json', ...filters], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
  });
  return sumOfPlaywright(report, Number(code));
}

await runIfMain(import.meta.url, test);
