import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chordsOf,
  chordText,
  isSingleKey,
  NAMED_KEYS,
  normalKeys,
  parseChord,
  type Chord,
} from '../../src-renderer/keys/chord.ts';
import { press } from './press.ts';

const [ELSEWHERE, MAC] = [false, true];

describe('chordsOf', () => {
  it('tells signs by what the layout makes of them, letters without their case', () => {
    expect(chordsOf(press('j', { code: 'KeyJ' }), ELSEWHERE)).toEqual(['j']);
    expect(chordsOf(press('J', { code: 'KeyJ' }), ELSEWHERE)).toEqual(['j']);
    expect(chordsOf(press('A', { code: 'KeyA', shiftKey: true }), ELSEWHERE)).toEqual(['Shift+a']);
    expect(chordsOf(press('a', { code: 'KeyA', shiftKey: true }), ELSEWHERE)).toEqual(['Shift+a']);
    expect(chordsOf(press('?', { code: 'Slash', shiftKey: true }), ELSEWHERE)).toEqual(['?']);
    // German: Shift and the key of 7.
    expect(chordsOf(press('/', { code: 'Digit7', shiftKey: true }), ELSEWHERE)).toEqual(['/']);
    // Dvorak has j where others have c.
    expect(chordsOf(press('j', { code: 'KeyC' }), ELSEWHERE)).toEqual(['j']);
  });

  it('has one name for Control and Command', () => {
    const k = { code: 'KeyK' };
    expect(chordsOf(press('k', { ...k, ctrlKey: true }), ELSEWHERE)).toEqual(['Mod+k']);
    expect(chordsOf(press('k', { ...k, metaKey: true }), MAC)).toEqual(['Mod+k']);
    expect(chordsOf(press('k', { ...k, ctrlKey: true }), MAC)).toEqual(['Ctrl+k']);
    expect(chordsOf(press('k', { ...k, metaKey: true }), ELSEWHERE)).toEqual([]);
  });

  it('goes by the place of the key where the layout has no Latin letters', () => {
    expect(chordsOf(press('о', { code: 'KeyJ' }), ELSEWHERE)).toEqual(['о', 'j']);
    expect(chordsOf(press('л', { code: 'KeyK', ctrlKey: true }), ELSEWHERE)).toEqual([
      'Mod+л',
      'Mod+k',
    ]);
    // French digits need Shift; an input method puts its own signs on keys; Option makes others.
    expect(chordsOf(press('&', { code: 'Digit1', ctrlKey: true }), ELSEWHERE)).toContain('Mod+1');
    expect(chordsOf(press('、', { code: 'Slash' }), ELSEWHERE)).toEqual(['/']);
    expect(chordsOf(press('？', { code: 'Slash', shiftKey: true }), ELSEWHERE)).toEqual(['?']);
    expect(chordsOf(press('å', { code: 'KeyA', altKey: true }), MAC)).toContain('Alt+a');
    expect(chordsOf(press('Dead', { code: 'KeyE', altKey: true }), MAC)).toEqual(['Alt+e']);
  });

  it('leaves alone what is composed, modifiers by themselves and dead keys', () => {
    expect(chordsOf(press('j', { isComposing: true }), ELSEWHERE)).toEqual([]);
    expect(chordsOf(press('Process', { code: 'KeyJ' }), ELSEWHERE)).toEqual([]);
    expect(chordsOf(press('Dead', { code: 'Quote' }), ELSEWHERE)).toEqual([]);
    for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']) {
      expect(chordsOf(press(key, { shiftKey: true, ctrlKey: true }), ELSEWHERE)).toEqual([]);
    }
  });

  it('takes AltGr for writing, not for Control and Alt', () => {
    const altGr = { altKey: true, ctrlKey: true, getModifierState: () => true };
    expect(chordsOf(press('@', { code: 'KeyQ', ...altGr }), ELSEWHERE)[0]).toBe('@');
  });
});

const chord: fc.Arbitrary<Chord> = fc.record({
  mod: fc.boolean(),
  ctrl: fc.boolean(),
  alt: fc.boolean(),
  shift: fc.boolean(),
  key: fc.oneof(
    fc.constantFrom(...NAMED_KEYS),
    fc.constantFrom(...Array.from('abcxyzéжλ0159+-=?/,.;[\\"、。')),
  ),
});

describe('parseChord', () => {
  it('reads what chordText writes', () => {
    fc.assert(
      fc.property(chord, (any) => {
        const text = chordText(any);
        const read = parseChord(text);
        expect(read).toMatchObject({ mod: any.mod, ctrl: any.ctrl, alt: any.alt, key: any.key });
        // Shift is part of what a sign is.
        if (read !== null) expect(parseChord(chordText(read))).toEqual(read);
      }),
    );
  });

  it('gives one normal form, whatever the order of the modifiers', () => {
    expect(normalKeys('Shift+Mod+K')).toBe('Mod+Shift+k');
    expect(normalKeys('  G   A ')).toBe('g a');
    expect(normalKeys('Shift+?')).toBe('?');
    expect(normalKeys('Mod++')).toBe('Mod++');
    expect(normalKeys('+')).toBe('+');
  });

  it('refuses what is no key', () => {
    for (const text of ['', ' ', 'Hyper+k', 'ab', 'Mod+', 'Mod', 'F25', 'a b c d', '\u0007']) {
      expect(normalKeys(text), text).toBeNull();
    }
  });

  it('takes any text without a fault, and its normal form stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const normal = normalKeys(text);
        if (normal !== null) expect(normalKeys(normal)).toBe(normal);
      }),
    );
  });

  it('agrees with what presses are called', () => {
    const keys = fc.oneof(
      fc.constantFrom(...NAMED_KEYS),
      fc.constantFrom(...Array.from('aKzÉ7?/+-')),
    );
    fc.assert(
      fc.property(
        keys,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (key, ctrlKey, altKey, shiftKey) => {
          const pressed = press(key === 'Space' ? ' ' : key, { ctrlKey, altKey, shiftKey });
          for (const text of chordsOf(pressed, ELSEWHERE)) expect(normalKeys(text)).toBe(text);
          expect(chordsOf(pressed, ELSEWHERE)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('isSingleKey', () => {
  it('means signs without modifiers, not keys that have a name', () => {
    expect(['j', '?', 'Shift+a', '5'].every(isSingleKey)).toBe(true);
    expect(['Mod+j', 'Alt+j', 'F3', 'ArrowDown', 'Space', 'Enter'].some(isSingleKey)).toBe(false);
  });
});
