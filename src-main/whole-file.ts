/** Writing a file so that it is there whole or as it was before. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** @throws the system's error; the file is then as it was */
export function writeWholeFile(path: string, text: string): void {
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  try {
    writeFileSync(unfinished, text, { flag: 'wx', flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
