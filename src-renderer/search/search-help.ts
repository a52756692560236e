import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { controls } from '../app/controls.ts';
import { dialogs } from '../app/dialogs.ts';
import '../app/icon.ts';
import { words } from '../words/words.ts';

/** How to search: what may be written in the field, with examples. `show()` opens it. */
@customElement('sheaf-search-help')
export class SearchHelp extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      p {
        margin: 0 0 var(--space-3);
        color: var(--ink-quiet);
        text-wrap: pretty;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--ink-quiet);
        font: var(--type-small);
        text-align: start;
      }
      td,
      th {
        padding: var(--space-2) var(--space-4) var(--space-2) 0;
        border-bottom: var(--hairline) solid var(--line);
        vertical-align: baseline;
      }
      code {
        margin-inline-end: var(--space-2);
        padding: 2px var(--space-1);
        border-radius: var(--radius-1);
        background: var(--hollow);
        color: var(--ink);
        font-family: var(--face-code), var(--hans-ui);
        font-size: var(--size-row-excerpt);
        line-height: var(--space-6);
        white-space: nowrap;
      }
      td:last-child {
        width: 45%;
        color: var(--ink-soft);
      }
      p:last-child {
        margin: var(--space-3) 0 0;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render() {
    const { search } = words;
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${search.help}</h2>
        <button class="icon" aria-label=${search.helpClose} @click=${this.#close}>
          <sheaf-icon name="x"></sheaf-icon>
        </button>
      </div>
      <div class="body" tabindex="0" role="group" aria-labelledby="title">
        <p>${search.helpIntro}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${search.helpExample}</th>
              <th scope="col">${search.helpMeaning}</th>
            </tr>
          </thead>
          <tbody>
            ${search.helpLines.map(
              ({ examples, meaning }) =>
                html`<tr>
                  <td>${examples.map((example) => html`<code>${example}</code> `)}</td>
                  <td>${meaning}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <p>${search.helpFullWidth}</p>
      </div>
    </dialog>`;
  }

  #close(): void {
    this.dialog.close();
  }
}
