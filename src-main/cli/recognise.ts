/** Tells a command from a start of the window, before anything of either is loaded. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Words that are commands and never files for the window. */
const COMMANDS = new Set(['scan', 'list', 'show', 'check', 'rebuild', 'state', 'search', 'help']);

/** Options that stand for a command of their own. */
const ASKING = new Set(['--version', '--help', '-h']);

/** Options of every command that may stand before its name; all others there are the engine's. */
const SHARED = /^--(?:library(?:=|$)|json$)/u;

/** Options of a start that take the next word as their value. */
const WITH_VALUE = new Set(['--library', '--watch', '--picture']);

/**
 * What the person wrote, without what started the engine.
 *
 * @param commandLine the process's own arguments, the program at first
 * @param packaged whether the program is the app, or the app's folder stands among the arguments
 */
export function personsArguments(commandLine: readonly string[], packaged: boolean): string[] {
  const all = commandLine.slice(1);
  if (packaged) return all;
  let at = 0;
  while (at < all.length && all[at]?.startsWith('-')) {
    at += all[at] === '-r' || all[at] === '--require' ? 2 : 1;
  }
  return all.slice(at + 1);
}

/**
 * The arguments of a command, its name at first save for shared options; null where the window is
 * meant. A bare word that is neither a command nor a file is taken for a mistyped command.
 *
 * @param directory what relative paths start from
 */
export function commandArguments(own: readonly string[], directory: string): string[] | null {
  const shared: string[] = [];
  for (let at = 0; at < own.length; at++) {
    const word = own[at] ?? '';
    if (ASKING.has(word)) return [...shared, ...own.slice(at)];
    if (!word.startsWith('-')) {
      const isCommand = COMMANDS.has(word) || isMistyped(word, directory);
      return isCommand ? [...shared, ...own.slice(at)] : null;
    }
    const hasNext = WITH_VALUE.has(word) && at + 1 < own.length;
    if (SHARED.test(word)) shared.push(...own.slice(at, at + (hasNext ? 2 : 1)));
    if (hasNext) at++;
  }
  return null;
}

function isMistyped(word: string, directory: string): boolean {
  return /^[a-z][a-z-]*$/u.test(word) && !existsSync(resolve(directory, word));
}
