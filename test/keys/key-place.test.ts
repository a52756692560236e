import { describe, expect, it } from 'vitest';
import { isTakenAt, type Place } from '../../src-renderer/keys/key-place.ts';

const taken = (place: Place, ...chords: string[]) =>
  chords.filter((chord) => isTakenAt(chord, place));

describe('isTakenAt', () => {
  it('leaves letters to fields alone', () => {
    expect(taken('field', 'j', 'Space', 'Enter', 'Escape', 'Alt+ArrowLeft')).toHaveLength(5);
    expect(taken('field', 'Mod+f', 'Mod+k', 'F3', 'Mod+Shift+f', 'Mod+,')).toEqual([]);
    for (const place of ['list', 'reader', 'control', 'elsewhere'] as const) {
      expect(taken(place, 'j', 'n', 'Shift+a', '?', 'Escape')).toEqual([]);
    }
  });

  it('leaves editing to fields', () => {
    const editing = ['Mod+a', 'Mod+c', 'Mod+v', 'Mod+z', 'Mod+Shift+z', 'Mod+ArrowLeft'];
    expect(taken('field', ...editing)).toEqual(editing);
  });

  it('lets arrows scroll the reader and move in the list', () => {
    expect(taken('list', 'ArrowDown', 'End', 'Shift+ArrowDown', 'Mod+a')).toEqual([]);
    expect(taken('elsewhere', 'ArrowDown', 'End')).toEqual([]);
    expect(taken('reader', 'ArrowDown', 'End', 'Mod+a')).toHaveLength(3);
    expect(taken('reader', 'ArrowLeft', 'Space', 'Enter')).toEqual([]);
  });

  it('gives controls the keys that they are used with', () => {
    expect(taken('control', 'Space', 'Enter', 'ArrowLeft', 'ArrowDown')).toHaveLength(4);
  });

  it('leaves dialogs all keys', () => {
    expect(taken('dialog', 'j', 'Mod+k', 'F3', 'Escape')).toHaveLength(4);
  });
});
