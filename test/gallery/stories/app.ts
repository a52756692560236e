import { html } from 'lit';
import '../../../src-renderer/app/empty-state.ts';
import '../../../src-renderer/app/icon.ts';
import '../../../src-renderer/app/notice-bar.ts';
import '../../../src-renderer/app/pane-splitter.ts';
import '../../../src-renderer/app/problems-dialog.ts';
import '../../../src-renderer/app/start-page.ts';
import '../../../src-renderer/app/status-line.ts';
import '../../../src-renderer/folders/drop-target.ts';
import '../../../src-renderer/settings/folders-section.ts';
import type { Story } from '../story.ts';
import { folders, replying, show, status } from './samples.ts';

/** Stories of the window's own parts. */
export const app: readonly Story[] = [
  {
    name: 'icons',
    of: ['sheaf-icon'],
    width: 360,
    draw: () =>
      html`${['book-open', 'star', 'search', 'folder-open', 'wheat', 'x'].map(
          (name) => html`<sheaf-icon name=${name}></sheaf-icon> `,
        )}<sheaf-icon name="star" filled></sheaf-icon>`,
  },
  {
    name: 'notices',
    of: ['sheaf-notice-bar'],
    width: 640,
    draw: () => html`
      <sheaf-notice-bar text="The folder /home/ada/新闻 is not there now."></sheaf-notice-bar>
      <sheaf-notice-bar tone="news" text="Copied 3 files into /home/ada/新闻."></sheaf-notice-bar>
    `,
  },
  {
    name: 'status-line',
    of: ['sheaf-status-line'],
    width: 760,
    draw: () => html`
      <sheaf-status-line .status=${status}></sheaf-status-line>
      <sheaf-status-line
        .status=${{ ...status, phase: 'scanning', done: 1200, total: 4800, remainingMs: 9000 }}
      ></sheaf-status-line>
      <sheaf-status-line
        .status=${status}
        .link=${'https://www.bbc.com/zhongwen/'}
      ></sheaf-status-line>
    `,
  },
  {
    name: 'start-page',
    of: ['sheaf-start-page', 'sheaf-empty-state'],
    width: 640,
    height: 320,
    draw: () =>
      html`<sheaf-start-page
        .state=${{ kind: 'known', status: { ...status, folders: [] } }}
      ></sheaf-start-page>`,
  },
  {
    name: 'pane-splitter',
    of: ['sheaf-pane-splitter'],
    width: 120,
    height: 80,
    draw: () =>
      html`<sheaf-pane-splitter .width=${60} .min=${20} .max=${100}></sheaf-pane-splitter>`,
  },
  {
    name: 'drop-target',
    of: ['sheaf-drop-target'],
    width: 640,
    height: 360,
    covers: true,
    draw: () => html`<sheaf-drop-target .folders=${folders}></sheaf-drop-target>`,
    act: () => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], 'a.md'));
      window.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
    },
  },
  {
    name: 'folders-section',
    of: ['sheaf-folders-section'],
    width: 560,
    draw: () =>
      html`<sheaf-folders-section .folders=${folders} .samples=${null}></sheaf-folders-section>`,
  },
  {
    name: 'problems-dialog',
    of: ['sheaf-problems-dialog'],
    width: 100,
    covers: true,
    draw: () =>
      html`<sheaf-problems-dialog
        .client=${replying([
          { path: '/home/ada/新闻/空.md', code: 'empty', message: 'There is nothing in it.' },
          { path: '/home/ada/news/b.md', code: 'no-body', message: 'It ends behind its rule.' },
        ])}
      ></sheaf-problems-dialog>`,
    act: show('sheaf-problems-dialog'),
  },
];
