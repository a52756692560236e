/**
 * Keys as texts. A chord is a key with its modifiers, such as `j`, `?`, `Shift+a`, `Mod+k` or
 * `ArrowDown`; chords with blanks between them are pressed one after the other: `g a`. `Mod` is
 * Command on macOS and Control elsewhere. Letters are small; Shift is named for letters and for
 * keys that have a name, while any other sign is what Shift makes of its key: `?`, not `Shift+/`.
 */

/** A key with its modifiers. */
export interface Chord {
  readonly mod: boolean;
  /** Control on macOS, where it is another key than Command. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** One sign, or one of {@link NAMED_KEYS}. */
  readonly key: string;
}

/** The part of a KeyboardEvent that chords are read from. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** The keys that are called by a name. */
export const NAMED_KEYS: ReadonlySet<string> = new Set([
  'Space',
  'Enter',
  'Escape',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  ...Array.from({ length: 24 }, (_, index) => `F${String(index + 1)}`),
]);

/** More chords one after the other than anyone remembers. */
const MOST_CHORDS = 3;

const MODIFIERS = /^(?:(?:Mod|Ctrl|Alt|Shift)\+)*(?=.)/u;
const SIGN = /^[^\p{C}\p{Z}\p{M}]$/u;
/** What input methods make of keys with a sign on them. */
const CJK_SIGN = /^[\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u2014\u00b7]$/u;
/** The signs of the keys that input methods put others on, without and with Shift. */
const SIGN_KEYS: ReadonlyMap<string, string> = new Map([
  ['Slash', '/?'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Semicolon', ';:'],
  ['Quote', '\'"'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['Backquote', '`~'],
]);

/** Reads a chord; null where the text is none. */
export function parseChord(text: string): Chord | null {
  const modifiers = MODIFIERS.exec(text)?.[0] ?? '';
  const named = new Set(modifiers.split('+').filter((name) => name !== ''));
  const key = text.slice(modifiers.length);
  if (!NAMED_KEYS.has(key) && !SIGN.test(key)) return null;
  return {
    mod: named.has('Mod'),
    ctrl: named.has('Ctrl'),
    alt: named.has('Alt'),
    shift: named.has('Shift') && keepsShift(key),
    key: isLetter(key) ? key.toLowerCase() : key,
  };
}

/** The chord's text in its normal form. */
export function chordText({ mod, ctrl, alt, shift, key }: Chord): string {
  const modifiers = [mod && 'Mod', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...modifiers.filter((name) => name !== false), key].join('+');
}

/** The normal form of chords one after the other, or null where the text is none. */
export function normalKeys(text: string): string | null {
  const chords = text
    .trim()
    .split(/\s+/u)
    .map((part) => parseChord(part));
  if (chords.length > MOST_CHORDS) return null;
  const texts = chords.map((chord) => (chord === null ? null : chordText(chord)));
  return texts.includes(null) ? null : texts.join(' ');
}

/**
 * The texts of the chord that a press is, the likeliest first: by the sign that the layout gives,
 * then by the place of the key, for layouts and input methods without Latin letters. Empty for
 * modifiers alone, for what is composed, and for keys that belong to the desktop.
 */
export function chordsOf(press: KeyPress, macOS: boolean): readonly string[] {
  if (press.isComposing || (press.metaKey && !macOS)) return [];
  const types = press.getModifierState?.('AltGraph') === true;
  const modifiers = {
    mod: !types && (macOS ? press.metaKey : press.ctrlKey),
    ctrl: !types && macOS && press.ctrlKey,
    alt: !types && press.altKey,
  };
  const texts = [...namesOf(press, modifiers.mod || modifiers.alt || modifiers.ctrl)].map((key) =>
    chordText({ ...modifiers, shift: press.shiftKey && keepsShift(key), key }),
  );
  return [...new Set(texts)];
}

/** Whether a chord is what WCAG 2.1.4 means by a character key: a sign without a modifier. */
export function isSingleKey(text: string): boolean {
  const chord = parseChord(text);
  if (chord === null || chord.mod || chord.ctrl || chord.alt) return false;
  return !NAMED_KEYS.has(chord.key);
}

/** What the pressed key may be called. */
function* namesOf({ key, code, shiftKey }: KeyPress, modified: boolean): Generator<string> {
  const sign = key === ' ' ? 'Space' : key.normalize('NFKC');
  if (NAMED_KEYS.has(sign)) yield sign;
  else if (SIGN.test(sign) && !CJK_SIGN.test(sign))
    yield isLetter(sign) ? sign.toLowerCase() : sign;
  else if (!CJK_SIGN.test(sign) && !modified) return;
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]?.toLowerCase();
  if (letter !== undefined && !/^[a-z]$/iu.test(sign)) yield letter;
  const digit = /^Digit(\d)$/u.exec(code)?.[1];
  if (digit !== undefined && modified) yield digit;
  if (CJK_SIGN.test(sign)) {
    const signs = SIGN_KEYS.get(code);
    if (signs !== undefined) yield signs.charAt(shiftKey ? 1 : 0);
  }
}

function isLetter(key: string): boolean {
  return (
    SIGN.test(key) && key.toLowerCase() !== key.toUpperCase() && key.toLowerCase().length === 1
  );
}

/** Other signs are another one with Shift already. */
function keepsShift(key: string): boolean {
  return NAMED_KEYS.has(key) || isLetter(key);
}
