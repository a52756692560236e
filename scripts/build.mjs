// @ts-check
/** Builds the app into `out/`, if what it is built from has changed since. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { show } from './command.mjs';
import { inProject, projectFolder, readJson } from './project.mjs';
import { runIfMain, say, Stop } from './tell.mjs';

const SOURCE_FOLDERS = ['src-main', 'src-renderer'];
/** Files beside them that change what the build makes. */
const SETTINGS = /^(package(-lock)?\.json|tsconfig.*\.json|electron\.vite\.config\..*)$/;

/** @throws {Stop} where it fails; the builder has said why */
export async function buildIfStale() {
  const sources = fingerprint();
  if (sources === readJson(stampFile())?.sources) return;
  await build();
}

/** @throws {Stop} where it fails; the builder has said why */
async function build() {
  say('Building the app …');
  const sources = fingerprint();
  const builder = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await show(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    asError: true,
  });
  if (code !== 0) throw new Stop('The app could not be built.');
  writeFileSync(stampFile(), JSON.stringify({ sources }) + '\n');
}

/** Beside the main module: the builder empties that folder, so no stamp outlives its build. */
function stampFile() {
  return inProject(dirname(readJson(inProject('package.json')).main), 'sources.json');
}

/** @returns {string} changes with any name or content of the sources; times do not matter */
function fingerprint() {
  const settings = readdirSync(projectFolder).filter((name) => SETTINGS.test(name));
  const sources = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1)),
  );
  const hash = createHash('sha256');
  for (const name of [...settings, ...sources].sort()) {
    const content = readFileSync(inProject(name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

await runIfMain(import.meta.url, build);
