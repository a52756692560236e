/** What a key asks for. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'open'
  | 'scroll-or-next'
  | 'scroll-back'
  | 'next-unread'
  | 'toggle-read'
  | 'toggle-star';

/** Where a key was pressed. */
export type Place = 'list' | 'reader' | 'control' | 'field' | 'elsewhere';

/** The part of a KeyboardEvent that commands depend on. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

const LETTERS = new Map<string, Command>([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'next-unread'],
  ['m', 'toggle-read'],
  ['s', 'toggle-star'],
]);

const LIST_KEYS = new Map<string, Command>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['PageDown', 'page-down'],
  ['PageUp', 'page-up'],
  ['Enter', 'open'],
]);

const NOT_REPEATED: ReadonlySet<Command> = new Set(['toggle-read', 'toggle-star', 'open']);

const TEXT_FREE_INPUTS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range']);

/** The command of a key at a place, or null where the key keeps its own meaning. */
export function commandFor(press: KeyPress, place: Place): Command | null {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return null;
  const command = place === 'field' ? undefined : meaning(press, place);
  return command === undefined || (press.repeat && NOT_REPEATED.has(command)) ? null : command;
}

/** Where an event's keys go, judged by the elements that it passes, innermost first. */
export function placeOf(path: readonly EventTarget[]): Place {
  for (const target of path) {
    if (!isElement(target)) continue;
    if (target.matches('dialog, textarea, select, [contenteditable]')) return 'field';
    if (target.matches('input')) {
      return TEXT_FREE_INPUTS.has(target.getAttribute('type') ?? 'text') ? 'control' : 'field';
    }
    if (target.matches('button, a[href], summary, [role=separator]')) return 'control';
    if (target.matches('[role=listbox]')) return 'list';
    if (target.matches('article')) return 'reader';
  }
  return 'elsewhere';
}

function meaning(press: KeyPress, place: Exclude<Place, 'field'>): Command | undefined {
  if (press.key === ' ' && place !== 'control') {
    return press.shiftKey ? 'scroll-back' : 'scroll-or-next';
  }
  if (press.shiftKey) return undefined;
  const letter = LETTERS.get(press.key.toLowerCase());
  if (letter !== undefined) return letter;
  return place === 'list' || place === 'elsewhere' ? LIST_KEYS.get(press.key) : undefined;
}

/** Also true for elements of the frame's document, which are of another realm. */
function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1;
}
