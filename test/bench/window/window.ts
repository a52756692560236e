/** The real program in its window, on a display, over the folder of the bench. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../../../scripts/build.mjs';
import { onDisplay } from '../../../scripts/launch.mjs';
import { Library } from '../../../src-main/library/library.ts';
import { tableOf, type Figure } from '../report.ts';
import { chooseQueries, type Chosen } from '../search.ts';
import { THREADS } from '../threads.ts';
import { measureArrival } from './arriving.ts';
import { measureFirstScan } from './first-scan.ts';
import { measureOpening } from './opening.ts';
import { memoryOf, processTree } from './processes.ts';
import { upToDate, withProgram, type Program } from './program.ts';
import { measureScrolling } from './scrolling.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';

/** What is measured, and where. */
export interface WindowTask {
  /** The folder of captures. */
  readonly folder: string;
  /** A directory for what is made; the caller removes it. */
  readonly work: string;
  readonly seed: number;
  /** Tells a person who waits what is going on. */
  readonly say: (line: string) => void;
}

/** Builds the program where it is stale, and measures it. */
export async function measureWindow(task: WindowTask): Promise<Figure[]> {
  await buildIfStale();
  return onDisplay((env) => {
    const environment = { ...env };
    // This process is Electron as Node; the program is to be Electron.
    delete environment['ELECTRON_RUN_AS_NODE'];
    return measureAll(task, environment);
  });
}

async function measureAll(
  { folder, work, seed, say }: WindowTask,
  environment: NodeJS.ProcessEnv,
): Promise<Figure[]> {
  const library = join(work, 'window');
  mkdirSync(library, { recursive: true });
  const plan = { library, folder, environment };
  const figures: Figure[] = [];
  // Each part is told as soon as it is measured: the whole takes minutes.
  const part = async (name: string, measured: () => Promise<Figure[]>) => {
    say(`${name} …`);
    const own = await measured();
    say(tableOf(own));
    figures.push(...own);
  };
  await part('The window during the first scan', () => withProgram(plan, measureFirstScan));
  const queries = await queriesOf(library, seed);
  await withProgram(plan, async (program) => {
    await upToDate(program);
    await part('Searching in the window', () => measureSearch(program, queries));
    await part('Files arriving', () => measureArrival(program, folder, work, seed));
    await part('Opening articles', () => measureOpening(program));
    await part('Scrolling', () => measureScrolling(program));
    figures.push(memoryAfterUse(program));
  });
  await part('Starting', () => measureStart(library, folder, work, environment));
  return figures;
}

/** The queries that the library's own thread is measured with. */
async function queriesOf(directory: string, seed: number): Promise<Chosen[]> {
  const library = new Library({ directory, ...THREADS });
  try {
    return chooseQueries(library, seed);
  } finally {
    await library.close();
  }
}

function memoryAfterUse({ app }: Program): Figure {
  return {
    name: 'memory after all this',
    value: memoryOf(processTree(app.process().pid ?? 0)),
    unit: 'MB',
    ratio: null,
    reach: null,
  };
}
