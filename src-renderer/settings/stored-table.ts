import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LibraryFacts } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { sections } from './section-styles.ts';

/**
 * What is stored where, with sizes.
 *
 * @fires library-wanted - the library's folder is to be shown in the file manager
 */
@customElement('sheaf-stored-table')
export class StoredTable extends LitElement {
  static override styles = [
    controls,
    sections,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2) var(--space-4);
        font-weight: inherit;
        text-align: start;
        vertical-align: baseline;
      }
      thead th {
        color: var(--ink-quiet);
        font: var(--type-small);
      }
      tr + tr > *,
      tbody > tr > * {
        border-top: var(--hairline) solid var(--line);
      }
      .path {
        display: block;
        color: var(--ink-quiet);
        font: var(--type-small);
      }
      .size {
        font-variant-numeric: tabular-nums;
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) facts: LibraryFacts | null = null;

  protected override render() {
    const { privacy } = words.settings;
    return html`<section>
      <h3 id="name">${privacy.stored}</h3>
      <div class="group">
        <table aria-labelledby="name">
          <thead>
            <tr>
              <th scope="col">${privacy.what}</th>
              <th scope="col" class="size">${privacy.howMuch}</th>
            </tr>
          </thead>
          <tbody>
            ${this.#rows()}
          </tbody>
        </table>
        <div class="row">
          <span class="about"></span>
          <button @click=${this.#reveal}>
            <sheaf-icon name="folder-open"></sheaf-icon>${privacy.reveal}
          </button>
        </div>
      </div>
    </section>`;
  }

  #rows() {
    const { privacy } = words.settings;
    if (this.facts === null)
      return html`<tr>
        <td colspan="2">${privacy.loading}</td>
      </tr>`;
    const { captures, index, state, backups, engine } = this.facts;
    const { parts } = privacy;
    return [
      row(parts.captures, privacy.inFolders(captures.files), captures.bytes),
      row(parts.index, index.path, index.bytes),
      row(parts.state, state.path, state.bytes),
      row(parts.backups, backups.path, backups.bytes),
      row(parts.engine, engine.path, engine.bytes),
    ];
  }

  #reveal(): void {
    this.dispatchEvent(new Wish('library-wanted'));
  }
}

function row(name: string, place: string, bytes: number) {
  return html`<tr>
    <th scope="row">${name}<span class="path">${place}</span></th>
    <td class="size">${words.settings.privacy.bytes(bytes)}</td>
  </tr>`;
}
