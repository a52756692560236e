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
  | 'next-match'
  | 'previous-match'
  | 'back-in-matches'
  | 'find'
  | 'search'
  | 'leave'
  | 'toggle-read'
  | 'toggle-star';

/** Where a key was pressed. */
export type Place = 'list' | 'reader' | 'control' | 'field' | 'dialog' | 'elsewhere';

/** The part of a KeyboardEvent that commands depend on. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

const LETTERS = new Map<string, Command>([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'next-unread'],
  ['p', 'back-in-matches'],
  ['/', 'search'],
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
  if (press.isComposing || press.altKey || place === 'dialog') return null;
  if (press.ctrlKey || press.metaKey) return shortcut(press);
  if (press.key === 'F3') return press.shiftKey ? 'previous-match' : 'next-match';
  const command = place === 'field' ? undefined : meaning(press, place);
  return command === undefined || (press.repeat && NOT_REPEATED.has(command)) ? null : command;
}

/** Where an event's keys go, judged by the elements that it passes, innermost first. */
export function placeOf(path: readonly EventTarget[]): Place {
  const elements = path.filter((target) => isElement(target));
  if (elements.some((element) => element.matches('dialog'))) return 'dialog';
  for (const target of elements) {
    if (target.matches('textarea, select, [contenteditable]')) return 'field';
    if (target.matches('input')) {
      return TEXT_FREE_INPUTS.has(target.getAttribute('type') ?? 'text') ? 'control' : 'field';
    }
    if (target.matches('button, a[href], summary, [role=separator]')) return 'control';
    if (target.matches('[role=listbox]')) return 'list';
    if (target.matches('article')) return 'reader';
  }
  return 'elsewhere';
}

/** Keys with Control, or with Command on macOS, which mean the same everywhere. */
function shortcut({ key, ctrlKey, metaKey, shiftKey }: KeyPress): Command | null {
  if (key.toLowerCase() !== 'f' || ctrlKey === metaKey) return null;
  return shiftKey ? 'search' : 'find';
}

function meaning(press: KeyPress, place: Exclude<Place, 'field' | 'dialog'>): Command | undefined {
  if (press.key === ' ' && place !== 'control') {
    return press.shiftKey ? 'scroll-back' : 'scroll-or-next';
  }
  if (press.shiftKey) return undefined;
  if (press.key === 'Escape') return 'leave';
  const letter = LETTERS.get(press.key.toLowerCase());
  if (letter !== undefined) return letter;
  return place === 'list' || place === 'elsewhere' ? LIST_KEYS.get(press.key) : undefined;
}

/** Also true for elements of the frame's document, which are of another realm. */
function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1;
}
