import { DEFAULT_SETTINGS, SETTING_LIMITS, type OpenArticle } from '../../src-main/contract.ts';
import type { AppState } from '../app/app-state.ts';
import type { Command, Commands } from '../app/commands.ts';
import { settings } from '../app/settings-state.ts';
import type { ArticleReader } from './article-reader.ts';
import { FEWEST_HEADINGS } from './contents-button.ts';

/** The parts of the window that the reader's commands move. */
export interface ReaderHost {
  readonly state: AppState;
  readonly reader: ArticleReader | null;
}

/** The commands of the reader; those that need an open article are available with one alone. */
export function readerCommands(host: ReaderHost): Commands {
  const article = () => host.state.reading.article;
  const withArticle = (run: Command['run']): Command => ({
    run,
    available: () => article() !== null,
  });
  const actions = host.state.article;
  const withOpen = (run: (open: OpenArticle) => Promise<void>): Command =>
    withArticle(() => {
      const open = article();
      if (open !== null) void run(open);
    });
  const withAddress = (run: (open: OpenArticle) => Promise<void>): Command => ({
    ...withOpen(run),
    available: () => (article()?.url ?? null) !== null,
  });
  return {
    'scroll-or-next': {
      run: () => {
        if (host.reader?.scrollPage(1) !== true) void host.state.nextUnread();
      },
    },
    'scroll-back': withArticle(() => host.reader?.scrollPage(-1)),
    'open-original': withAddress((open) => actions.openOriginal(open)),
    'copy-address': withAddress((open) => actions.copyAddresses([open])),
    'copy-markdown': withOpen(({ id }) => actions.copyMarkdown([id])),
    'copy-citation': withOpen((open) => actions.copyCitations([open])),
    'reveal-file': withOpen(({ id }) => actions.reveal(id)),
    print: withArticle(() => void host.state.article.print()),
    'save-pdf': withArticle(() => void host.state.article.savePdf()),
    // Where its tags are in sight and meant; else there is a dialog.
    'edit-tags': withArticle(() => {
      if (!host.state.list.isOpenChosen || host.reader?.checkVisibility() !== true) return false;
      host.reader.page?.editTags();
      return true;
    }),
    'read-aloud': {
      run: () => host.reader?.aloud.toggle(),
      available: () => article() !== null && host.reader?.unavailable['read-aloud'] === undefined,
    },
    'show-contents': {
      run: () => host.reader?.bar?.contents?.show(),
      available: () => (article()?.headings.length ?? 0) >= FEWEST_HEADINGS,
    },
    'show-appearance': withArticle(() => host.reader?.bar?.looks?.show()),
    'larger-text': resize(host, (size) => size + 1),
    'smaller-text': resize(host, (size) => size - 1),
    'reset-text': resize(host, () => DEFAULT_SETTINGS.textSize),
    find: withArticle(() => host.reader?.openFind()),
    'next-match': withArticle(() => host.reader?.finding.step(1)),
    'previous-match': withArticle(() => host.reader?.finding.step(-1)),
  };
}

function resize(host: ReaderHost, to: (size: number) => number): Command {
  const [smallest, largest] = SETTING_LIMITS.textSize;
  return {
    run: () => {
      const textSize = Math.min(largest, Math.max(smallest, to(settings.value.textSize)));
      host.state.settings.change({ textSize });
    },
  };
}
