import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract.ts';
import { segments } from '../app/segments.ts';
import { SettingsChosen } from '../events.ts';
import { words } from '../words/words.ts';
import { choices, selection, tick } from './choices.ts';
import { sections } from './section-styles.ts';

/** Times after which an article can count as read, in ms. */
const READ_AFTER = [0, DEFAULT_SETTINGS.readAfter ?? 0, 2000, 5000, 10_000, 30_000];
const NEVER = 'never';
const GROUPINGS = ['none', 'day', 'outlet'] as const;
/** Relevance is the order of results, which their bar offers. */
const SORTS = ['date', 'published', 'title', 'length'] as const;

/**
 * When articles count as read, how the list stands, how is searched.
 *
 * @fires settings-chosen - for each choice
 */
@customElement('sheaf-reading-section')
export class ReadingSection extends LitElement {
  static override styles = [segments, sections];

  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  protected override render() {
    const { reading } = words.settings;
    return html`
      <div class="group">${this.#readAfter()}</div>
      <section>
        <h3>${reading.list}</h3>
        <div class="group">${this.#list()}</div>
      </section>
      <section>
        <h3>${reading.search}</h3>
        <div class="group">
          ${tick(reading.exact, reading.exactHelp, this.settings.exactSearch, (exactSearch) => {
            this.#choose({ exactSearch });
          })}
        </div>
      </section>
    `;
  }

  #readAfter() {
    const { readAfter, readAfterHelp, readAfterNever } = words.settings.reading;
    const chosen = this.settings.readAfter;
    const times = [...new Set([...READ_AFTER, ...(chosen === null ? [] : [chosen])])];
    const options = [
      ...times.sort((a, b) => a - b).map((ms) => [String(ms), timeText(ms)] as const),
      [NEVER, readAfterNever] as const,
    ];
    return html`<div class="row">
      <span class="about">${readAfter}<span class="help">${readAfterHelp}</span></span>
      ${selection(readAfter, options, chosen === null ? NEVER : String(chosen), (value) => {
        this.#choose({ readAfter: value === NEVER ? null : Number(value) });
      })}
    </div>`;
  }

  #list() {
    const { group, groups: groupNames, sort, sorts, reversed } = words.list;
    const { settings } = this;
    const groups = GROUPINGS.map((each) => [each, groupNames[each]] as const);
    const orders = SORTS.map((each) => [each, sorts[each]] as const);
    return html`<div class="row">
        <span class="about">${group}</span>
        ${choices(group, groups, settings.grouping, (chosen) => {
          this.#choose({ grouping: chosen });
        })}
      </div>
      <div class="row">
        <span class="about">${sort}</span>
        ${selection(
          sort,
          orders,
          settings.sort === 'relevance' ? 'date' : settings.sort,
          (chosen) => {
            this.#choose({ sort: chosen });
          },
        )}
      </div>
      ${tick(reversed, '', settings.reversed, (ticked) => {
        this.#choose({ reversed: ticked });
      })}`;
  }

  #choose(chosen: Partial<Settings>): void {
    this.dispatchEvent(new SettingsChosen(chosen));
  }
}

function timeText(milliseconds: number): string {
  const { readAfterAtOnce, readAfterTime } = words.settings.reading;
  return milliseconds === 0 ? readAfterAtOnce : readAfterTime(milliseconds);
}
