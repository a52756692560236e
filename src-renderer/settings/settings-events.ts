import type { Settings } from '../../src-main/contract.ts';

/** The person chose something that the settings keep. */
export class SettingsChosen extends Event {
  readonly chosen: Partial<Settings>;
  constructor(chosen: Partial<Settings>) {
    super('settings-chosen', { bubbles: true, composed: true });
    this.chosen = chosen;
  }
}
