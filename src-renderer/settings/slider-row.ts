import { html } from 'lit';

/** A number that is chosen with a slider. */
export interface Slider {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
  readonly choose: (value: number) => void;
}

/** A row with a slider; each move of it counts. */
export function sliderRow({ name, min, max, step, value, text, choose }: Slider) {
  const moved = (event: Event): void => {
    // Only the slider has this listener.
    choose((event.currentTarget as HTMLInputElement).valueAsNumber);
  };
  return html`<div class="row">
    <span class="about">${name}</span>
    <span class="slider">
      <input
        type="range"
        aria-label=${name}
        aria-valuetext=${text}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value)}
        @input=${moved}
      />
      <output aria-hidden="true">${text}</output>
    </span>
  </div>`;
}
