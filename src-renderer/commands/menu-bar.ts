import { effect } from '@preact/signals-core';
import { GO, WATCH, type MenuCommand } from '../../src-main/contract.ts';
import type { AppState } from '../app/app-state.ts';
import { isCommandId } from '../app/command-registry.ts';
import { settings } from '../app/settings-state.ts';
import type { Client } from '../client.ts';
import { keymapOf } from '../keys/keymap.ts';
import { macOS } from '../keys/platform.ts';
import { menuTree } from './menu-tree.ts';

/** Milliseconds in which changes are gathered: leafing through changes much that menus show. */
const GATHERED = 150;

/** Tells the menu bar what to show, and does what is chosen in it. */
export class MenuBar {
  readonly #client: Client;
  readonly #state: AppState;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(client: Client, state: AppState) {
    this.#client = client;
    this.#state = state;
  }

  /** Begins once the list is on the screen; returns a function that ends it. */
  start(): () => void {
    const ends = [this.#client.on('menu/chosen', (command) => this.#chosen(command))];
    let ended = false;
    void this.#state.library.painted.then(() => {
      // Runs again whenever something has changed that the menus depend on.
      if (!ended) ends.push(effect(() => this.#show(JSON.stringify(this.#tree))));
    });
    return () => {
      ended = true;
      clearTimeout(this.#timer);
      for (const end of ends) end();
    };
  }

  get #tree() {
    const status = this.#state.library.status.value;
    return menuTree({
      commands: this.#state.commands,
      keymap: keymapOf(settings.value),
      folders: status.kind === 'known' ? status.status.folders : [],
      recent: settings.value.recentFolders,
      macOS,
    });
  }

  #show(tree: string): void {
    clearTimeout(this.#timer);
    if (tree === this.#told) return;
    this.#timer = setTimeout(() => {
      this.#told = tree;
      // Of one's own making just now.
      const sections = JSON.parse(tree) as ReturnType<typeof menuTree>;
      void this.#client.call('menu/show', sections);
    }, GATHERED);
  }

  #chosen(command: MenuCommand): void {
    if (command.startsWith(GO)) this.#state.goTo(command.slice(GO.length));
    else if (command.startsWith(WATCH)) {
      void this.#state.program.watch(command.slice(WATCH.length));
    } else if (command === 'undo' && isWriting()) undoWriting();
    else if (isCommandId(command)) this.#state.commands.run(command);
  }
}

/** Whether the focus is in a field. */
function isWriting(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
}

function undoWriting(): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to undo in a field
  document.execCommand('undo');
}
