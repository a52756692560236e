// @ts-check
/** Folders that go when the process does, however it ends short of being killed. */
import { mkdtempSync, rmSync } from 'node:fs';

/**
 * @param {string} prefix the start of its path; a few letters are added that make it unique
 * @returns {string} a new folder, only for this user to enter
 */
export function temporaryFolder(prefix) {
  const folder = mkdtempSync(prefix);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
