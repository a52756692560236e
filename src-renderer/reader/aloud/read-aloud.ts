import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
  readonly manner: Manner;
  /** How far a place is from the upper edge of what is in sight. */
  topOf(range: Range): number;
  bringIntoSight(range: Range): void;
  /** It ended by itself: there was nothing to read, or the voice failed. */
  aloudFailed(why: AloudFault): void;
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

  hostDisconnected(): void {
    this.stop();
  }

  get state(): AloudState {
    return this.#state;
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

  /**
   * Begins at the first sentence that is in sight.
   *
   * @param roots - title and text, in order
   * @param fromTop - whether the title is in sight
   */
  async start(roots: readonly Element[], language: string | null, fromTop: boolean): Promise<void> {
    this.stop();
    this.#set('starting');
    const voices = await this.askVoices();
    // It was stopped, or another article was opened, while the system told its voices.
    if (this.#state !== 'starting') return;
    this.#language = language;
    this.#text = new SpokenText(roots, language);
    this.#index = fromTop ? 0 : this.#text.first((range) => this.#host.topOf(range) >= 0);
    if (voiceFor(voices, language, null) === null) this.#fail('no-voices');
    else if (this.#text.count === 0) this.#fail('no-text');
    else this.#say(1);
  }

  /** Pauses, goes on, or begins as {@link start} does. */
  toggle(roots: readonly Element[], language: string | null, fromTop: boolean): void {
    if (this.#state === 'speaking') this.pause();
    else if (this.#state === 'paused') this.resume();
    else if (this.#state === 'silent') void this.start(roots, language, fromTop);
  }

  pause(): void {
    if (this.#state !== 'speaking') return;
    this.#silence();
    this.#set('paused');
  }

  resume(): void {
    if (this.#state === 'paused') this.#say(1);
  }

  stop(): void {
    if (this.#state === 'silent') return;
    this.#silence();
    this.#text?.mark(null);
    this.#text = null;
    this.#set('silent');
  }

  /** Goes on with the next (1) or the previous (-1) sentence. */
  step(step: 1 | -1): void {
    if (this.#text === null) return;
    this.#index = Math.max(0, this.#index + step);
    this.#say(step);
  }

  /** Voice or speed are others: the sentence begins anew. */
  mannerChanged(): void {
    if (this.#state === 'speaking') this.#say(1);
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
    this.#host.bringIntoSight(sentence.range);
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
    this.#host.aloudFailed(why);
  }

  #set(state: AloudState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
