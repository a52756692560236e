/** Which keys mean what: a preset, the person's own keys over it, and what stands in each other's way. */
import type { Settings } from '../../src-main/contract.ts';
import { COMMAND_IDS, type CommandId } from '../app/commands.ts';
import { isSingleKey, normalKeys } from './chord.ts';
import { isTakenAt, type Place } from './key-place.ts';
import { PRESETS } from './presets.ts';

/** What decides which keys mean what. */
export type KeySettings = Pick<Settings, 'keyPreset' | 'ownKeys' | 'singleKeys'>;

/** Keys of a command. */
export interface Binding {
  readonly command: CommandId;
  /** Chords to be pressed one after the other, in their normal form. */
  readonly chords: readonly string[];
  /** Where alone it holds; null means anywhere. */
  readonly at: 'list' | 'reader' | null;
}

/** The keys of all commands, in the order of the commands. */
export type Keymap = readonly Binding[];

/** What chords pressed so far amount to at a place. */
export interface Answer {
  /** Commands of exactly these chords, to be tried in this order. */
  readonly commands: readonly CommandId[];
  /** Bindings that begin with these chords and go on. */
  readonly longer: readonly Binding[];
}

/** How a binding stands in the way of keys that are wished for. */
export interface Conflict {
  readonly binding: Binding;
  /** The same keys; or one of both begins with the other, so that the longer is never reached. */
  readonly kind: 'same' | 'shorter' | 'longer';
}

/** The keys as they hold: one's own instead of the preset's; single keys only where they are on. */
export function keymapOf({ keyPreset, ownKeys, singleKeys }: KeySettings): Keymap {
  return COMMAND_IDS.flatMap((command) =>
    (ownKeys[command] ?? PRESETS[keyPreset][command] ?? []).flatMap((text) => {
      const binding = bindingOf(command, text);
      if (binding === null) return [];
      return !singleKeys && isSingleKey(binding.chords[0] ?? '') ? [] : [binding];
    }),
  );
}

/** The binding that a text of the settings means, or null where it is none. */
export function bindingOf(command: CommandId, text: string): Binding | null {
  const [, at, keys = ''] = /^(?:(list|reader):)?(.*)$/su.exec(text) ?? [];
  const normal = normalKeys(keys);
  if (normal === null) return null;
  const where = at === 'list' || at === 'reader' ? at : null;
  return { command, chords: normal.split(' '), at: where };
}

/** The text of a binding, as the settings keep it. */
export function bindingText({ chords, at }: Binding): string {
  const keys = chords.join(' ');
  return at === null ? keys : `${at}:${keys}`;
}

/** What chords pressed one after the other mean at a place. */
export function answerOf(keymap: Keymap, pressed: readonly string[], place: Place): Answer {
  const [first] = pressed;
  if (first === undefined || isTakenAt(first, place)) return { commands: [], longer: [] };
  const begun = keymap.filter(
    ({ chords, at }) => (at === null || at === place) && beginsWith(chords, pressed),
  );
  return {
    commands: begun
      .filter(({ chords }) => chords.length === pressed.length)
      .map(({ command }) => command),
    longer: begun.filter(({ chords }) => chords.length > pressed.length),
  };
}

/** The bindings of a command. */
export function bindingsOf(keymap: Keymap, command: CommandId): readonly Binding[] {
  return keymap.filter((binding) => binding.command === command);
}

/** The bindings of other commands that stand in the way of a binding. */
export function conflictsOf(keymap: Keymap, wished: Binding): readonly Conflict[] {
  return keymap.flatMap((binding): readonly Conflict[] => {
    if (binding.command === wished.command || !meet(binding, wished)) return [];
    const [one, other] = [binding.chords, wished.chords];
    if (beginsWith(one, other)) {
      return [{ binding, kind: one.length === other.length ? 'same' : 'longer' }];
    }
    return beginsWith(other, one) ? [{ binding, kind: 'shorter' }] : [];
  });
}

/** Whether there is a place where both hold. */
function meet(one: Binding, other: Binding): boolean {
  return one.at === null || other.at === null || one.at === other.at;
}

function beginsWith(chords: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((chord, index) => chords[index] === chord);
}
