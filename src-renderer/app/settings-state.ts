import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';

/** Where the settings of the last start lie, so that the first paint has them already. */
const REMEMBERED = 'sheaf.settings';

const current = signal<Settings>(remembered());

/** What the person has chosen for the window. */
export const settings: ReadonlySignal<Settings> = current;

/** Reads and changes the settings. */
export class SettingsState {
  readonly #client: Client;
  readonly #failed: (failure: Failure) => void;
  /** Changes that the library has not been told as yet. */
  #untold: Partial<Settings> = {};
  #telling: Promise<void> | null = null;

  constructor(client: Client, failed: (failure: Failure) => void) {
    this.#client = client;
    this.#failed = failed;
  }

  /** Takes over what is kept. */
  async load(): Promise<void> {
    const reply = await this.#client.call('settings/read', null);
    if (reply.ok) take({ ...reply.value, ...this.#untold });
    else this.#failed(reply.error);
  }

  /** Changes settings at once, and keeps them. */
  change(changed: Partial<Settings>): void {
    take({ ...current.value, ...changed });
    this.#untold = { ...this.#untold, ...changed };
    this.#telling ??= this.#tell();
  }

  /** Ends once the library keeps all that was changed. */
  async kept(): Promise<void> {
    await this.#telling;
  }

  /** Tells what has gathered, one call after the other: a slider makes many changes. */
  async #tell(): Promise<void> {
    while (Object.keys(this.#untold).length > 0) {
      const changed = this.#untold;
      this.#untold = {};
      const reply = await this.#client.call('settings/change', changed);
      if (!reply.ok) this.#failed(reply.error);
    }
    this.#telling = null;
  }
}

function take(changed: Settings): void {
  current.value = changed;
  localStorage.setItem(REMEMBERED, JSON.stringify(changed));
}

function remembered(): Settings {
  try {
    // Written by `take` alone; what an older program wrote lacks what is new.
    const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<Settings>;
    return { ...DEFAULT_SETTINGS, ...kept };
  } catch {
    return DEFAULT_SETTINGS;
  }
}
