import { html } from 'lit';

/**
 * Radio buttons side by side, for a row.
 *
 * @param name - what is chosen; also the name of the group
 */
export function choices<T extends string>(
  name: string,
  options: readonly (readonly [value: T, label: string])[],
  chosen: T,
  choose: (value: T) => void,
) {
  return html`<div class="segments" role="radiogroup" aria-label=${name}>
    ${options.map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${value === chosen}
            @change=${() => {
              choose(value);
            }}
          />
          <span>${label}</span>
        </label>`,
    )}
  </div>`;
}

/** A list from which one is chosen, for a row. */
export function selection<T extends string>(
  name: string,
  options: readonly (readonly [value: T, label: string])[],
  chosen: T,
  choose: (value: T) => void,
) {
  const changed = (event: Event): void => {
    // Only the list has this listener, and it has only these values.
    choose((event.currentTarget as HTMLSelectElement).value as T);
  };
  return html`<select aria-label=${name} @change=${changed}>
    ${options.map(
      ([value, label]) =>
        html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

/** A row that is ticked or not. */
export function tick(
  name: string,
  help: string,
  ticked: boolean,
  choose: (ticked: boolean) => void,
) {
  const changed = (event: Event): void => {
    // Only the checkbox has this listener.
    choose((event.currentTarget as HTMLInputElement).checked);
  };
  return html`<label class="row">
    <span class="about">
      ${name} ${help === '' ? '' : html`<span class="help" aria-hidden="true">${help}</span>`}
    </span>
    <input
      type="checkbox"
      aria-label=${name}
      aria-description=${help}
      .checked=${ticked}
      @change=${changed}
    />
  </label>`;
}
