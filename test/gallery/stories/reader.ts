import { html } from 'lit';
import '../../../src-renderer/reader/article-header.ts';
import '../../../src-renderer/reader/find-bar.ts';
import '../../../src-renderer/reader/reader-instead.ts';
import type { Story } from '../story.ts';
import { article } from './samples.ts';

/** Stories of the reader. */
export const reader: readonly Story[] = [
  {
    name: 'article-header',
    of: ['sheaf-article-header'],
    width: 700,
    draw: () => html`<sheaf-article-header .article=${article}></sheaf-article-header>`,
  },
  {
    name: 'find-bars',
    of: ['sheaf-find-bar'],
    width: 480,
    draw: () =>
      html`<sheaf-find-bar .count=${12} .current=${2}></sheaf-find-bar>
        <sheaf-find-bar finding text="夜市" .count=${0}></sheaf-find-bar>`,
  },
  {
    name: 'reader-instead',
    of: ['sheaf-reader-instead'],
    width: 480,
    height: 240,
    draw: () => html`<sheaf-reader-instead></sheaf-reader-instead>`,
  },
];
