import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { View } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/empty-state.ts';
import { failureText } from '../app/failure-text.ts';
import type { Failure } from '../client.ts';
import { Wish, type WishName } from '../events.ts';
import { words } from '../words/words.ts';
import { EVERYTHING, type ListAsked } from './list-asked.ts';

/**
 * What stands in the place of a list that is empty or could not be loaded.
 *
 * @fires folder-wanted, folders-wanted - a folder is to be chosen; all are to be shown
 * @fires search-cleared, search-help-wanted - where nothing was found
 * @fires retry-wanted - the list is to be loaded again
 */
@customElement('sheaf-list-instead')
export class ListInstead extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        background: var(--surface);
      }
    `,
  ];

  @property({ attribute: false }) list: ListAsked = EVERYTHING;
  @property({ attribute: false }) failure: Failure | null = null;
  /** Whether the library is up to date with its folders. */
  @property({ type: Boolean }) ready = false;

  protected override render() {
    if (this.failure !== null) return this.#failed(this.failure);
    if (this.list.search !== '') return this.#nothingFound(this.list.view);
    const { empty } = words;
    switch (this.list.view) {
      case 'unread':
        return html`<sheaf-empty-state
          icon="mail-open"
          heading=${empty.nothingUnread}
          text=${empty.nothingUnreadText}
        ></sheaf-empty-state>`;
      case 'starred':
        return html`<sheaf-empty-state
          icon="star"
          heading=${empty.nothingStarred}
          text=${empty.nothingStarredText}
        ></sheaf-empty-state>`;
      case 'today':
        return html`<sheaf-empty-state
          icon="mail-open"
          heading=${empty.nothingToday}
          text=${empty.nothingTodayText}
        ></sheaf-empty-state>`;
      case 'archived':
        return html`<sheaf-empty-state
          icon="folder-open"
          heading=${empty.nothingArchived}
          text=${empty.nothingArchivedText}
        ></sheaf-empty-state>`;
      case 'all':
        return this.ready ? this.#noArticles() : this.#reading();
    }
  }

  #failed(failure: Failure) {
    return html`<sheaf-empty-state
      role="alert"
      icon="triangle-alert"
      heading=${words.failure.list}
      text=${failureText(failure)}
    >
      ${this.#button(words.empty.tryAgain, 'retry-wanted')}
    </sheaf-empty-state>`;
  }

  #nothingFound(view: View) {
    const { empty } = words;
    return html`<sheaf-empty-state
      icon="search"
      heading=${empty.nothingFound}
      text=${view === 'all' ? empty.nothingFoundText : empty.nothingFoundInView}
    >
      ${this.#button(empty.clearSearch, 'search-cleared')}
      ${this.#button(empty.howToSearch, 'search-help-wanted')}
    </sheaf-empty-state>`;
  }

  #noArticles() {
    return html`<sheaf-empty-state
      icon="inbox"
      heading=${words.empty.noArticles}
      text=${words.empty.noArticlesText}
    >
      ${this.#button(words.empty.chooseFolder, 'folder-wanted')}
      ${this.#button(words.empty.folders, 'folders-wanted')}
    </sheaf-empty-state>`;
  }

  #reading() {
    return html`<sheaf-empty-state
      icon="wheat"
      heading=${words.empty.reading}
      text=${words.empty.readingText}
    ></sheaf-empty-state>`;
  }

  #button(label: string, name: WishName) {
    const press = (): void => {
      this.dispatchEvent(new Wish(name));
    };
    return html`<button @click=${press}>${label}</button>`;
  }
}
