import { app } from './stories/app.ts';
import { keys } from './stories/keys.ts';
import { list } from './stories/list.ts';
import { reader } from './stories/reader.ts';
import { search } from './stories/search.ts';
import { settingsStories } from './stories/settings.ts';
import { sourceStories } from './stories/sources.ts';
import type { Story } from './story.ts';

/** All stories, in the order of the page. */
export const STORIES: readonly Story[] = [
  ...app,
  ...keys,
  ...list,
  ...reader,
  ...search,
  ...settingsStories,
  ...sourceStories,
];

/** What is made of components that each have their own story. */
export const WHOLES: readonly string[] = [
  'sheaf-app',
  'sheaf-article-frame',
  'sheaf-article-page',
  'sheaf-article-reader',
  'sheaf-library-panes',
  'sheaf-list-pane',
  'sheaf-privacy-section',
  'sheaf-reader-floating',
  'sheaf-reader-pane',
  'sheaf-settings-dialog',
  'sheaf-sources-pane',
  'sheaf-window-dialogs',
  'sheaf-window-notices',
];
