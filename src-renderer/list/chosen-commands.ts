import { MAX_ROWS_PER_CALL, type ArticleId, type OpenArticle } from '../../src-main/contract.ts';
import type { AppState } from '../app/app-state.ts';
import type { Command, Commands } from '../app/commands.ts';
import { words } from '../words/words.ts';

/**
 * What the reader's commands do with the open article, done with the chosen entries where these are
 * others: what an entry's menu offers is done with that entry.
 */
export function chosenCommands({ list, article, note }: AppState): Commands {
  const others = (most: number) => {
    return () => list.chosen > 0 && list.chosen <= most && !list.isOpenChosen;
  };
  const withIds = (run: (ids: readonly ArticleId[]) => Promise<void>, most: number): Command => ({
    run: () => {
      if (list.chosen > MAX_ROWS_PER_CALL) note.tell(words.list.tooMany(MAX_ROWS_PER_CALL));
      else void list.chosenIds().then(run);
    },
    available: others(most),
  });
  const all = (run: (ids: readonly ArticleId[]) => Promise<void>) => withIds(run, Infinity);
  const one = (run: (id: ArticleId) => Promise<void>) =>
    withIds(async ([id]) => {
      if (id !== undefined) await run(id);
    }, 1);
  const detailed =
    (run: (articles: readonly OpenArticle[]) => Promise<void>) =>
    async (ids: readonly ArticleId[]): Promise<void> =>
      run(await article.details(ids));
  return {
    'open-original': one(async (id) => {
      const [found] = await article.details([id]);
      if (found !== undefined) await article.openOriginal(found);
    }),
    'copy-address': all(detailed((articles) => article.copyAddresses(articles))),
    'copy-citation': all(detailed((articles) => article.copyCitations(articles))),
    'copy-markdown': all((ids) => article.copyMarkdown(ids)),
    'reveal-file': one((id) => article.reveal(id)),
  };
}
