// @ts-check
/** What a package holds, and whether what it tells the system is well-formed. */
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { MARKER } from '../substitute.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/** What may lie in the package: files by path, folders aside. */
const ALLOWED = [
  /^opt\/Sheaf\/(?:sheaf|sheaf-bin|chrome-sandbox|chrome_crashpad_handler|version)$/u,
  /^opt\/Sheaf\/(?:LICENSE|LICENSE\.electron\.txt|LICENSES\.chromium\.html|THIRD-PARTY\.txt)$/u,
  /^opt\/Sheaf\/[\w.]+\.(?:pak|so|so\.1|bin|dat)$/u,
  /^opt\/Sheaf\/vk_swiftshader_icd\.json$/u,
  /^opt\/Sheaf\/locales\/[\w-]+\.pak$/u,
  /^opt\/Sheaf\/resources\/(?:app\.asar|apparmor-profile)$/u,
  /^opt\/Sheaf\/resources\/seeds\/[^/]+\.(?:md|txt)$/u,
  /^usr\/bin\/sheaf$/u,
  /^usr\/share\/applications\/sheaf\.desktop$/u,
  /^usr\/share\/doc\/sheaf\/(?:changelog\.gz|copyright)$/u,
  /^usr\/share\/icons\/hicolor\/(?:\d+x\d+\/apps\/sheaf\.png|scalable\/apps\/sheaf\.svg)$/u,
  /^usr\/share\/lintian\/overrides\/sheaf$/u,
  /^usr\/share\/man\/man1\/sheaf\.1\.gz$/u,
  /^usr\/share\/metainfo\/io\.github\.sheaf_reader\.sheaf\.metainfo\.xml$/u,
  /^usr\/share\/mime\/packages\/sheaf\.xml$/u,
];

/** What may lie in the program's own archive: what the build makes, but for its lists and stamps. */
const ALLOWED_INSIDE =
  /^\/(?:package\.json|out\/(?:main|preload|renderer)\/(?:packages\.json|[\w/-]+\.(?:js|cjs|css|html)))$/u;

/** The switches inside the program: which are on. */
const FUSES = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/**
 * Holds the package against its list, and has Debian's tools look at what it tells the system.
 * @param {string} deb
 * @param {string} unpacked a folder that has what is in it
 * @param {Account} account
 */
export async function checkContents(deb, unpacked, account) {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1));
  const strange = files.filter((file) => !ALLOWED.some((allowed) => allowed.test(file)));
  const marker = `opt/Sheaf/${MARKER}`;
  const wrong = strange.filter((file) => file !== marker);
  account.check(
    `it holds what runs (${files.length} files) and nothing else`,
    wrong.length === 0,
    wrong.join('\n'),
  );
  const missing = ALLOWED.filter((allowed) => !files.some((file) => allowed.test(file)));
  account.check('and all of that', missing.length === 0, missing.join('\n'));
  const { output: version } = await run('dpkg-deb', ['--field', deb, 'Version']);
  const marked = version.trim().endsWith('~testing');
  account.check(
    'one of the substitute runtime says that it is for testing',
    marked || !files.includes(marker),
  );

  const archive = join(unpacked, 'opt/Sheaf/resources/app.asar');
  const inside = listPackage(archive, { isPack: false }).filter((path) => !isFolder(archive, path));
  const more = inside.filter((path) => !ALLOWED_INSIDE.test(path));
  account.check(
    `its archive holds the build (${inside.length} files) and nothing else`,
    more.length === 0,
    more.join('\n'),
  );
  const { devDependencies, scripts } = JSON.parse(extractFile(archive, 'package.json').toString());
  account.check(
    'and tells of no tools of development',
    devDependencies === undefined && scripts === undefined,
  );
  await checkFuses(join(unpacked, 'opt/Sheaf/sheaf-bin'), account);
}

/** @param {string} archive @param {string} path */
function isFolder(archive, path) {
  return 'files' in statFile(archive, path.slice(1));
}

/** @param {string} program @param {Account} account */
async function checkFuses(program, account) {
  const wire = await getCurrentFuseWire(program);
  const on = FuseState.ENABLE;
  const wrong = [...FUSES].filter(([fuse, wanted]) => (wire[fuse] === on) !== wanted);
  const names = wrong.map(
    ([fuse, wanted]) => `${FuseV1Options[fuse]} should be ${wanted ? 'on' : 'off'}`,
  );
  account.check(
    `the ${FUSES.size} switches inside the program are as they should be`,
    wrong.length === 0,
    names.join('\n'),
  );
}

/**
 * Has Debian's tools look at the package and at what it tells the system.
 * @param {string} deb
 * @param {string} unpacked
 * @param {Account} account
 */
export async function checkForm(deb, unpacked, account) {
  const share = join(unpacked, 'usr/share');
  const metainfo = join(share, 'metainfo/io.github.sheaf_reader.sheaf.metainfo.xml');
  /** @type {[string, string[]][]} */
  const checks = [
    ['desktop-file-validate', [join(share, 'applications/sheaf.desktop')]],
    ['appstreamcli', ['validate', '--no-net', metainfo]],
    ['lintian', ['--allow-root', '--fail-on', 'error', deb]],
  ];
  for (const [command, args] of checks) {
    const { code, output } = await run(command, args);
    account.check(`${command} finds nothing wrong`, code === 0, output);
  }
}
