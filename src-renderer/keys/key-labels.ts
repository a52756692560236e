import { words } from '../words/words.ts';
import { parseChord, type Chord } from './chord.ts';
import { macOS } from './platform.ts';

/** What stands on the keys of macOS in place of words. */
const MAC_SIGNS = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** What stands on the keys of a chord, each key by itself: `Ctrl`, `K`. */
export function keyLabels(text: string): readonly string[] {
  const chord = parseChord(text);
  if (chord === null) return [text];
  return [...modifiersOf(chord).map((name) => labelOf(name)), labelOf(chord.key)];
}

/** Chords one after the other as one text, for sentences and menus: `Ctrl+K`, `G A`. */
export function keysText(keys: string): string {
  return keys
    .split(' ')
    .map((chord) => keyLabels(chord).join(macOS ? '' : '+'))
    .join(' ');
}

/** Chords one after the other as they are spoken: `Shift Up arrow`, `G then A`. */
export function spokenKeys(keys: string): string {
  return keys
    .split(' ')
    .map((text) => {
      const chord = parseChord(text);
      const names = chord === null ? [text] : [...modifiersOf(chord), chord.key];
      return names.map((name) => spokenOf(name)).join(' ');
    })
    .join(` ${words.keys.then} `);
}

function modifiersOf({ mod, ctrl, alt, shift }: Chord): readonly string[] {
  const names = [ctrl && 'Ctrl', mod && 'Mod', alt && 'Alt', shift && 'Shift'];
  return names.filter((name) => name !== false);
}

function labelOf(name: string): string {
  const signs: Readonly<Record<string, string>> = macOS
    ? { ...words.keys.names, ...MAC_SIGNS }
    : words.keys.names;
  return signs[name] ?? name.toUpperCase();
}

function spokenOf(name: string): string {
  const spoken: Readonly<Record<string, string>> = words.keys.spoken;
  const mac: Readonly<Record<string, string>> = words.keys.spokenMac;
  return (macOS ? mac[name] : undefined) ?? spoken[name] ?? labelOf(name);
}
