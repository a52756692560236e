import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, type CommandId } from '../../src-renderer/app/commands.ts';
import { isSingleKey, normalKeys } from '../../src-renderer/keys/chord.ts';
import {
  answerOf,
  bindingOf,
  bindingsOf,
  bindingText,
  conflictsOf,
  keymapOf,
  type Binding,
  type KeySettings,
} from '../../src-renderer/keys/keymap.ts';
import { boundKey } from '../../src-renderer/keys/bound-key.ts';
import { reset, withKey, withoutKey } from '../../src-renderer/keys/own-keys.ts';
import { PRESET_NAMES, PRESETS } from '../../src-renderer/keys/presets.ts';
import { isReserved } from '../../src-renderer/keys/reserved.ts';

const SHEAF: KeySettings = { keyPreset: 'sheaf', ownKeys: {}, singleKeys: true };
const keysOf = (settings: KeySettings, command: CommandId) =>
  bindingsOf(keymapOf(settings), command).map((binding) => bindingText(binding));
const wish = (command: CommandId, text: string): Binding => {
  const binding = bindingOf(command, text);
  if (binding === null) throw new Error(`${text} is no key`);
  return binding;
};

describe('presets', () => {
  it.each(PRESET_NAMES)('%s has keys in their normal form, none of them reserved', (name) => {
    for (const texts of Object.values(PRESETS[name])) {
      for (const text of texts) {
        const keys = text.replace(/^(?:list|reader):/u, '');
        expect(normalKeys(keys)).toBe(keys);
        expect(keys.split(' ').some(isReserved), keys).toBe(false);
      }
    }
  });

  it.each(PRESET_NAMES)('%s has no keys that stand in each other’s way', (keyPreset) => {
    const keymap = keymapOf({ ...SHEAF, keyPreset });
    expect(keymap.flatMap((binding) => conflictsOf(keymap, binding))).toEqual([]);
  });

  it.each(PRESET_NAMES)('%s can do what reading needs', (keyPreset) => {
    const needed: readonly CommandId[] = [
      ...(['next', 'previous', 'open', 'next-unread', 'toggle-read', 'toggle-star'] as const),
      ...(['edit-tags', 'open-original', 'search', 'palette', 'keys-help', 'settings'] as const),
      ...(['focus-sources', 'focus-list', 'focus-reader', 'leave', 'undo'] as const),
    ];
    const keymap = keymapOf({ ...SHEAF, keyPreset });
    const without = needed.filter((command) => bindingsOf(keymap, command).length === 0);
    // In NetNewsWire, Enter is the browser’s.
    expect(without).toEqual(keyPreset === 'netnewswire' ? ['open'] : []);
  });

  it('are after the programs that they are called by', () => {
    const nnw = keymapOf({ ...SHEAF, keyPreset: 'netnewswire' });
    expect(answerOf(nnw, ['k'], 'list').commands).toEqual(['mark-all-read']);
    expect(answerOf(nnw, ['r'], 'list').commands).toEqual(['toggle-read']);
    expect(answerOf(nnw, ['b'], 'reader').commands).toEqual(['open-original']);
    expect(answerOf(nnw, ['ArrowLeft'], 'list').commands).toEqual(['focus-sources']);
    expect(answerOf(nnw, ['ArrowLeft'], 'reader').commands).toEqual(['focus-list']);
    const fluent = keymapOf({ ...SHEAF, keyPreset: 'fluent-reader' });
    expect(answerOf(fluent, ['ArrowRight'], 'reader').commands).toEqual(['next']);
    expect(answerOf(fluent, ['F6'], 'list').commands).toEqual(['mark-all-read']);
    expect(answerOf(fluent, ['h'], 'list').commands).toEqual(['toggle-archived']);
  });
});

describe('keymapOf', () => {
  it('puts one’s own keys in place of the preset’s', () => {
    const settings = { ...SHEAF, ownKeys: { next: ['x'], search: [] } };
    expect(keysOf(settings, 'next')).toEqual(['x']);
    expect(keysOf(settings, 'search')).toEqual([]);
    expect(keysOf(settings, 'previous')).toEqual(['k', 'ArrowUp']);
  });

  it('passes over what is no key and no command', () => {
    const ownKeys = { next: ['', 'Hyper+q', 'x'], constructor: ['q'] };
    const keymap = keymapOf({ ...SHEAF, ownKeys });
    expect(keysOf({ ...SHEAF, ownKeys }, 'next')).toEqual(['x']);
    expect(keymap.every(({ command }) => COMMAND_IDS.includes(command))).toBe(true);
  });

  it('without single keys keeps those with modifiers, arrows and function keys', () => {
    const keymap = keymapOf({ ...SHEAF, singleKeys: false });
    expect(keymap.some(({ chords: [first = ''] }) => isSingleKey(first))).toBe(false);
    expect(keysOf({ ...SHEAF, singleKeys: false }, 'next')).toEqual(['ArrowDown']);
    expect(keysOf({ ...SHEAF, singleKeys: false }, 'view-all')).toEqual([]);
    expect(keysOf({ ...SHEAF, singleKeys: false }, 'palette')).toEqual(['Mod+k']);
  });
});

