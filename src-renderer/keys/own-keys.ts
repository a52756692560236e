/** How the person's own keys change. */
import type { Settings } from '../../src-main/contract.ts';
import type { CommandId } from '../app/commands.ts';
import { bindingOf, bindingText, type Binding, type KeySettings } from './keymap.ts';
import { PRESETS } from './presets.ts';

type OwnKeys = Settings['ownKeys'];

/** The texts of a command's keys as they are set, those of single keys too while they are off. */
export function setKeys(
  { keyPreset, ownKeys }: KeySettings,
  command: CommandId,
): readonly string[] {
  return ownKeys[command] ?? PRESETS[keyPreset][command] ?? [];
}

/** Gives a command a key, and takes that key from the commands whose keys stand in the way. */
export function withKey(
  settings: KeySettings,
  wished: Binding,
  inTheWay: readonly Binding[],
): OwnKeys {
  const keys = setKeys(settings, wished.command);
  const own = replaced(settings.ownKeys, wished.command, [...keys, bindingText(wished)]);
  return inTheWay.reduce(
    (changed, binding) => withoutKey({ ...settings, ownKeys: changed }, binding),
    own,
  );
}

/** Takes a key from its command. */
export function withoutKey(settings: KeySettings, { command, ...rest }: Binding): OwnKeys {
  const text = bindingText({ command, ...rest });
  const keys = setKeys(settings, command).filter((key) => {
    const binding = bindingOf(command, key);
    return binding !== null && bindingText(binding) !== text;
  });
  return replaced(settings.ownKeys, command, keys);
}

/** Gives a command the keys of the preset back. */
export function reset(ownKeys: OwnKeys, command: CommandId): OwnKeys {
  return Object.fromEntries(Object.entries(ownKeys).filter(([name]) => name !== command));
}

function replaced(ownKeys: OwnKeys, command: CommandId, keys: readonly string[]): OwnKeys {
  return { ...ownKeys, [command]: [...new Set(keys)] };
}
