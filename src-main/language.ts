/** Which language the main side speaks: what the person chose, else the system's. */
import { app } from 'electron';
import type { Settings } from './contract.ts';
import { speak } from './words/words.ts';

/** Has the main side speak as chosen from now on. */
export function speakAsChosen(chosen: Settings['language']): void {
  speak(chosen, app.getPreferredSystemLanguages());
}
