import type { KeyPress } from '../../src-renderer/keys/chord.ts';

/** A press of a key, without modifiers unless they are given. */
export function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: '',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  };
}
