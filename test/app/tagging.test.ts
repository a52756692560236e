import { describe, expect, it } from 'vitest';
import { ReadingState } from '../../src-renderer/app/reading-state.ts';
import { Tagging } from '../../src-renderer/app/tagging.ts';
import { UndoStack } from '../../src-renderer/app/undo.ts';
import { article } from '../gallery/stories/samples.ts';
import { fakeClient } from '../search/fake-client.ts';

const OTHER = 'f'.repeat(20);

/** The open article has the tags of the samples. */
async function harness() {
  const fake = fakeClient();
  const undo = new UndoStack();
  const reading = new ReadingState(fake.client);
  const failures: string[] = [];
  const tagging = new Tagging(fake.client, reading, undo, (what) => failures.push(what()));
  reading.open(article.id);
  await fake.take('article/open').answer(article);
  return { ...fake, undo, tagging, failures, ownTags: () => reading.article?.ownTags };
}

describe('Tagging', () => {
  it('takes a tag back from those articles alone that did not have it', async () => {
    const { tagging, take, undo, ownTags } = await harness();
    void tagging.set([article.id, OTHER], '桥', true);
    expect(ownTags()).toEqual(['桥', '重读']);
    const call = take('articles/tag');
    expect(call.argument).toEqual({ ids: [article.id, OTHER], add: ['桥'], remove: [] });
    await call.answer([{ tag: '桥', given: true, ids: [OTHER] }]);
    undo.undo();
    const back = take('articles/tag');
    expect(back.argument).toEqual({ ids: [OTHER], add: [], remove: ['桥'] });
    await back.answer([{ tag: '桥', given: false, ids: [OTHER] }]);
    expect(undo.filled).toBe(false);
  });

  it('has nothing to take back where nothing was changed', async () => {
    const { tagging, take, undo } = await harness();
    void tagging.set([article.id], '重读', true);
    await take('articles/tag').answer([]);
    expect(undo.filled).toBe(false);
  });

  it('shows the tags as they were where the change failed, and keeps what failed to be undone', async () => {
    const { tagging, take, undo, failures, ownTags } = await harness();
    void tagging.set([article.id], '重读', false);
    expect(ownTags()).toEqual([]);
    await take('articles/tag').fail();
    expect(ownTags()).toEqual(['重读']);
    expect(failures).toHaveLength(1);
    expect(undo.filled).toBe(false);

    void tagging.set([article.id], '重读', false);
    await take('articles/tag').answer([{ tag: '重读', given: false, ids: [article.id] }]);
    undo.undo();
    await take('articles/tag').fail();
    expect(ownTags()).toEqual([]);
    expect(undo.filled).toBe(true);
    undo.undo();
    await take('articles/tag').answer([{ tag: '重读', given: true, ids: [article.id] }]);
    expect(ownTags()).toEqual(['重读']);
    expect(undo.filled).toBe(false);
  });
});
