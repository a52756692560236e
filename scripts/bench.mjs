// @ts-check
/** `npm run bench`: set-up, then the bench in Electron's own Node: the app's, with its SQLite. */
import { show } from './command.mjs';
import { inProject } from './project.mjs';
import { runtimePath } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { runIfMain } from './tell.mjs';

async function bench() {
  await setUp();
  const script = inProject('test', 'bench', 'bench.ts');
  const wishes = process.argv.slice(2);
  const args = ['--disable-warning=ExperimentalWarning', script, ...wishes];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return Number(await show(runtimePath(), args, { env }));
}

await runIfMain(import.meta.url, bench);
