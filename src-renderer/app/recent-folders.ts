import { effect, untracked, type ReadonlySignal } from '@lit-labs/preact-signals';
import { MOST_KEPT, type LibraryStatus } from '../../src-main/contract.ts';
import type { StatusState } from './library-state.ts';
import { settings, type SettingsState } from './settings-state.ts';

/**
 * Keeps among the settings which folders were watched or removed last; returns a function that ends
 * it. Those that are watched from the start on are nothing recent.
 */
export function followFolders(
  status: ReadonlySignal<StatusState>,
  settingsState: SettingsState,
): () => void {
  let before: readonly string[] | null = null;
  return effect(() => {
    const { value } = status;
    if (value.kind !== 'known' || value.status.phase === 'starting') return;
    const now = pathsOf(value.status);
    const turned = before === null ? [] : differing(before, now);
    before = now;
    if (turned.length === 0) return;
    untracked(() => {
      settingsState.change({ recentFolders: recent(turned, settings.value.recentFolders) });
    });
  });
}

/** The folders in the order in which they turned up last, as many as are kept. */
export function recent(turned: readonly string[], before: readonly string[]): readonly string[] {
  const paths = turned.filter(({ length }) => length <= MOST_KEPT.units);
  return [...new Set([...paths, ...before])].slice(0, MOST_KEPT.recentFolders);
}

function pathsOf({ folders }: LibraryStatus): readonly string[] {
  return folders.map(({ path }) => path);
}

/** Those that are in one of both alone. */
function differing(one: readonly string[], other: readonly string[]): readonly string[] {
  return [
    ...other.filter((path) => !one.includes(path)),
    ...one.filter((path) => !other.includes(path)),
  ];
}
