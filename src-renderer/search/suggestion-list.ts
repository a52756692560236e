import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Completion } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';

/**
 * The offers below a field.
 *
 * @param active - the index of the one that is pointed at; -1 for none
 * @param press - the pointer went down on one
 */
export function suggestionList(
  choices: Completion['choices'],
  active: number,
  press: (event: PointerEvent, index: number) => void,
) {
  return html`<div id="suggestions" role="listbox" aria-label=${words.search.suggestions}>
    ${choices.map(
      ({ text, hint }, index) =>
        html`<div
          role="option"
          id=${ifDefined(index === active ? 'active' : undefined)}
          aria-selected=${index === active ? 'true' : 'false'}
          @pointerdown=${(event: PointerEvent) => {
            press(event, index);
          }}
        >
          <span class="choice">${text}</span>
          <span class="hint">${hint === '' ? hintFor(text) : hint}</span>
        </div>`,
    )}
  </div>`;
}

/** What an operator is about. */
function hintFor(choice: string): string {
  const { hints } = words.search;
  return Object.entries(hints).find(([operator]) => choice === `${operator}:`)?.[1] ?? '';
}
