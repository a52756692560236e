import { html } from 'lit';
import '../../../src-renderer/app/empty-state.ts';
import '../../../src-renderer/app/icon.ts';
import '../../../src-renderer/app/notice-bar.ts';
import '../../../src-renderer/app/pane-splitter.ts';
import '../../../src-renderer/app/popup-menu.ts';
import type { MenuGroup, PopupMenu } from '../../../src-renderer/app/popup-menu.ts';
import '../../../src-renderer/app/problems-dialog.ts';
import type { OutsideFile } from '../../../src-renderer/app/program-state.ts';
import '../../../src-renderer/app/start-page.ts';
import '../../../src-renderer/app/status-line.ts';
import '../../../src-renderer/app/undo-toast.ts';
import { UndoStack } from '../../../src-renderer/app/undo.ts';
import '../../../src-renderer/folders/drop-target.ts';
import '../../../src-renderer/welcome/outside-dialog.ts';
import type { OutsideDialog } from '../../../src-renderer/welcome/outside-dialog.ts';
import '../../../src-renderer/welcome/welcome-page.ts';
import type { Story } from '../story.ts';
import { folders, replying, show, status } from './samples.ts';

const run = (): void => undefined;
const MENU: readonly MenuGroup[] = [
  {
    label: 'Sort by',
    exclusive: true,
    items: [
      { label: 'Captured', checked: true, run },
      { label: 'Title', checked: false, run },
    ],
  },
  {
    items: [
      { label: 'Mark as read', keys: 'M', run },
      { label: 'Open original in browser', disabled: true, run },
    ],
  },
];

const OUTSIDE: OutsideFile = {
  kind: 'outside',
  path: '/home/ada/Downloads/夜市.md',
  folder: '/home/ada/Downloads',
  copyTo: '/home/ada/新闻',
};

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
      <sheaf-status-line .status=${{ ...status, paused: true }}></sheaf-status-line>
      <sheaf-status-line .status=${{ ...status, stopped: true }}></sheaf-status-line>
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
        .state=${{
          kind: 'failed',
          failure: { code: 'library-locked', message: 'Another program has it open.' },
        }}
      ></sheaf-start-page>`,
  },
  {
    name: 'pane-splitter',
    of: ['sheaf-pane-splitter'],
    width: 120,
    height: 80,
    draw: () =>
      html`<sheaf-pane-splitter .width=${60} .min=${20} .max=${100}></sheaf-pane-splitter>`,
    act: (stage) => {
      // As between two panes, with the keys on it.
      stage.style.display = 'flex';
      stage.style.justifyContent = 'center';
      stage
        .querySelector('sheaf-pane-splitter')
        ?.shadowRoot?.querySelector<HTMLElement>('[role=separator]')
        ?.focus();
    },
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
    name: 'undo-toast',
    of: ['sheaf-undo-toast'],
    width: 480,
    height: 96,
    draw: () =>
      html`<sheaf-undo-toast
        .undo=${new UndoStack()}
        .text=${'34 articles marked as read'}
      ></sheaf-undo-toast>`,
  },
  {
    name: 'popup-menu',
    of: ['sheaf-popup-menu'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-popup-menu label="View" .groups=${MENU}></sheaf-popup-menu>`,
    act: async (stage) => {
      await stage.querySelector<PopupMenu>('sheaf-popup-menu')?.showAt(20, 20);
    },
  },
  {
    name: 'welcome-page',
    of: ['sheaf-welcome-page'],
    width: 720,
    height: 400,
    draw: () => html`<sheaf-welcome-page></sheaf-welcome-page>`,
  },
  {
    name: 'outside-dialog',
    of: ['sheaf-outside-dialog'],
    width: 100,
    covers: true,
    draw: () => html`<sheaf-outside-dialog></sheaf-outside-dialog>`,
    act: (stage) => {
      const dialog = stage.querySelector<OutsideDialog>('sheaf-outside-dialog');
      if (dialog !== null) dialog.file = OUTSIDE;
    },
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
