// @ts-check
/**
 * `npm run test:install`: makes a `.deb` (or takes the one that is named), looks into it, installs it
 * on a fresh Debian in a folder, uses it there without and with a display, brings it up to date and
 * removes it. Needs root on Debian or one of its relatives; elsewhere it says that it skips, and why.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mustRun } from './command.mjs';
import { providePackages, isDebian } from './debian.mjs';
import { startDisplay } from './display.mjs';
import { Account } from './installation/account.mjs';
import { checkCaptureType } from './installation/capture-type.mjs';
import { CleanRoot } from './installation/clean-root.mjs';
import { checkContents, checkForm } from './installation/contents.mjs';
import { checkSize, measureStart } from './installation/figures.mjs';
import { Life } from './installation/life.mjs';
import { checkWindowsInstaller } from './installation/windows.mjs';
import { inProject } from './project.mjs';
import { runtimeKind } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { runIfMain, say } from './tell.mjs';

/** Debian's packages with the tools that this needs, by the tool. */
const TOOLS = {
  lintian: ['lintian'],
  'desktop-file-validate': ['desktop-file-utils'],
  appstreamcli: ['appstream'],
  'update-mime-database': ['shared-mime-info'],
  gio: ['libglib2.0-bin'],
  debootstrap: ['debootstrap', 'debian-archive-keyring'],
  xdotool: ['xdotool'],
  xprop: ['x11-utils'],
  Xvfb: ['xvfb'],
  makensis: ['nsis'],
};

async function testInstallation() {
  const why = lacking();
  if (why !== undefined) {
    say(`The installation is not tested here: ${why}.`);
    return 0;
  }
  await setUp();
  await providePackages(TOOLS);
  const scratch = mkdtempSync(join(tmpdir(), 'sheaf-install-'));
  try {
    return await test(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @returns {string | undefined} why it cannot be done here */
function lacking() {
  if (process.platform !== 'linux' || !isDebian()) return 'it needs Debian or a relative of it';
  if (process.arch !== 'x64') return `it needs a 64-bit PC, and this is ${process.arch}`;
  if (process.getuid?.() !== 0) return 'it needs root, to make a fresh Debian in a folder';
  return undefined;
}

/** @param {string} scratch a folder */
async function test(scratch) {
  const account = new Account();
  const rooted = CleanRoot.make();
  // Its failure is told where it is waited for.
  rooted.catch(() => undefined);
  const [given] = process.argv.slice(2);
  const deb = given === undefined ? await makeDeb() : resolve(given);
  const unpacked = join(scratch, 'unpacked');
  await mustRun('dpkg-deb', ['--extract', deb, unpacked]);

  account.heading('The package');
  const formed = new Account({ aloud: false });
  const form = checkForm(deb, unpacked, formed);
  await checkContents(deb, unpacked, account);
  await checkCaptureType(unpacked, scratch, account);
  const program = join(unpacked, 'opt/Sheaf');
  checkSize(program, account);
  await checkWindowsInstaller(scratch, account);

  const { display, stop } = await startDisplay();
  try {
    account.heading('On a fresh Debian');
    const life = new Life(await rooted, account);
    if (await life.install(deb)) {
      const version = (await mustRun('dpkg-deb', ['--field', deb, 'Version'])).trim();
      await life.useWithoutDisplay(version.replace('~', '-'));
      await life.useWindow(display);
      await life.upgrade(await newer(deb, version, scratch));
      await life.remove();
    }
    account.heading('Debian’s own tools');
    await form;
    account.add(formed);
    account.heading('Its start');
    const env = { ...process.env, DISPLAY: display, SHEAF_VIRTUAL_DISPLAY: '1' };
    await measureStart(program, env, scratch, account);
  } finally {
    stop();
  }
  say(`The installation: ${account.passed} right, ${account.failed} wrong.`);
  return account.failed === 0 ? 0 : 1;
}

/** @returns {Promise<string>} the package's path */
async function makeDeb() {
  say('Making the package …');
  const test = runtimeKind() === 'substitute' ? ['--for-testing'] : [];
  const args = [inProject('scripts', 'dist.mjs'), ...test, '--quick', 'deb'];
  await mustRun(process.execPath, args);
  const name = readdirSync(inProject('dist')).find((file) => file.endsWith('.deb'));
  return inProject('dist', name ?? '');
}

/**
 * The same package as the next version.
 * @param {string} deb
 * @param {string} version
 * @param {string} scratch
 */
async function newer(deb, version, scratch) {
  const folder = join(scratch, 'newer');
  mkdirSync(folder);
  await mustRun('dpkg-deb', ['--raw-extract', deb, folder]);
  await mustRun('sed', [
    '-i',
    `s/^Version: .*/Version: ${version}+1/`,
    join(folder, 'DEBIAN', 'control'),
  ]);
  const path = join(scratch, 'newer.deb');
  await mustRun('dpkg-deb', ['--root-owner-group', '-Znone', '--build', folder, path]);
  rmSync(folder, { recursive: true });
  return path;
}

await runIfMain(import.meta.url, testInstallation);
