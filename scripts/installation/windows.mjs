// @ts-check
/** What can be tried of the Windows installer on Debian: its own script, by Debian's NSIS. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { inProject } from '../project.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * An installer of nothing but Sheaf's own steps, with what electron-builder's script gives them.
 * @param {string} folder
 */
function installer(folder) {
  return `Unicode true
Name "Sheaf"
OutFile "${join(folder, 'check.exe')}"
InstallDir "$LOCALAPPDATA\\Sheaf"
Icon "${inProject('scripts', 'packaging', 'icons', 'icon.ico')}"
UninstallIcon "${inProject('scripts', 'packaging', 'icons', 'icon.ico')}"
!include LogicLib.nsh
!define PRODUCT_NAME "Sheaf"
!define APP_EXECUTABLE_FILENAME "Sheaf.exe"
!define isUpdated '"" == "1"'
!include "${inProject('scripts', 'packaging', 'windows', 'open-with.nsh')}"
Section
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\Uninstall.exe"
SectionEnd
Section "un.Sheaf"
  !insertmacro customUnInstall
SectionEnd
`;
}

/** @param {string} scratch a folder @param {Account} account */
export async function checkWindowsInstaller(scratch, account) {
  const script = join(scratch, 'check.nsi');
  writeFileSync(script, installer(scratch));
  const { code, output } = await run('makensis', ['-WX', '-V2', script]);
  account.check('the Windows installer’s own steps and icon compile', code === 0, output);
}
