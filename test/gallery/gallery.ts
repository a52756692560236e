/** The page: all stories, or with `#NAME` one of them. */
import { html, render } from 'lit';
import { STORIES, WHOLES } from './stories.ts';
import type { Story } from './story.ts';

const root = document.documentElement;
const wishes = new URLSearchParams(location.search);
const only = wishes.get('only');
if (wishes.has('fixed')) {
  root.dataset['faces'] = 'fixed';
  // Nobody points at a picture; the pointer's arrival would end a drag.
  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
  };
  window.addEventListener('pointermove', stop, { capture: true });
}
if (only !== null) root.dataset['only'] = only;
setTheme(wishes.get('theme') ?? 'system');

const shown = STORIES.filter(({ name }) => only === null || name === only);
render(
  html`<header>
      <h1>Gallery</h1>
      ${['system', 'light', 'dark'].map(
        (theme) =>
          html`<label>
            <input
              type="radio"
              name="theme"
              .checked=${theme === (wishes.get('theme') ?? 'system')}
              @change=${() => setTheme(theme)}
            />
            ${theme}
          </label>`,
      )}
    </header>
    <main>${shown.map((story) => section(story))}</main>`,
  document.body,
);

for (const story of shown) {
  const stage = document.getElementById(story.name);
  if (stage === null) continue;
  if (only !== null && story.covers === true) {
    await act(story);
    continue;
  }
  stage.style.width = `${String(story.width)}px`;
  if (story.height !== undefined) stage.style.height = `${String(story.height)}px`;
  if (story.covers !== true) await act(story);
}
root.dataset['wholes'] = WHOLES.join(' ');
root.dataset['ready'] = '';

function section(story: Story) {
  return html`<section class="story">
    <h2>${story.name}</h2>
    ${story.covers === true ? html`<button @click=${() => act(story)}>Open</button>` : ''}
    <div
      class="stage"
      id=${story.name}
      data-of=${story.of.join(' ')}
      data-covers=${story.covers === true}
    >
      ${story.draw()}
    </div>
  </section>`;
}

async function act(story: Story): Promise<void> {
  const stage = document.getElementById(story.name);
  if (stage === null) return;
  // Children are drawn once their parents are.
  for (let depth = 0; depth < 4; depth++) await settled(stage);
  await story.act?.(stage);
  for (let depth = 0; depth < 4; depth++) await settled(stage);
}

async function settled(parent: ParentNode): Promise<void> {
  for (const element of parent.querySelectorAll('*')) {
    if ('updateComplete' in element) await element.updateComplete;
    if (element.shadowRoot !== null) await settled(element.shadowRoot);
  }
}

function setTheme(theme: string): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
