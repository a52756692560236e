import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandRegistry } from './command-registry.ts';
import type { Commands } from './commands.ts';

/** Has the commands of a part in the registry as long as the part is in the document. */
export class OfferedCommands implements ReactiveController {
  readonly #registry: () => CommandRegistry;
  readonly #parts: () => readonly Commands[];
  #end: (() => void) | null = null;

  /** Both are asked once the host is in the document and has its properties. */
  constructor(
    host: ReactiveControllerHost,
    registry: () => CommandRegistry,
    parts: () => readonly Commands[],
  ) {
    this.#registry = registry;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    const ends = this.#parts().map((part) => this.#registry().add(part));
    this.#end = () => {
      for (const end of ends) end();
    };
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = null;
  }
}
