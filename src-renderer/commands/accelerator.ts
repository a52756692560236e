import { NAMED_KEYS, parseChord } from '../keys/chord.ts';

/** Keys that Electron calls by another name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['Escape', 'Esc'],
  ['+', 'Plus'],
]);

/**
 * A chord as menus show it, in Electron's writing; null for what they cannot show. On macOS a menu
 * would take the key for itself, so only those with Command or Control, and function keys.
 */
export function acceleratorOf(text: string, macOS: boolean): string | null {
  const chord = parseChord(text);
  if (chord === null) return null;
  const { mod, ctrl, alt, shift, key } = chord;
  const name = NAMES.get(key) ?? (NAMED_KEYS.has(key) ? key : key.toUpperCase());
  if (name.length === 1 && !/[\x21-\x7e]/u.test(name)) return null;
  if (macOS && !mod && !ctrl && !/^F\d+$/u.test(key)) return null;
  const modifiers = [mod && 'CmdOrCtrl', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...modifiers.filter((modifier) => modifier !== false), name].join('+');
}
