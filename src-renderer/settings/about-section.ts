import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { About } from '../../src-main/contract.ts';
import { controls } from '../app/controls.ts';
import '../app/icon.ts';
import { Wish } from '../events.ts';
import { words } from '../words/words.ts';
import { sections } from './section-styles.ts';

/**
 * The program itself.
 *
 * @fires library-wanted - the library's folder is to be shown in the file manager
 */
@customElement('sheaf-about-section')
export class AboutSection extends LitElement {
  static override styles = [
    controls,
    sections,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: var(--space-4);
      }
      .head sheaf-icon {
        --icon-size: var(--icon-large);
        color: var(--wheat);
      }
      .name {
        margin: 0;
        font-size: var(--size-heading);
        font-weight: var(--weight-strong);
        line-height: var(--line-heading);
      }
      .head p {
        margin: 0;
      }
      dl {
        margin: 0;
      }
      dd {
        margin: 0;
        color: var(--ink-quiet);
        overflow-wrap: anywhere;
        user-select: text;
      }
      summary {
        padding: var(--space-2) var(--space-4);
      }
      summary:focus-visible {
        outline: var(--ring) solid var(--focus);
      }
    `,
  ];

  @property({ attribute: false }) about: About | null = null;

  protected override render() {
    const { about } = words.settings;
    const known = this.about;
    return html`
      <div class="head">
        <sheaf-icon name="wheat"></sheaf-icon>
        <div>
          <p class="name">${words.appName}</p>
          <p>${known === null ? nothing : about.version(known.version)}</p>
          <p class="help">${words.sentences(about.tagline, about.licence)}</p>
        </div>
      </div>
      ${known === null ? nothing : this.#facts(known)}
    `;
  }

  #facts({ engine, directory, packages }: About) {
    const { about, privacy } = words.settings;
    return html`
      <section>
        <h3>${about.engine}</h3>
        <dl class="group">${engine.map(({ name, version }) => fact(name, version))}</dl>
      </section>
      <section>
        <h3>${about.library}</h3>
        <div class="group">
          <div class="row">
            <span class="about path">${directory}</span>
            <button @click=${this.#reveal}>
              <sheaf-icon name="folder-open"></sheaf-icon>${privacy.reveal}
            </button>
          </div>
        </div>
      </section>
      <section>
        <h3>${about.packages}</h3>
        <details class="group">
          <summary>${about.packagesIntro(packages.length)}</summary>
          <dl>
            ${packages.map(({ name, version, licence }) => fact(about.package(name, version), licence))}
          </dl>
        </details>
      </section>
    `;
  }

  #reveal(): void {
    this.dispatchEvent(new Wish('library-wanted'));
  }
}

function fact(name: string, value: string) {
  return html`<div class="row">
    <dt class="about">${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
