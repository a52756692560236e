import type { AppState } from './app-state.ts';
import type { PaneLayout } from './pane-layout.ts';

/**
 * Brings the reader into sight. Where it then stands alone it takes the keys with it: the list that
 * had them is hidden.
 */
export function bringReader({ state, layout }: { state: AppState; layout: PaneLayout }): void {
  if (layout.sharing === 'alone') state.commands.run('focus-reader');
  else layout.show('reader');
}
