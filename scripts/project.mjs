// @ts-check
/** Where things lie in this project, for the scripts beside this file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `package.json`. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A path inside the project.
 * @param {...string} parts names from the project's folder on
 */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}

/**
 * The content of a JSON file.
 * @param {string} file
 * @returns {any} `undefined` where the file is missing or is not JSON
 */
export function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
