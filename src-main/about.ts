/** The program itself: its version, its engine, and the packages that are part of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { About } from './contract.ts';

/** Written by the build beside what it built. */
const PACKAGES = v.array(v.object({ name: v.string(), version: v.string(), licence: v.string() }));

/** Parts of the engine by their names in `process.versions`. */
const ENGINE = { electron: 'Electron', chrome: 'Chromium', node: 'Node.js', sqlite: 'SQLite' };

/** @param built - the folder of all that was built */
export function about(version: string, directory: string, built: string): About {
  const packages = new Map<string, About['packages'][number]>();
  for (const part of ['main', 'renderer']) {
    for (const each of packagesIn(join(built, part, 'packages.json')))
      packages.set(each.name, each);
  }
  return {
    version,
    directory,
    engine: Object.entries(ENGINE).flatMap(([key, name]) => {
      const known = process.versions[key];
      return known === undefined ? [] : [{ name, version: known }];
    }),
    packages: [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

function packagesIn(path: string): About['packages'] {
  try {
    return v.parse(PACKAGES, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A build of another kind lists none.
    return [];
  }
}
