import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './icon.ts';
import type { IconName } from './icon.ts';

/**
 * What stands where nothing is to be shown: an icon, a heading, a sentence, and what can be done.
 *
 * @slot - buttons
 */
@customElement('sheaf-empty-state')
export class EmptyState extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: var(--space-2);
      height: 100%;
      padding: var(--space-6);
      color: var(--ink-quiet);
      text-align: center;
    }
    sheaf-icon {
      --icon-size: var(--icon-large);
      margin-bottom: var(--space-2);
      color: var(--line-strong);
    }
    .heading {
      margin: 0;
      color: var(--ink-soft);
      font-size: var(--size-heading);
      font-weight: var(--weight-strong);
      line-height: var(--line-heading);
      text-wrap: balance;
    }
    .text {
      max-width: var(--notice-measure);
      margin: 0;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    slot {
      display: flex;
      gap: var(--space-2);
      margin-top: var(--space-3);
    }
  `;

  @property() icon: IconName = 'wheat';
  @property() heading = '';
  @property() text = '';
  /** Level of the heading: 1 where it heads the window. */
  @property({ type: Number }) level = 2;

  protected override render() {
    return html`
      <sheaf-icon .name=${this.icon}></sheaf-icon>
      <p class="heading" role="heading" aria-level=${this.level}>${this.heading}</p>
      <p class="text">${this.text}</p>
      <slot></slot>
    `;
  }
}
