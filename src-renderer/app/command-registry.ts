import { signal } from '@lit-labs/preact-signals';
import { COMMAND_IDS, type Command, type CommandId, type Commands } from './commands.ts';

const IDS: ReadonlySet<string> = new Set(COMMAND_IDS);

/** Whether a text is the name of a command. */
export function isCommandId(text: string): text is CommandId {
  return IDS.has(text);
}

/**
 * The commands of all parts of the window that are there now. Where several parts have a command,
 * the one that came last goes first.
 */
export class CommandRegistry {
  readonly #parts = signal<readonly Commands[]>([]);

  /** Takes in the commands of a part; returns a function that gives them back. */
  add(commands: Commands): () => void {
    // Not read as a dependency: parts come and go while the window draws itself.
    this.#parts.value = [commands, ...this.#parts.peek()];
    return () => {
      this.#parts.value = this.#parts.peek().filter((part) => part !== commands);
    };
  }

  /** Whether a command can be done now. */
  isAvailable(id: CommandId): boolean {
    return this.#found(id).some(isAvailable);
  }

  /** Whether what a command chooses is chosen; null for those that choose nothing. */
  isChecked(id: CommandId): boolean | null {
    return (
      this.#found(id)
        .find(({ checked }) => checked !== undefined)
        ?.checked?.() ?? null
    );
  }

  /** Does a command; false where it is not available or found nothing to do. */
  run(id: CommandId): boolean {
    return this.#found(id).some((command) => isAvailable(command) && command.run() !== false);
  }

  #found(id: CommandId): readonly Command[] {
    return this.#parts.value.flatMap((part) => part[id] ?? []);
  }
}

function isAvailable({ available }: Command): boolean {
  return available?.() ?? true;
}
