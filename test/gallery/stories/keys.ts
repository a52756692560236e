import { html, render } from 'lit';
import { DEFAULT_SETTINGS } from '../../../src-main/contract.ts';
import { CommandRegistry } from '../../../src-renderer/app/command-registry.ts';
import { COMMAND_IDS } from '../../../src-renderer/app/commands.ts';
import '../../../src-renderer/commands/command-palette.ts';
import type { CommandPalette } from '../../../src-renderer/commands/command-palette.ts';
import { commandEntries } from '../../../src-renderer/commands/palette-entries.ts';
import type { KeysChanged } from '../../../src-renderer/events.ts';
import '../../../src-renderer/keys/key-combo.ts';
import '../../../src-renderer/keys/key-hint.ts';
import '../../../src-renderer/keys/key-list.ts';
import '../../../src-renderer/keys/key-recorder.ts';
import type { KeyRecorder } from '../../../src-renderer/keys/key-recorder.ts';
import '../../../src-renderer/keys/key-row.ts';
import type { KeyRow } from '../../../src-renderer/keys/key-row.ts';
import '../../../src-renderer/keys/key-settings.ts';
import '../../../src-renderer/keys/keys-help.ts';
import { answerOf, bindingsOf, type KeySettings } from '../../../src-renderer/keys/keymap.ts';
import type { Story } from '../story.ts';
import { keymap, show } from './samples.ts';

const registry = new CommandRegistry();
registry.add(
  Object.fromEntries(
    COMMAND_IDS.map((id) => [id, { run: () => undefined, checked: () => id === 'view-all' }]),
  ),
);

/** The panel with what it tells put into it again, as the settings do. */
function drawSettings(settings: KeySettings, stage: HTMLElement): void {
  const change = (event: KeysChanged): void => {
    drawSettings({ ...settings, ...event.change }, stage);
  };
  const panel = html`<sheaf-key-settings
    .preset=${settings.keyPreset}
    .ownKeys=${settings.ownKeys}
    .singleKeys=${settings.singleKeys}
    @keys-changed=${change}
  ></sheaf-key-settings>`;
  render(panel, stage);
}

/** Stories of keys and the palette. */
export const keys: readonly Story[] = [
  {
    name: 'key-combos',
    of: ['sheaf-key-combo', 'sheaf-key-list'],
    width: 420,
    draw: () => html`
      ${['j', '?', 'Shift+a', 'Mod+Shift+f', 'g a', 'PageDown', 'ArrowLeft'].map(
        (combo) => html`<sheaf-key-combo keys=${combo}></sheaf-key-combo> `,
      )}
      <sheaf-key-list .bindings=${bindingsOf(keymap, 'next-match')}></sheaf-key-list>
    `,
  },
  {
    name: 'key-hint',
    of: ['sheaf-key-hint'],
    width: 640,
    height: 96,
    covers: true,
    draw: () =>
      html`<sheaf-key-hint
        .begun=${{ pressed: ['g'], longer: answerOf(keymap, ['g'], 'list').longer.slice(0, 3) }}
      ></sheaf-key-hint>`,
  },
  {
    name: 'key-row',
    of: ['sheaf-key-row', 'sheaf-key-recorder'],
    width: 560,
    draw: () =>
      html`<sheaf-key-row
          command="next"
          .bindings=${bindingsOf(keymap, 'next')}
          own
          .keymap=${keymap}
        ></sheaf-key-row>
        <sheaf-key-row
          command="print"
          .bindings=${bindingsOf(keymap, 'print')}
          .keymap=${keymap}
        ></sheaf-key-row>`,
    act: async (stage) => {
      const rows = stage.querySelectorAll<KeyRow>('sheaf-key-row');
      rows[1]?.shadowRoot?.querySelector<HTMLElement>('.add')?.click();
      await rows[1]?.updateComplete;
      const recorder = rows[1]?.shadowRoot?.querySelector<KeyRecorder>('sheaf-key-recorder');
      await recorder?.updateComplete;
      const init = { key: 'j', code: 'KeyJ', bubbles: true, composed: true };
      recorder?.shadowRoot
        ?.querySelector('.catch')
        ?.dispatchEvent(new KeyboardEvent('keydown', init));
    },
  },
  {
    name: 'key-settings',
    of: ['sheaf-key-settings'],
    width: 640,
    height: 480,
    draw: () => html`<div></div>`,
    act: (stage) => {
      const ownKeys = { 'toggle-star': ['s', 'Alt+s'] };
      const inside = stage.querySelector('div');
      if (inside !== null) drawSettings({ ...DEFAULT_SETTINGS, ownKeys }, inside);
    },
  },
  {
    name: 'keys-help',
    of: ['sheaf-keys-help'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-keys-help .settings=${DEFAULT_SETTINGS}></sheaf-keys-help>`,
    act: show('sheaf-keys-help'),
  },
  {
    name: 'command-palette',
    of: ['sheaf-command-palette'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-command-palette></sheaf-command-palette>`,
    act: (stage) => {
      const palette = stage.querySelector<CommandPalette>('sheaf-command-palette');
      palette?.show(commandEntries(registry, keymap), Promise.resolve([]));
    },
  },
];
