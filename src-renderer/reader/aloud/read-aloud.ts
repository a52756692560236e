import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OpenArticle } from '../../../src-main/contract.ts';
import type { ArticlePage } from '../article-page.ts';
import { SpokenText } from './spoken-text.ts';
import { systemVoices, voiceFor } from './voices.ts';

/** How a sentence is to be said. */
export interface Manner {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** The voice that the person chose, by its URI. */
  readonly voice: string | null;
}

interface Host extends ReactiveControllerHost {
  readonly article: OpenArticle | null;
  readonly page: ArticlePage | null;
  readonly manner: Manner;
}

/** Why reading aloud did not begin, or ended. */
export type AloudFault = 'no-voices' | 'no-text' | 'failed';

/** What reading aloud is doing. */
export type AloudState = 'silent' | 'starting' | 'speaking' | 'paused';

/**
 * Reads an article aloud with the system's voices, sentence by sentence, and marks the one that is
 * said. Pausing ends the sentence and going on begins it anew, which every engine can do.
 */
export class ReadAloud implements ReactiveController {
  readonly #host: Host;
  #state: AloudState = 'silent';
  #fault: AloudFault | null = null;
  #manner: Manner | null = null;
  #voices: readonly SpeechSynthesisVoice[] | null = null;
  #text: SpokenText | null = null;
  #language: string | null = null;
  #index = 0;
  /** The utterance under way; also keeps it from being collected before it ends. */
  #uttered: SpeechSynthesisUtterance | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Where voice or speed are others, the sentence begins anew. */
  hostUpdated(): void {
    const before = this.#manner;
    const { rate, voice } = this.#host.manner;
    this.#manner = { rate, voice };
    const changed = before !== null && (before.rate !== rate || before.voice !== voice);
    if (changed && this.#state === 'speaking') this.#say(1);
  }

  hostDisconnected(): void {
    this.stop();
  }

  get state(): AloudState {
    return this.#state;
  }

  /** Why it did not begin, or ended by itself, when it was last wished for; null where it did. */
  get fault(): AloudFault | null {
    return this.#fault;
  }

  /** The system's voices; null until they were asked for. */
  get voices(): readonly SpeechSynthesisVoice[] | null {
    return this.#voices;
  }

  get language(): string | null {
    return this.#language;
  }

  /** Asks the system for its voices, which may start a service of it; once. */
  async askVoices(): Promise<readonly SpeechSynthesisVoice[]> {
    this.#voices ??= await systemVoices(window.speechSynthesis);
    this.#host.requestUpdate();
    return this.#voices;
  }

  /** Begins at the first sentence that is in sight, pauses, or goes on. */
  toggle(): void {
    this.#fault = null;
    this.#host.requestUpdate();
    const { article, page } = this.#host;
    if (article === null || page === null) return;
    if (this.#state === 'speaking') this.pause();
    else if (this.#state === 'paused') this.resume();
    else if (this.#state === 'silent') void this.#start(page, article.language);
  }

  pause(): void {
    if (this.#state !== 'speaking') return;
    this.#silence();
    this.#set('paused');
  }

  resume(): void {
    if (this.#state === 'paused') this.#say(1);
  }

  /** Ends it; whether it was going on. */
  stop(): boolean {
    if (this.#state === 'silent') return false;
    this.#silence();
    this.#text?.mark(null);
    this.#text = null;
    this.#set('silent');
    return true;
  }

  /** Another article takes the place of this one: neither its voice nor its fault goes on. */
  leave(): void {
    this.#fault = null;
    this.stop();
  }

  /** Goes on with the next (1) or the previous (-1) sentence. */
  step(step: 1 | -1): void {
    if (this.#text === null) return;
    this.#index = Math.max(0, this.#index + step);
    this.#say(step);
  }

  async #start({ spoken, place, scrolling }: ArticlePage, language: string | null): Promise<void> {
    const fromTop = place.share === 0;
    this.#set('starting');
    const voices = await this.askVoices();
    // It was stopped, or another article was opened, while the system told its voices.
    if (this.#state !== 'starting') return;
    this.#language = language;
    this.#text = new SpokenText(spoken, language);
    this.#index = fromTop ? 0 : this.#text.first((range) => scrolling.topOf(range) >= 0);
    if (voiceFor(voices, language, null) === null) this.#fail('no-voices');
    else if (this.#text.count === 0) this.#fail('no-text');
    else this.#say(1);
  }

  /** Says the sentence, or the next one that way which can be said. */
  #say(step: 1 | -1): void {
    this.#silence();
    const text = this.#text;
    if (text === null) return;
    while (this.#index >= 0 && this.#index < text.count && text.at(this.#index) === null) {
      this.#index += step;
    }
    this.#index = Math.max(0, this.#index);
    const sentence = text.at(this.#index);
    if (sentence === null) {
      this.stop();
      return;
    }
    const { rate, voice } = this.#host.manner;
    const uttered = new SpeechSynthesisUtterance(sentence.text);
    uttered.voice = voiceFor(this.#voices ?? [], this.#language, voice);
    uttered.lang = uttered.voice?.lang ?? this.#language ?? '';
    uttered.rate = rate;
    uttered.addEventListener('end', () => {
      if (uttered === this.#uttered) this.step(1);
    });
    uttered.addEventListener('error', () => {
      // What was silenced by us is not the one under way any more.
      if (uttered === this.#uttered) this.#fail('failed');
    });
    this.#uttered = uttered;
    text.mark(sentence.range);
    this.#host.page?.scrolling.intoSight(sentence.range);
    this.#set('speaking');
    window.speechSynthesis.speak(uttered);
  }

  #silence(): void {
    if (this.#uttered === null) return;
    this.#uttered = null;
    window.speechSynthesis.cancel();
  }

  #fail(why: AloudFault): void {
    this.stop();
    this.#fault = why;
    this.#host.requestUpdate();
  }

  #set(state: AloudState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
