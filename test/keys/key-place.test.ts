import { describe, expect, it } from 'vitest';
import { commandFor, type KeyPress } from '../../src-renderer/app/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});

describe('commandFor', () => {
  it('takes single letters everywhere but in fields', () => {
    expect(commandFor(press('j'), 'reader')).toBe('next');
    expect(commandFor(press('n'), 'control')).toBe('next-unread');
    expect(commandFor(press('j'), 'field')).toBeNull();
  });

  it('leaves keys with modifiers and those of a composition alone', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'isComposing'] as const) {
      expect(commandFor(press('s', { [modifier]: true }), 'list')).toBeNull();
    }
  });

  it('lets arrows scroll the reader and move in the list', () => {
    expect(commandFor(press('ArrowDown'), 'list')).toBe('next');
    expect(commandFor(press('End'), 'elsewhere')).toBe('last');
    expect(commandFor(press('ArrowDown'), 'reader')).toBeNull();
    expect(commandFor(press('Enter'), 'control')).toBeNull();
  });

  it('gives Space to buttons, else to reading', () => {
    expect(commandFor(press(' '), 'control')).toBeNull();
    expect(commandFor(press(' '), 'reader')).toBe('scroll-or-next');
    expect(commandFor(press(' ', { shiftKey: true }), 'list')).toBe('scroll-back');
  });

  it('does not toggle again while a key is held', () => {
    expect(commandFor(press('m', { repeat: true }), 'list')).toBeNull();
    expect(commandFor(press('j', { repeat: true }), 'list')).toBe('next');
  });
});
