import { html } from 'lit';
import '../../../src-renderer/search/result-bar.ts';
import '../../../src-renderer/search/search-field.ts';
import '../../../src-renderer/search/search-help.ts';
import type { Story } from '../story.ts';
import { show } from './samples.ts';

/** Stories of searching. */
export const search: readonly Story[] = [
  {
    name: 'search-field',
    of: ['sheaf-search-field'],
    width: 384,
    draw: () => html`<sheaf-search-field text="夜市 -足球"></sheaf-search-field>`,
  },
  {
    name: 'result-bar',
    of: ['sheaf-result-bar'],
    width: 384,
    draw: () =>
      html`<sheaf-result-bar .count=${1204} ranked query="夜市"></sheaf-result-bar>
        <sheaf-result-bar
          .count=${18}
          .counting=${true}
          .exact=${true}
          query="臺灣"
        ></sheaf-result-bar>
        <sheaf-result-bar
          .count=${2}
          .unchecked=${3}
          .exact=${true}
          query="臺灣"
        ></sheaf-result-bar>`,
  },
  {
    name: 'search-help',
    of: ['sheaf-search-help'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-search-help></sheaf-search-help>`,
    act: show('sheaf-search-help'),
  },
];
