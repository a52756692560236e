// @ts-check
/**
 * Makes a fresh clone ready: packages, Electron's runtime, what that needs of the system. Says each
 * thing that it does; does nothing where all is there. Plain Node, no dependencies.
 */
import { provideLibraries } from './debian.mjs';
import { installPackages } from './packages.mjs';
import { provideRuntime, runtimePath } from './runtime.mjs';
import { runIfMain, Stop } from './tell.mjs';

/** The oldest Node that the tools run on: major and minor number. */
const OLDEST_NODE = { major: 20, minor: 19 };

/** @throws {Stop} where something is missing that it cannot provide; the message says what to do */
export async function setUp() {
  checkNode();
  await installPackages();
  await provideRuntime();
  await provideLibraries(runtimePath());
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const { major: wantMajor, minor: wantMinor } = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new Stop(`Node ${wantMajor}.${wantMinor} or newer is needed; this is ${process.version}.`);
}

await runIfMain(import.meta.url, setUp);