describe('answerOf', () => {
  const keymap = keymapOf(SHEAF);

  it('knows the beginning of a sequence from its end', () => {
    const begun = answerOf(keymap, ['g'], 'list');
    expect(begun.commands).toEqual([]);
    expect(begun.longer.map(({ command }) => command)).toContain('view-unread');
    expect(answerOf(keymap, ['g', 'u'], 'list')).toEqual({ commands: ['view-unread'], longer: [] });
    expect(answerOf(keymap, ['g', 'x'], 'list')).toEqual({ commands: [], longer: [] });
    expect(answerOf(keymap, ['g'], 'field')).toEqual({ commands: [], longer: [] });
  });
});

describe('conflictsOf', () => {
  const keymap = keymapOf(SHEAF);
  const inTheWay = (command: CommandId, text: string) =>
    conflictsOf(keymap, wish(command, text)).map(({ binding, kind }) => [binding.command, kind]);

  it('finds the same keys, and keys that begin others', () => {
    expect(inTheWay('print', 'j')).toEqual([['next', 'same']]);
    expect(inTheWay('print', 'j x')).toEqual([['next', 'shorter']]);
    expect(inTheWay('print', 'g')).toContainEqual(['view-all', 'longer']);
    expect(inTheWay('next', 'j')).toEqual([]);
    expect(inTheWay('print', 'x')).toEqual([]);
  });

  it('lets keys of different places be the same', () => {
    const nnw = keymapOf({ ...SHEAF, keyPreset: 'netnewswire' });
    expect(conflictsOf(nnw, wish('print', 'reader:ArrowRight'))).toEqual([]);
    expect(conflictsOf(nnw, wish('print', 'ArrowRight'))).toHaveLength(1);
  });

  it('is mutual', () => {
    const texts = fc.constantFrom('a', 'b', 'a b', 'a b c', 'list:a', 'reader:a', 'Mod+a');
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [wish('next', one), wish('previous', other)];
        expect(conflictsOf([b], a).length).toBe(conflictsOf([a], b).length);
      }),
    );
  });
});

describe('one’s own keys', () => {
  it('are added beside those there are, and taken from where they were', () => {
    const wished = wish('print', 'j');
    const inTheWay = conflictsOf(keymapOf(SHEAF), wished).map(({ binding }) => binding);
    const ownKeys = withKey(SHEAF, wished, inTheWay);
    expect(ownKeys).toEqual({ print: ['Mod+p', 'j'], next: ['ArrowDown'] });
    const keymap = keymapOf({ ...SHEAF, ownKeys });
    expect(conflictsOf(keymap, wished)).toEqual([]);
    expect(answerOf(keymap, ['j'], 'list').commands).toEqual(['print']);
  });

  it('are removed one by one and reset as a whole', () => {
    const ownKeys = withoutKey(SHEAF, wish('next', 'j'));
    expect(ownKeys).toEqual({ next: ['ArrowDown'] });
    expect(withoutKey({ ...SHEAF, ownKeys }, wish('next', 'ArrowDown'))).toEqual({ next: [] });
    expect(reset(ownKeys, 'next')).toEqual({});
  });

  it('never leave anything in the way of what was taken over', () => {
    const any = fc.constantFrom('j', 'g', 'g a', 'Space', 'F3', 'Mod+k', 'x', 'Shift+a');
    fc.assert(
      fc.property(fc.constantFrom(...COMMAND_IDS), any, (command, text) => {
        const wished = wish(command, text);
        const inTheWay = conflictsOf(keymapOf(SHEAF), wished).map(({ binding }) => binding);
        const keymap = keymapOf({ ...SHEAF, ownKeys: withKey(SHEAF, wished, inTheWay) });
        expect(conflictsOf(keymap, wished)).toEqual([]);
        expect(answerOf(keymap, wished.chords, 'list').commands).toEqual([command]);
      }),
    );
  });
});

describe('the key that a sentence names', () => {
  it('is the one that holds now, and none where there is none', () => {
    expect(boundKey('toggle-star', SHEAF)).toBe('S');
    expect(
      boundKey('toggle-star', { ...SHEAF, ownKeys: { 'toggle-star': ['Shift+x', 's'] } }),
    ).toBe('Shift+X');
    expect(boundKey('toggle-star', { ...SHEAF, singleKeys: false })).toBeNull();
    expect(boundKey('toggle-star', { ...SHEAF, ownKeys: { 'toggle-star': [] } })).toBeNull();
  });
});
