/** Where keys are pressed, and which of them mean something of their own there. */
import { parseChord } from './chord.ts';

/** Where a key was pressed. */
export type Place = 'list' | 'reader' | 'control' | 'field' | 'dialog' | 'elsewhere';

const TEXT_FREE_INPUTS = new Set(['radio', 'checkbox', 'button', 'submit', 'reset', 'range']);
const CONTROLS = [
  'button',
  'a[href]',
  'summary',
  ...['separator', 'tree', 'treegrid', 'grid', 'menu', 'tablist', 'toolbar', 'slider'].map(
    (role) => `[role=${role}]`,
  ),
].join(', ');

/** Scrolls, or goes through what a control holds. */
const TRAVEL = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);
/** What a control does something with, beside {@link TRAVEL}. */
const PRESSES = new Set(['Space', 'Enter', 'ArrowLeft', 'ArrowRight', 'Tab']);
/** With Control or Command, these edit the text of a field or go through it. */
const EDITS = new Set([
  ...TRAVEL,
  ...['ArrowLeft', 'ArrowRight', 'Backspace', 'Delete'],
  ...['a', 'c', 'v', 'x', 'z', 'y'],
]);
const FUNCTION_KEY = /^F\d+$/u;

/** Where an event's keys go, judged by the elements that it passes, innermost first. */
export function placeOf(path: readonly EventTarget[]): Place {
  const elements = path.filter((target) => isElement(target));
  if (elements.some((element) => element.matches('dialog, [role=dialog]'))) return 'dialog';
  for (const target of elements) {
    if (target.matches('textarea, select, [contenteditable]')) return 'field';
    if (target.matches('input')) {
      return TEXT_FREE_INPUTS.has(target.getAttribute('type') ?? 'text') ? 'control' : 'field';
    }
    if (target.matches(CONTROLS)) return 'control';
    if (target.matches('[role=listbox]')) return 'list';
    if (target.matches('article')) return 'reader';
  }
  return 'elsewhere';
}

/** Whether a chord means something of its own at a place, which no command takes from it. */
export function isTakenAt(text: string, place: Place): boolean {
  const chord = parseChord(text);
  if (chord === null || place === 'dialog') return true;
  const { mod, key } = chord;
  const plain = !mod && !chord.ctrl && !chord.alt;
  switch (place) {
    case 'field':
      if (plain) return !FUNCTION_KEY.test(key);
      return !mod || EDITS.has(key);
    case 'control':
      return plain ? TRAVEL.has(key) || PRESSES.has(key) : mod && key === 'a';
    case 'reader':
      return plain ? TRAVEL.has(key) : mod && key === 'a';
    case 'list':
    case 'elsewhere':
      return false;
  }
}

/** Also true for elements of the frame's document, which are of another realm. */
function isElement(target: EventTarget): target is Element {
  return 'nodeType' in target && target.nodeType === 1;
}
