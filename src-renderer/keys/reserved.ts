import { parseChord } from './chord.ts';

/** What every desktop or every field does with these keys, by Control or Command. */
const WITH_MOD = new Set('cvxqwmh');
/** Full screen and the menu bar. */
const FUNCTIONS = new Set(['F10', 'F11']);

/** Whether a chord belongs to the system or to editing text, so that no command may have it. */
export function isReserved(text: string): boolean {
  const chord = parseChord(text);
  if (chord === null) return true;
  const { mod, ctrl, alt, shift, key } = chord;
  if (key === 'Tab' || FUNCTIONS.has(key)) return true;
  if (alt && !mod && (key === 'F4' || key === 'Space' || key === 'Enter')) return true;
  if (mod && alt && '=-0'.includes(key)) return true;
  return mod && !ctrl && !alt && !shift && WITH_MOD.has(key);
}
