/** The built program on a library of the bench, driven by Playwright. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { launchArguments } from '../../../scripts/launch.mjs';
import { projectFolder } from '../../../scripts/project.mjs';
import { installProbe } from './probe.ts';

/** Which library is opened, and what it follows. */
export interface ProgramPlan {
  readonly library: string;
  readonly folder: string;
  /** Of the process: it names the display. */
  readonly environment: NodeJS.ProcessEnv;
}

/** A started program whose window has its probe. */
export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the program, lets it be measured, and ends it in any case. */
export async function withProgram<T>(
  { library, folder, environment }: ProgramPlan,
  measure: (program: Program) => Promise<T>,
): Promise<T> {
  const env = Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const app = await _electron.launch({
    cwd: projectFolder,
    env,
    args: [...launchArguments(env), '.', `--library=${library}`, `--watch=${folder}`],
  });
  try {
    const page = await app.firstWindow();
    await page.evaluate(installProbe);
    return await measure({ app, page });
  } finally {
    await app.close();
  }
}

/** Waits until the library is up to date; how many articles it has. */
export async function upToDate({ page }: Program): Promise<number> {
  return page.evaluate(() => window.bench.upToDate());
}
