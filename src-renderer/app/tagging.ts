import type { ArticleId, SourceCount, TagChange, TagUse } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import { asking, type Ask, type Failed } from './asking.ts';
import type { ReadingState } from './reading-state.ts';
import type { UndoStack } from './undo.ts';

/** Gives articles tags of the person's own and takes them away; that can be undone. */
export class Tagging {
  readonly #ask: Ask;
  readonly #reading: ReadingState;
  readonly #undo: UndoStack;

  constructor(client: Client, reading: ReadingState, undo: UndoStack, failed: Failed) {
    this.#ask = asking(client, failed);
    this.#reading = reading;
    this.#undo = undo;
  }

  /** The tags that articles have, with how many have each. */
  async knownTags(): Promise<readonly SourceCount[]> {
    return (await this.#ask('sources/list', null, () => words.reader.failure.tag))?.tags ?? [];
  }

  /** The tags of the articles in these rows. */
  async uses(rows: readonly number[]): Promise<readonly TagUse[]> {
    return (await this.#ask('articles/tags', rows, () => words.reader.failure.tag)) ?? [];
  }

  /** The articles in these rows; none where they could not be had, which is told. */
  async articlesOf(rows: readonly number[]): Promise<readonly ArticleId[]> {
    return (await this.#ask('articles/ids', rows, () => words.reader.failure.tag)) ?? [];
  }

  /** Gives articles a tag, or takes it from them. */
  async set(ids: readonly ArticleId[], tag: string, given: boolean): Promise<void> {
    const changes = await this.#apply(ids, tag, given);
    const count = changes?.reduce((most, { ids: { length } }) => Math.max(most, length), 0) ?? 0;
    if (changes === null || count === 0) return;
    this.#undo.push({
      label: () => words.list.done[given ? 'tagged' : 'untagged'](tag, count),
      undo: () => this.#takeBack(changes),
    });
  }

  async #takeBack(changes: readonly TagChange[]): Promise<boolean> {
    for (const { ids, tag, given } of changes) {
      if ((await this.#apply(ids, tag, !given)) === null) return false;
    }
    return true;
  }

  /** Shows the tag at once where the open article is among these; what was changed, null on failure. */
  async #apply(
    ids: readonly ArticleId[],
    tag: string,
    given: boolean,
  ): Promise<readonly TagChange[] | null> {
    const { article } = this.#reading;
    const shown = article !== null && ids.includes(article.id) ? article : null;
    if (shown !== null) {
      this.#reading.patch(shown.id, { ownTags: withTag(shown.ownTags, tag, given) });
    }
    const argument = { ids, add: given ? [tag] : [], remove: given ? [] : [tag] };
    const changes = await this.#ask('articles/tag', argument, () => words.reader.failure.tag);
    if (changes === undefined && shown !== null) {
      this.#reading.patch(shown.id, { ownTags: shown.ownTags });
    }
    return changes ?? null;
  }
}

function withTag(tags: readonly string[], tag: string, given: boolean): readonly string[] {
  const others = tags.filter((each) => each !== tag);
  if (!given) return others;
  return [...others, tag].sort(new Intl.Collator(words.language).compare);
}
