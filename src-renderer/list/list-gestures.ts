import { MenuWanted, PickExtended, RowPicked } from './list-events.ts';

/** The row of the entry that an event is about. */
function rowOf(event: Event): number | null {
  const entry = event.target instanceof Element ? event.target.closest('[data-row]') : null;
  const row = Number(entry?.getAttribute('data-row') ?? NaN);
  return Number.isNaN(row) ? null : row;
}

/** What a click on an entry asks for; null beside all entries. */
export function clicked(event: MouseEvent): RowPicked | null {
  const row = rowOf(event);
  if (row === null) return null;
  const beside = event.ctrlKey || event.metaKey;
  return new RowPicked(row, event.shiftKey ? 'up-to' : beside ? 'beside' : 'alone');
}

/** What a key asks for that chooses several entries; null where it asks for something else. */
export function extendedBy(event: KeyboardEvent, pageRows: number): PickExtended | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey) return null;
  if (control) return !shiftKey && key.toLowerCase() === 'a' ? new PickExtended(null) : null;
  if (!shiftKey) return null;
  const step = new Map([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['Home', -Infinity],
    ['End', Infinity],
    ['PageDown', pageRows],
    ['PageUp', -pageRows],
  ]).get(key);
  return step === undefined ? null : new PickExtended(step);
}

/** Where a menu is wanted: at the pointer, or by keyboard at the entry that leads the selection. */
export function menuAt(event: PointerEvent, lead: Element | null, list: Element): MenuWanted {
  event.preventDefault();
  if (event.button === 2) return new MenuWanted(rowOf(event), event.clientX, event.clientY);
  const { left, top } = list.getBoundingClientRect();
  const place = lead?.getBoundingClientRect();
  const inset = 24;
  return place === undefined
    ? new MenuWanted(null, left + inset, top + inset)
    : new MenuWanted(null, place.left + inset, place.top + inset);
}

/** Shows who goes on by key in the list where the focus is, however it came there. */
export function showFocus({ currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  if (ctrlKey || metaKey || altKey || !(currentTarget instanceof HTMLElement)) return;
  if (!currentTarget.matches(':focus:not(:focus-visible)')) return;
  // What has the focus can only be given it anew.
  currentTarget.blur();
  currentTarget.focus({ focusVisible: true, preventScroll: true });
}
