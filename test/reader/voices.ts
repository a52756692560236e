import type { Page } from '@playwright/test';

/**
 * Stands where the system's voices are: machines that run tests seldom have any. A sentence lasts
 * until the test says that it is over.
 */
export async function withVoices(page: Page, voices: readonly { name: string; lang: string }[]) {
  await page.addInitScript((names) => {
    const state = { said: [] as { text: string; rate: number; lang: string }[], cancelled: 0 };
    let current: SpeechSynthesisUtterance | null = null;
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () =>
        names.map((each) => ({ ...each, voiceURI: each.name, localService: true, default: false })),
      speak: (uttered: SpeechSynthesisUtterance) => {
        current = uttered;
        state.said.push({ text: uttered.text, rate: uttered.rate, lang: uttered.lang });
      },
      cancel: () => {
        state.cancelled++;
        current?.dispatchEvent(new Event('error'));
      },
    });
    class Utterance extends EventTarget {
      rate = 1;
      lang = '';
      voice = null;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperties(window, {
      speechSynthesis: { value: synthesis },
      SpeechSynthesisUtterance: { value: Utterance },
      spoken: { value: state },
      endSentence: { value: () => current?.dispatchEvent(new Event('end')) },
    });
  }, voices);
  await page.reload();
}
