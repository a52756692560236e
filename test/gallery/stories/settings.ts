import { html } from 'lit';
import { DEFAULT_SETTINGS, type About, type LibraryFacts } from '../../../src-main/contract.ts';
import '../../../src-renderer/settings/about-section.ts';
import '../../../src-renderer/settings/appearance-section.ts';
import '../../../src-renderer/settings/folders-section.ts';
import '../../../src-renderer/settings/keeping-part.ts';
import '../../../src-renderer/settings/language-section.ts';
import '../../../src-renderer/settings/reading-section.ts';
import '../../../src-renderer/settings/refused-table.ts';
import '../../../src-renderer/settings/section-tabs.ts';
import '../../../src-renderer/settings/stored-table.ts';
import type { Story } from '../story.ts';
import { folders, replying } from './samples.ts';

const WIDTH = 560;

const directory = '/home/ada/.config/Sheaf';
const facts: LibraryFacts = {
  directory,
  captures: { files: 15_423, bytes: 1_250_000_000 },
  index: { path: `${directory}/index.db`, bytes: 310_000_000 },
  state: { path: `${directory}/state.db`, bytes: 420_000 },
  backups: { path: `${directory}/backups`, bytes: 2_900_000 },
  engine: { path: `${directory}/engine`, bytes: 14_000_000 },
  samples: null,
};
const about: About = {
  version: '1.2.3',
  engine: [
    { name: 'Electron', version: '1.2.3' },
    { name: 'Chromium', version: '1.2.3.4' },
  ],
  directory,
  packages: [{ name: 'lit', version: '1.2.3', licence: 'BSD-3-Clause' }],
};
const refused = { requests: 12, navigations: 0, windows: 1, permissions: 0, downloads: 0 };

/** Stories of the settings' sections. */
export const settingsStories: readonly Story[] = [
  {
    name: 'section-tabs',
    of: ['sheaf-section-tabs'],
    width: 240,
    draw: () => html`<sheaf-section-tabs shown="reading"></sheaf-section-tabs>`,
    act: (stage) => {
      // As in the dialog, where it is a column beside another one.
      stage.style.display = 'flex';
    },
  },
  {
    name: 'folders-section',
    of: ['sheaf-folders-section'],
    width: WIDTH,
    draw: () =>
      html`<sheaf-folders-section .folders=${folders} .samples=${null}></sheaf-folders-section>`,
  },
  {
    name: 'appearance-section',
    of: ['sheaf-appearance-section', 'sheaf-sample-text'],
    width: WIDTH,
    height: 400,
    draw: () =>
      html`<sheaf-appearance-section .settings=${DEFAULT_SETTINGS}></sheaf-appearance-section>`,
  },
  {
    name: 'reading-section',
    of: ['sheaf-reading-section'],
    width: WIDTH,
    height: 260,
    draw: () => html`<sheaf-reading-section .settings=${DEFAULT_SETTINGS}></sheaf-reading-section>`,
  },
  {
    name: 'language-section',
    of: ['sheaf-language-section'],
    width: WIDTH,
    draw: () =>
      html`<sheaf-language-section
        .settings=${{ ...DEFAULT_SETTINGS, language: 'zh-Hans' }}
      ></sheaf-language-section>`,
  },
  {
    name: 'refused-table',
    of: ['sheaf-refused-table'],
    width: WIDTH,
    draw: () => html`<sheaf-refused-table .client=${replying(refused)}></sheaf-refused-table>`,
  },
  {
    name: 'stored-table',
    of: ['sheaf-stored-table'],
    width: WIDTH,
    height: 240,
    draw: () => html`<sheaf-stored-table .facts=${facts}></sheaf-stored-table>`,
  },
  {
    name: 'keeping-part',
    of: ['sheaf-keeping-part'],
    width: WIDTH,
    height: 180,
    draw: () => html`<sheaf-keeping-part></sheaf-keeping-part>`,
  },
  {
    name: 'about-section',
    of: ['sheaf-about-section'],
    width: WIDTH,
    draw: () => html`<sheaf-about-section .about=${about}></sheaf-about-section>`,
  },
];
