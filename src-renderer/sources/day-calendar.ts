import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DayCount } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { words } from '../words/words.ts';
import {
  countsByName,
  dayMonthsAway,
  dayOf,
  heatOf,
  monthName,
  monthOf,
  weeksOf,
} from './calendar.ts';
import { dayAfter, monthAfter } from './calendar-keys.ts';
import { calendarStyles } from './day-calendar-styles.ts';
import { firstWeekday, periodName, shortMonth, weekdays } from './period-name.ts';
import { PeriodChosen } from './source-events.ts';

/**
 * The archive by days: a month of days or a year of months, the fuller the stronger their colour.
 * Arrow keys go from day to day, Page Up and Page Down from month to month, Enter chooses.
 *
 * @fires period-chosen - a day or a month was chosen
 */
@customElement('sheaf-day-calendar')
export class DayCalendar extends LitElement {
  static override styles = [controls, calendarStyles];

  @property({ attribute: false }) days: readonly DayCount[] = [];
  /** When this day began, in ms since 1970. */
  @property({ type: Number }) today = 0;
  /** The day or month that the list is narrowed to, or ''. */
  @property() period = '';

  @state() private kind: 'days' | 'months' = 'days';
  /** The day that keys go on from; its month is shown. */
  @state() private at = dayOf(Date.now());
  #counts: ReadonlyMap<string, number> = new Map();
  #greatest = { day: 0, month: 0 };
  /** Whether the person has said which month is shown; before, it is the newest of the archive. */
  #placed = false;
  #focusNext = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('days')) {
      this.#counts = countsByName(this.days);
      const of = (length: number): number =>
        Math.max(0, ...[...this.#counts].map(([name, n]) => (name.length === length ? n : 0)));
      this.#greatest = { day: of(10), month: of(7) };
      const last = this.days.at(-1);
      if (!this.#placed && last !== undefined) this.at = last.day;
    }
    if (changed.has('period') && this.period !== '') this.#place(this.period);
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    this.shadowRoot?.querySelector<HTMLElement>('.cell[tabindex="0"]')?.focus();
  }

  protected override render() {
    const { period } = words.sources;
    const days = this.kind === 'days';
    const year = this.#month.slice(0, 4);
    const title = periodName(days ? this.#month : year);
    return html`<div class="head">
        ${this.#step(days ? period.previousMonth : period.previousYear, 'chevron-left', -1)}
        <button
          class="title"
          aria-live="polite"
          aria-label=${days ? period.toMonths(title) : period.toDays(title)}
          @click=${this.#turn}
        >
          ${title}
        </button>
        ${this.#step(days ? period.nextMonth : period.nextYear, 'chevron-right', 1)}
      </div>
      ${days ? this.#days(title) : this.#months(year, title)}`;
  }

  get #month(): string {
    return this.at.slice(0, 7);
  }

  #step(label: string, icon: 'chevron-left' | 'chevron-right', by: 1 | -1) {
    const go = (): void => {
      this.#go(dayMonthsAway(this.at, this.kind === 'days' ? by : by * 12), false);
    };
    return html`<button class="icon" aria-label=${label} title=${label} @click=${go}>
      <sheaf-icon .name=${icon}></sheaf-icon>
    </button>`;
  }

  #days(title: string) {
    const first = firstWeekday();
    const month = monthOf(this.at) ?? { year: 1970, month: 0 };
    const today = dayOf(this.today);
    return html`<div class="grid" role="grid" aria-label=${title} @keydown=${this.#key}>
      <div class="line" role="row">
        ${weekdays(first).map(
          ({ short, long }) =>
            html`<span role="columnheader" aria-label=${long} title=${long}>${short}</span>`,
        )}
      </div>
      ${weeksOf(month, first).map(
        (week) =>
          html`<div class="line" role="row">
            ${week.map((day) =>
              day.startsWith(this.#month)
                ? this.#cell(day, String(Number(day.slice(8))), this.#greatest.day, day === today)
                : html`<span role="gridcell"></span>`,
            )}
          </div>`,
      )}
    </div>`;
  }

  #months(year: string, title: string) {
    const names = Array.from({ length: 12 }, (_month, month) =>
      monthName({ year: Number(year), month }),
    );
    const thisMonth = dayOf(this.today).slice(0, 7);
    return html`<div class="grid months" role="grid" aria-label=${title} @keydown=${this.#key}>
      ${[0, 3, 6, 9].map(
        (first) =>
          html`<div class="line" role="row">
            ${names.slice(first, first + 3).map((name, index) => {
              const label = shortMonth(first + index);
              return this.#cell(name, label, this.#greatest.month, name === thisMonth);
            })}
          </div>`,
      )}
    </div>`;
  }

  #cell(name: string, label: string, greatest: number, isNow: boolean) {
    const count = this.#counts.get(name) ?? 0;
    const stop = this.at.startsWith(name);
    const choose = (): void => {
      this.#choose(name);
    };
    const told = words.sources.period.day(periodName(name), count);
    /* eslint-disable lit-a11y/click-events-have-key-events -- keys are the grid's */
    return html`<span
      class="cell"
      role="gridcell"
      tabindex=${stop ? 0 : -1}
      data-heat=${heatOf(count, greatest)}
      title=${told}
      aria-selected=${this.period === name ? 'true' : 'false'}
      aria-current=${ifDefined(isNow ? 'date' : undefined)}
      @mousedown=${keepFocus}
      @click=${choose}
      ><span aria-hidden="true">${label}</span
      ><span class="aside" lang=${words.language}>${told}</span></span
    >`;
    /* eslint-enable lit-a11y/click-events-have-key-events */
  }

  #choose(name: string): void {
    this.#place(name);
    this.dispatchEvent(new PeriodChosen(name));
    // A month that was chosen shows its days.
    if (name.length === 7) this.kind = 'days';
  }

  #turn(): void {
    this.kind = this.kind === 'days' ? 'months' : 'days';
  }

  #place(name: string): void {
    this.#placed = true;
    if (!this.at.startsWith(name)) this.at = `${name}-01`.slice(0, 10);
  }

  #go(day: string, focus: boolean): void {
    this.#placed = true;
    this.at = day;
    this.#focusNext = focus;
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = this.kind === 'days' ? dayAfter(event, this.at) : monthAfter(event, this.at);
    if (to !== null) this.#go(to, true);
    else if (event.key === 'Enter' || event.key === ' ') {
      this.#choose(this.kind === 'days' ? this.at : this.#month);
      this.#focusNext = true;
    } else return;
    event.preventDefault();
  }
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
