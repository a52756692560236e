import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/empty-state.ts';
import { failureText } from '../app/failure-text.ts';
import type { IconName } from '../app/icon.ts';
import type { Failure } from '../client.ts';
import { Wish, type WishName } from '../events.ts';
import { boundKey } from '../keys/bound-key.ts';
import type { KeySettings } from '../keys/keymap.ts';
import { periodName } from '../sources/period-name.ts';
import { sourceName } from '../sources/source-query.ts';
import { words } from '../words/words.ts';
import { EVERYTHING, type ListAsked } from './list-asked.ts';

/** What stands there, and the buttons below it. */
interface Instead {
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
  readonly buttons?: readonly (readonly [label: string, wish: WishName])[];
}

/**
 * What stands in the place of a list that is empty or could not be loaded.
 *
 * @fires folder-wanted, folders-wanted - a folder is to be chosen; all are to be shown
 * @fires search-cleared, search-help-wanted - where nothing was found
 * @fires everything-wanted - all articles are to be shown
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
  @property({ attribute: false }) settings: KeySettings = DEFAULT_SETTINGS;
  @property({ attribute: false }) failure: Failure | null = null;
  /** Whether the library is up to date with its folders. */
  @property({ type: Boolean }) ready = false;

  protected override render() {
    const { icon, heading, text, buttons = [] } = this.#instead();
    return html`<sheaf-empty-state
      role=${this.failure === null ? 'none' : 'alert'}
      .icon=${icon}
      heading=${heading}
      text=${text}
    >
      ${buttons.map(([label, wish]) => this.#button(label, wish))}
    </sheaf-empty-state>`;
  }

  #instead(): Instead {
    const { empty } = words;
    const { view, search, source, period } = this.list;
    if (this.failure !== null) {
      return {
        icon: 'triangle-alert',
        heading: words.failure.list,
        text: failureText(this.failure),
        buttons: [[empty.tryAgain, 'retry-wanted']],
      };
    }
    const narrowed = view !== 'all' || source !== '' || period !== '';
    if (search !== '') {
      return {
        icon: 'search',
        heading: empty.nothingFound,
        text: narrowed ? empty.nothingFoundInView : empty.nothingFoundText,
        buttons: [
          ...(narrowed ? [[words.list.showAll, 'everything-wanted'] as const] : []),
          [empty.clearSearch, 'search-cleared'],
          [empty.howToSearch, 'search-help-wanted'],
        ],
      };
    }
    if (source !== '' || period !== '') return this.#nothingHere();
    return this.#emptyView();
  }

  #nothingHere(): Instead {
    const { source, period } = this.list;
    const { list } = words;
    const names = [source && sourceName(source), period && periodName(period)];
    return {
      icon: 'inbox',
      heading: list.nothingHere(names.filter((name) => name !== '').join(', ')),
      text: list.nothingHereText,
      buttons: [[list.showAll, 'everything-wanted']],
    };
  }

  #emptyView(): Instead {
    const { empty, list } = words;
    const buttons = [[list.showAll, 'everything-wanted']] as const;
    switch (this.list.view) {
      case 'unread':
        return {
          icon: 'mail-open',
          heading: empty.nothingUnread,
          text: empty.nothingUnreadText,
          buttons,
        };
      case 'starred':
        return {
          icon: 'star',
          heading: empty.nothingStarred,
          text: empty.nothingStarredText(boundKey('toggle-star', this.settings)),
          buttons,
        };
      case 'today':
        return { icon: 'sun', heading: empty.nothingToday, text: empty.nothingTodayText, buttons };
      case 'archived':
        return {
          icon: 'archive',
          heading: empty.nothingArchived,
          text: empty.nothingArchivedText,
          buttons,
        };
      case 'all':
        return this.ready ? this.#noArticles() : readingNow();
    }
  }

  #noArticles(): Instead {
    const { empty } = words;
    return {
      icon: 'inbox',
      heading: empty.noArticles,
      text: empty.noArticlesText,
      buttons: [
        [empty.chooseFolder, 'folder-wanted'],
        [empty.folders, 'folders-wanted'],
      ],
    };
  }

  #button(label: string, name: WishName) {
    const press = (): void => {
      this.dispatchEvent(new Wish(name));
    };
    return html`<button @click=${press}>${label}</button>`;
  }
}

function readingNow(): Instead {
  const { empty } = words;
  return { icon: 'wheat', heading: empty.reading, text: empty.readingText };
}
