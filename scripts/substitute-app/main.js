// @ts-check
/**
 * Stands in for Electron's own default app in the substitute runtime: `electron [-r MODULE] APP`.
 * A module that awaits, so that Electron is not "ready" before the app's main module has run:
 * privileged schemes can only be registered before that.
 */
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Electron's default app uses beside the documented face of `app`.
 * @typedef {{ setAppPath(folder: string): void, setVersion(version: string): void }} Setters */
const settable = /** @type {typeof app & Setters} */ (app);
const require = createRequire(import.meta.url);

/** Loads what `-r` names on the way. @returns {string} the app's folder or module */
function readArguments() {
  const args = process.argv.slice(1);
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === '-r' || arg === '--require') require(path.resolve(args.shift() ?? ''));
    else if (!arg.startsWith('-')) return path.resolve(arg);
  }
  throw new Error('No app is named: electron FOLDER or electron FILE.js');
}

try {
  let target = readArguments();
  const description = path.join(target, 'package.json');
  if (existsSync(description)) {
    const about = JSON.parse(readFileSync(description, 'utf8'));
    settable.setAppPath(target);
    settable.setName(about.productName ?? about.name);
    if (about.version) settable.setVersion(about.version);
    target = path.join(target, about.main ?? 'index.js');
  } else {
    settable.setAppPath(path.dirname(target));
  }
  await import(pathToFileURL(target).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
