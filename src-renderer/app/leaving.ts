import type { Client } from '../client.ts';
import type { AppState } from './app-state.ts';

/** What the window hears when it is about to close: parts tell then what they have not told yet. */
export const LEAVING = 'sheaf-leaving';

/** Has all told when the window is about to close; returns a function that ends it. */
export function tellWhenLeaving(client: Client, state: AppState): () => void {
  return client.on('window/leaving', () => {
    void leave(client, state);
  });
}

async function leave(client: Client, { places, settings }: AppState): Promise<void> {
  window.dispatchEvent(new Event(LEAVING));
  places.remember();
  await settings.kept();
  // Calls are answered in their order: what was told before is on its way.
  await client.call('window/left', null);
}
