import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { About, LibraryFacts, LibraryStatus } from '../../src-main/contract.ts';
import type { AppState } from '../app/app-state.ts';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import { settings } from '../app/settings-state.ts';
import type { Client } from '../client.ts';
import type { FolderRemoved, KeysChanged, SettingsChosen } from '../events.ts';
import type { SectionName } from '../words/en-settings.ts';
import { words } from '../words/words.ts';
import './section-tabs.ts';
import type { SectionChosen } from './section-tabs.ts';
import { sectionContent } from './section-content.ts';
import { settingsDialogStyles } from './settings-dialog-styles.ts';

/**
 * The settings: sections at the side, and what one of them holds. Everything in it takes effect at
 * once. `show()` opens it.
 */
@customElement('sheaf-settings-dialog')
export class SettingsDialog extends SignalWatcher(LitElement) {
  static override styles = [controls, dialogs, settingsDialogStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) client: Client | null = null;
  @property({ attribute: false }) status: LibraryStatus | null = null;
  @state() private shown: SectionName = 'folders';
  @state() private folder: string | null = null;
  @state() private open = false;
  @state() private facts: LibraryFacts | null = null;
  @state() private about: About | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('.body') private readonly body!: HTMLElement | null;

  /** Opens the settings where they were left, or at a section; with a folder that is asked about. */
  show(section: SectionName = this.shown, folder: string | null = null): void {
    this.shown = section;
    this.folder = folder;
    if (this.dialog.open) return;
    this.open = true;
    this.dialog.showModal();
    void this.#look();
  }

  protected override render() {
    const { settings: names } = words;
    return html`<dialog
      aria-labelledby="title"
      @close=${this.#closed}
      @section-chosen=${this.#choose}
      @settings-chosen=${this.#change}
      @keys-changed=${this.#changeKeys}
      @folder-wanted=${this.#chooseFolder}
      @folder-removed=${this.#removeFolder}
      @library-wanted=${this.#reveal}
      @facts-changed=${this.#look}
    >
      <div class="head">
        <h2 id="title">${names.title}</h2>
        <button class="icon" aria-label=${names.close} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="sides">
        <sheaf-section-tabs .shown=${this.shown}></sheaf-section-tabs>
        <div class="body" role="tabpanel" tabindex="0" aria-label=${names.section[this.shown]}>
          ${
            this.open
              ? sectionContent(this.shown, {
                  settings: settings.value,
                  client: this.client,
                  status: this.status,
                  facts: this.facts,
                  about: this.about,
                  folder: this.folder,
                })
              : null
          }
        </div>
      </div>
    </dialog>`;
  }

  async #look(): Promise<void> {
    const [facts, about] = await Promise.all([
      this.client?.call('library/facts', null),
      this.client?.call('app/about', null),
    ]);
    if (facts?.ok === true) this.facts = facts.value;
    if (about?.ok === true) this.about = about.value;
  }

  #choose({ section }: SectionChosen): void {
    this.shown = section;
    this.folder = null;
    this.body?.scrollTo(0, 0);
  }

  #change({ chosen }: SettingsChosen): void {
    this.state.settings.change(chosen);
  }

  #changeKeys({ change }: KeysChanged): void {
    this.state.settings.change(change);
  }

  #chooseFolder(event: Event): void {
    event.stopPropagation();
    void this.state.chooseFolder();
  }

  async #removeFolder({ path }: FolderRemoved): Promise<void> {
    await this.state.removeFolder(path);
    await this.#look();
  }

  #reveal(): void {
    void this.client?.call('library/reveal', null);
  }

  #closed(): void {
    this.open = false;
  }

  #close(): void {
    this.dialog.close();
  }
}
