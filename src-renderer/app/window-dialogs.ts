import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import '../commands/command-palette.ts';
import type { CommandPalette } from '../commands/command-palette.ts';
import type { CommandChosen, PlaceChosen } from '../events.ts';
import '../keys/keys-help.ts';
import type { KeysHelp } from '../keys/keys-help.ts';
import { keymapOf } from '../keys/keymap.ts';
import { commandEntries, placeEntries } from '../commands/palette-entries.ts';
import '../reader/tags-dialog.ts';
import type { TagsDialog } from '../reader/tags-dialog.ts';
import '../search/search-help.ts';
import type { SearchHelp } from '../search/search-help.ts';
import '../settings/settings-dialog.ts';
import type { SettingsDialog } from '../settings/settings-dialog.ts';
import '../welcome/outside-dialog.ts';
import type { SectionName } from '../words/en-settings.ts';
import { words } from '../words/words.ts';
import type { AppState } from './app-state.ts';
import './problems-dialog.ts';
import type { ProblemsDialog } from './problems-dialog.ts';
import { settings } from './settings-state.ts';

/** The dialogs of the window; each `show…` opens one. */
@customElement('sheaf-window-dialogs')
export class WindowDialogs extends SignalWatcher(LitElement) {
  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) client: Client | null = null;
  @property({ attribute: false }) status: LibraryStatus | null = null;

  @query('sheaf-tags-dialog') private readonly tags!: TagsDialog;
  @query('sheaf-problems-dialog') private readonly problems!: ProblemsDialog;
  @query('sheaf-settings-dialog') private readonly settings!: SettingsDialog;
  @query('sheaf-search-help') private readonly searchHelp!: SearchHelp;
  @query('sheaf-keys-help') private readonly keysHelp!: KeysHelp;
  @query('sheaf-command-palette') private readonly palette!: CommandPalette;

  /** Opens the tags of the chosen articles, or of the open one where none is chosen. */
  showTags(): void {
    const { list, library, reading } = this.state;
    const open = reading.article === null ? undefined : library.rows.rowOf(reading.article.id);
    const rows = list.chosen > 0 ? list.chosenRows : open === undefined ? [] : [open];
    const [first] = rows;
    if (first === undefined) return;
    const title = library.rows.get(first)?.title;
    const { tagsOf, tagsOfOne } = words.reader;
    const one = rows.length === 1 && title !== undefined;
    void this.tags.show(rows, one ? tagsOfOne(title) : tagsOf(rows.length));
  }

  showProblems(): void {
    void this.problems.show();
  }

  /** Opens the settings where they were left, or at a section. */
  showSettings(section?: SectionName): void {
    this.settings.show(section);
  }

  /** Asks, among the watched folders, whether one is not to be watched any more. */
  doubtFolder(path: string): void {
    this.settings.show('folders', path);
  }

  showSearchHelp(): void {
    this.searchHelp.show();
  }

  showKeys(): void {
    this.keysHelp.show();
  }

  /** Opens the palette with the commands of now; the places to go to follow. */
  showPalette(): void {
    const { commands } = this.state;
    const entries = commandEntries(commands, keymapOf(settings.value));
    this.palette.show(entries, this.#places());
  }

  protected override render() {
    return html`
      <sheaf-tags-dialog .tagging=${this.state.tagging}></sheaf-tags-dialog>
      <sheaf-problems-dialog .client=${this.client}></sheaf-problems-dialog>
      <sheaf-settings-dialog
        .state=${this.state}
        .client=${this.client}
        .status=${this.status}
      ></sheaf-settings-dialog>
      <sheaf-outside-dialog
        .file=${this.state.program.outside.value}
        @outside-watched=${this.#watchOutside}
        @outside-copied=${this.#copyOutside}
        @outside-dismissed=${this.#dismissOutside}
      ></sheaf-outside-dialog>
      <sheaf-search-help></sheaf-search-help>
      <sheaf-keys-help .settings=${settings.value}></sheaf-keys-help>
      <sheaf-command-palette
        @command-chosen=${this.#run}
        @place-chosen=${this.#go}
      ></sheaf-command-palette>
    `;
  }

  async #places() {
    const reply = await this.client?.call('sources/list', null);
    return placeEntries(this.state.saved.searches.value, reply?.ok === true ? reply.value : null);
  }

  #run({ command }: CommandChosen): void {
    this.state.commands.run(command);
  }

  #go({ query }: PlaceChosen): void {
    this.state.goTo(query);
  }

  #watchOutside(): void {
    const { value } = this.state.program.outside;
    if (value !== null) void this.state.program.watchOutside(value);
  }

  #copyOutside(): void {
    const { value } = this.state.program.outside;
    if (value !== null) void this.state.program.copyOutside(value);
  }

  #dismissOutside(): void {
    this.state.program.dismissOutside();
  }
}
