/** What the keys of trees do in the tree of sources. */
import type { SourceItem } from './source-items.ts';

/** The index to which a key leads from an item; undefined where it leads nowhere. */
export function targetOf(
  key: string,
  at: number,
  items: readonly SourceItem[],
): number | undefined {
  const item = items[at];
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, items.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
    case 'ArrowRight':
      return item?.expanded === true ? at + 1 : undefined;
    case 'ArrowLeft': {
      const above = items.slice(0, at).findLastIndex(({ level }) => level < (item?.level ?? 1));
      return item?.expanded === true || above < 0 ? undefined : above;
    }
    default:
      return undefined;
  }
}

/** Whether a key folds or unfolds an item: right unfolds, left folds. */
export function isFold(key: string, { expanded }: SourceItem): boolean {
  return (key === 'ArrowRight' && expanded === false) || (key === 'ArrowLeft' && expanded === true);
}
