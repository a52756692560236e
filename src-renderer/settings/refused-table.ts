import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Refusals } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import { sections } from './section-styles.ts';

/** While the figures are looked at they are asked for so often, in ms. */
const EVERY = 1000;

const KINDS = ['requests', 'navigations', 'windows', 'permissions', 'downloads'] as const;

/** How often what was refused since the start, as it is now. */
@customElement('sheaf-refused-table')
export class RefusedTable extends LitElement {
  static override styles = [
    sections,
    css`
      .count {
        font-variant-numeric: tabular-nums;
      }
      dl {
        margin: 0;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) client: Client | null = null;
  @state() private refused: Refusals | null = null;
  #timer: ReturnType<typeof setInterval> | undefined = undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#look(), EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override firstUpdated(): void {
    void this.#look();
  }

  protected override render() {
    const { privacy } = words.settings;
    const { refused } = this;
    const sum = refused === null ? 0 : KINDS.reduce((all, kind) => all + refused[kind], 0);
    return html`<section>
      <h3 id="name">${privacy.refused}</h3>
      <div class="group">
        <dl aria-labelledby="name">
          ${KINDS.map(
            (kind) =>
              html`<div class="row">
                <dt class="about">${privacy.refusals[kind]}</dt>
                <dd class="count">${words.search.count(refused?.[kind] ?? 0)}</dd>
              </div>`,
          )}
        </dl>
        <p class="told">${sum === 0 ? privacy.refusedNothing : privacy.refusedText(sum)}</p>
      </div>
    </section>`;
  }

  async #look(): Promise<void> {
    const reply = await this.client?.call('privacy/refused', null);
    if (reply?.ok === true) this.refused = reply.value;
  }
}
