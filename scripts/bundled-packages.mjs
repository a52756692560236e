// @ts-check
/** Lists the packages that a bundle holds, for the program to name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package's folder in the path of one of its modules. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/u;

/**
 * A plug-in that writes `packages.json` beside the bundle: name, version and licence of each package
 * of which something is in it.
 * @returns {import('vite').Plugin}
 */
export function bundledPackages() {
  return {
    name: 'sheaf-bundled-packages',
    generateBundle() {
      const folders = new Set();
      for (const id of this.getModuleIds()) {
        const folder = PACKAGE.exec(id.replace(/^\0/u, ''))?.[0];
        if (folder !== undefined) folders.add(folder);
      }
      const packages = [...folders].map(describe);
      packages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
      const source = JSON.stringify(packages, null, 1);
      this.emitFile({ type: 'asset', fileName: 'packages.json', source });
    },
  };
}

/** @param {string} folder */
function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name: String(name), version: String(version), licence: String(license) };
}
