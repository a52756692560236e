import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import '../app/icon.ts';
import { languageFaces } from '../languages.ts';
import { words } from '../words/words.ts';
import { FoldToggled, SourceMenuWanted } from './source-events.ts';
import type { SourceItem } from './source-items.ts';
import { isFold, targetOf } from './source-tree-keys.ts';
import { treeStyles } from './source-tree-styles.ts';
import { TypeAhead } from './type-ahead.ts';

/** Pixels that a menu stands inside the item that it is of, where no pointer says where. */
const INSET = 24;

/**
 * A tree of sources with one stop for Tab: arrow keys go through it, fold and unfold; Enter chooses;
 * letters go to what begins with them.
 *
 * @fires view-chosen, source-chosen - as its items say
 * @fires fold-toggled - an item is to be folded or unfolded, or more of them shown
 * @fires source-menu-wanted - the menu of an item is wanted
 */
@customElement('sheaf-source-tree')
export class SourceTree extends LitElement {
  static override styles = [languageFaces, treeStyles];

  @property({ attribute: false }) items: readonly SourceItem[] = [];
  /** Names the tree. */
  @property() label = '';

  /** The item that Tab comes to. */
  @state() private stop: string | null = null;
  #focusNext = false;
  readonly #typeAhead = new TypeAhead();

  override focus(): void {
    this.#element(this.#stopKey)?.focus();
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    this.focus();
  }

  protected override render() {
    const stop = this.#stopKey;
    return html`<div
      role="tree"
      aria-label=${this.label}
      @keydown=${this.#key}
      @focusin=${this.#focused}
    >
      ${repeat(
        this.items,
        ({ key }) => key,
        (item) => this.#line(item, item.key === stop),
      )}
    </div>`;
  }

  #line(item: SourceItem, isStop: boolean) {
    const { key, level, label, hint, counts, shown = 0, expanded, away = false } = item;
    const { count, counts: told, away: awayWord } = words.sources;
    const more = [
      away ? awayWord : '',
      counts === undefined ? '' : told(counts.articles, counts.unread),
    ];
    const aside = ['', ...more.filter((text) => text !== '')].join(', ');
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- keys are the tree's
    return html`<div
      role="treeitem"
      class=${classOf(item)}
      data-key=${key}
      tabindex=${isStop ? 0 : -1}
      aria-level=${level}
      aria-posinset=${item.position}
      aria-setsize=${item.size}
      aria-expanded=${ifDefined(expanded === undefined ? undefined : expanded ? 'true' : 'false')}
      aria-selected=${item.selected ? 'true' : 'false'}
      aria-current=${ifDefined(item.selected ? 'true' : undefined)}
      title=${hint ?? label}
      @mousedown=${keepFocus}
      @click=${this.#clicked(item)}
      @contextmenu=${this.#menu(item)}
    >
      ${this.#twist(item)}
      ${item.icon === undefined ? nothing : html`<sheaf-icon class="kind" .name=${item.icon}></sheaf-icon>`}
      <span class="label ui" dir="auto"
        >${label}<span class="aside" lang=${words.language}>${aside}</span></span
      >
      ${away ? html`<span class="away" aria-hidden="true">${awayWord}</span>` : nothing}
      ${shown > 0 ? html`<span class="count" aria-hidden="true">${count(shown)}</span>` : nothing}
    </div>`;
  }

  /** Folders stand in line, whether there are others in them or not. */
  #twist(item: SourceItem) {
    if (item.expanded === undefined) {
      return item.level > 1 && item.icon !== undefined
        ? html`<span class="twist"></span>`
        : nothing;
    }
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- arrow keys do the same
    return html`<span class="twist" @click=${this.#folded(item)}
      ><sheaf-icon name="chevron-right"></sheaf-icon
    ></span>`;
  }

  /** The item that has the tab stop: where one was, else what is chosen, else the first one. */
  get #stopKey(): string | undefined {
    const { items, stop } = this;
    const held = items.find(({ key }) => key === stop);
    return (held ?? items.find(({ selected }) => selected) ?? items[0])?.key;
  }

  #element(key: string | undefined): HTMLElement | null {
    const lines = this.shadowRoot?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [];
    return [...lines].find(({ dataset }) => dataset['key'] === key) ?? null;
  }

  #focused({ target }: FocusEvent): void {
    if (target instanceof HTMLElement) this.stop = target.dataset['key'] ?? this.stop;
  }

  #clicked(item: SourceItem): () => void {
    return () => {
      this.stop = item.key;
      this.#choose(item);
    };
  }

  /** At the pointer, or by keyboard below the item's name. */
  #menu(item: SourceItem): (event: PointerEvent) => void {
    return (event) => {
      if (item.list === undefined || !(event.currentTarget instanceof Element)) return;
      event.preventDefault();
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      const [x, y] = event.button === 2 ? [event.clientX, event.clientY] : [left + INSET, bottom];
      this.dispatchEvent(new SourceMenuWanted(item, x, y));
    };
  }

  #folded(item: SourceItem): (event: Event) => void {
    return (event) => {
      event.stopPropagation();
      this.dispatchEvent(new FoldToggled(item.key));
    };
  }

  #choose({ key, chosen }: SourceItem): void {
    this.dispatchEvent(chosen?.() ?? new FoldToggled(key));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const { items } = this;
    const at = items.findIndex(({ key }) => key === this.#stopKey);
    const item = items[at];
    if (item === undefined) return;
    const to = targetOf(event.key, at, items) ?? this.#typeAhead.find(event.key, at, items);
    if (to !== undefined) this.#go(to);
    else if (event.key === 'Enter' || event.key === ' ') this.#choose(item);
    else if (isFold(event.key, item)) this.dispatchEvent(new FoldToggled(item.key));
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  }

  #go(index: number): void {
    this.stop = this.items[index]?.key ?? null;
    this.#focusNext = true;
    this.requestUpdate();
  }
}

function classOf({ heading = false, level, chosen }: SourceItem): string {
  if (heading) return 'heading';
  const depth = level > 4 ? 'deep' : `level-${String(level)}`;
  return chosen === undefined ? `${depth} more` : depth;
}

/** The pointer chooses and leaves the keys where they are: mostly with the list. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
