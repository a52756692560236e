/** A reading thread on whose disk `stalled` files never answer, and `waking` ones take a while. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { openSync } = fs;

function answerAfter(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

fs.openSync = (path, ...rest) => {
  if (String(path).includes('stalled')) answerAfter(60_000);
  if (String(path).includes('waking')) answerAfter(1800);
  return openSync(path, ...rest);
};
syncBuiltinESMExports();

await import('../../../src-main/library/reading/reading-worker.ts');
