import type { CommandId } from '../app/commands.ts';
import { keysText } from './key-labels.ts';
import { bindingsOf, keymapOf, type KeySettings } from './keymap.ts';

/** The key of a command as sentences name it, such as `Shift+A`; null where it has none now. */
export function boundKey(command: CommandId, settings: KeySettings): string | null {
  const [binding] = bindingsOf(keymapOf(settings), command);
  return binding === undefined ? null : keysText(binding.chords.join(' '));
}
