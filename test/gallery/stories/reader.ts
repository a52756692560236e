import { html } from 'lit';
import { ReadingState } from '../../../src-renderer/app/reading-state.ts';
import { Tagging } from '../../../src-renderer/app/tagging.ts';
import { UndoStack } from '../../../src-renderer/app/undo.ts';
import '../../../src-renderer/reader/aloud/aloud-bar.ts';
import { ReadAloud } from '../../../src-renderer/reader/aloud/read-aloud.ts';
import type { AppearanceButton } from '../../../src-renderer/reader/appearance-button.ts';
import '../../../src-renderer/reader/appearance-button.ts';
import '../../../src-renderer/reader/appearance-sizes.ts';
import '../../../src-renderer/reader/article-header.ts';
import '../../../src-renderer/reader/contents-button.ts';
import type { ContentsButton } from '../../../src-renderer/reader/contents-button.ts';
import '../../../src-renderer/reader/find-bar.ts';
import '../../../src-renderer/reader/more-menu.ts';
import '../../../src-renderer/reader/newer-bar.ts';
import '../../../src-renderer/reader/picture-dialog.ts';
import type { PictureDialog } from '../../../src-renderer/reader/picture-dialog.ts';
import '../../../src-renderer/reader/reader-bar.ts';
import '../../../src-renderer/reader/reader-instead.ts';
import '../../../src-renderer/reader/reading-bar.ts';
import '../../../src-renderer/reader/tag-editor.ts';
import type { TagEditor } from '../../../src-renderer/reader/tag-editor.ts';
import '../../../src-renderer/reader/tag-field.ts';
import '../../../src-renderer/reader/tags-dialog.ts';
import type { TagsDialog } from '../../../src-renderer/reader/tags-dialog.ts';
import { words } from '../../../src-renderer/words/words.ts';
import type { Story } from '../story.ts';
import { article, replying } from './samples.ts';

const headings = ['雨停之后', '第一盏灯', '河边的旧址'].map((text, index) => ({
  level: 2,
  text,
  id: String(index),
}));
/** Bars of three shades, wider than high. */
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="160">
    <rect width="100" height="160" fill="#888"/><rect x="100" width="100" height="160" fill="#bbb"/>
    <rect x="200" width="100" height="160" fill="#ddd"/>
  </svg>`,
)}`;

/** Three articles have these tags. */
const client = replying([
  { tag: '夜市', articles: 3, own: 0 },
  { tag: '重读', articles: 3, own: 3 },
  { tag: 'Rivers', articles: 1, own: 1 },
]);
const tagging = new Tagging(client, new ReadingState(client), new UndoStack(), () => undefined);

/** Silent: what a bar shows is given to it. */
const aloud = new ReadAloud({
  manner: { rate: 1, voice: null },
  article: null,
  page: null,
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
});

/** Stories of the reader. */
export const reader: readonly Story[] = [
  {
    name: 'article-header',
    of: ['sheaf-article-header', 'sheaf-time-button'],
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
  {
    name: 'reader-bar',
    of: ['sheaf-reader-bar'],
    width: 560,
    draw: () => html`<sheaf-reader-bar .article=${{ ...article, headings }}></sheaf-reader-bar>`,
  },
  {
    name: 'contents-panel',
    of: ['sheaf-contents-button'],
    width: 100,
    covers: true,
    draw: () =>
      html`<sheaf-contents-button
        .headings=${headings}
        language="zh-Hans"
        .sectionRead=${() => '1'}
      ></sheaf-contents-button>`,
    act: (stage) => stage.querySelector<ContentsButton>('sheaf-contents-button')?.show(),
  },
  {
    name: 'appearance-panel',
    of: ['sheaf-appearance-button', 'sheaf-appearance-sizes'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-appearance-button></sheaf-appearance-button>`,
    act: (stage) => stage.querySelector<AppearanceButton>('sheaf-appearance-button')?.show(),
  },
  {
    name: 'more-menu',
    of: ['sheaf-more-menu'],
    width: 100,
    covers: true,
    draw: () =>
      html`<sheaf-more-menu
        .unavailable=${{ 'read-aloud': 'The system has no voices.' }}
      ></sheaf-more-menu>`,
    act: (stage) =>
      stage
        .querySelector('sheaf-more-menu')
        ?.shadowRoot?.querySelector<HTMLElement>('button')
        ?.click(),
  },
  {
    name: 'tags-dialog',
    of: ['sheaf-tags-dialog'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-tags-dialog .tagging=${tagging}></sheaf-tags-dialog>`,
    act: (stage) =>
      stage.querySelector<TagsDialog>('sheaf-tags-dialog')?.show([1, 2, 3], words.reader.tagsOf(3)),
  },
  {
    name: 'tag-editor',
    of: ['sheaf-tag-editor', 'sheaf-tag-field'],
    width: 560,
    draw: () =>
      html`<sheaf-tag-editor .article=${article}></sheaf-tag-editor>
        <sheaf-tag-editor class="editing" .article=${article}></sheaf-tag-editor>`,
    act: (stage) => stage.querySelector<TagEditor>('.editing')?.edit(),
  },
  {
    name: 'reader-bars',
    of: ['sheaf-newer-bar', 'sheaf-reading-bar'],
    width: 560,
    draw: () =>
      html`<sheaf-newer-bar></sheaf-newer-bar>
        <sheaf-reading-bar .share=${0.4}></sheaf-reading-bar>`,
  },
  {
    name: 'aloud-bar',
    of: ['sheaf-aloud-bar'],
    width: 560,
    draw: () => html`<sheaf-aloud-bar .aloud=${aloud} .state=${'speaking'}></sheaf-aloud-bar>`,
  },
  {
    name: 'picture-dialog',
    of: ['sheaf-picture-dialog'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-picture-dialog></sheaf-picture-dialog>`,
    act: async (stage) => {
      await stage.querySelector<PictureDialog>('sheaf-picture-dialog')?.show(PICTURE, '桥下的灯');
    },
  },
];
