import type { OpenArticle } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';

/** A command that the reader's menu offers. */
export type MenuEntry = keyof typeof words.reader.menu;

/** Why commands cannot be carried out now, each as a sentence; commands that can are not named. */
export type Unavailable = Partial<Record<MenuEntry, string>>;

/** What cannot be done with an article; voices are null until the system was asked for them. */
export function unavailableEntries(
  article: OpenArticle | null,
  voices: readonly unknown[] | null,
): Unavailable {
  const { noAddress, aloud } = words.reader;
  return {
    ...(article?.url === null ? { 'open-original': noAddress, 'copy-address': noAddress } : {}),
    ...(voices?.length === 0 ? { 'read-aloud': aloud.faults['no-voices'] } : {}),
  };
}
