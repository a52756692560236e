/** Where a command writes: results to standard output, all else to standard error. */
import { once } from 'node:events';

/** A stream that may be a terminal. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** Characters that JSON need not escape, but that some terminals or programs take for commands. */
const TROUBLESOME = /[\u007f-\u009f\u2028\u2029]/gu;

/** Written at once, in UTF-16 units: far more would only wait in memory. */
const PIECE = 1 << 16;

/** Writes for one command. A reader that goes away, as `head` does, ends the writing quietly. */
export class Output {
  readonly #out: OutputStream;
  readonly #error: OutputStream;
  #readerGone = false;

  constructor(out: OutputStream, error: OutputStream) {
    this.#out = out;
    this.#error = error;
    out.on('error', () => {
      this.#readerGone = true;
    });
    // Nobody is left who could be told.
    error.on('error', () => undefined);
  }

  /** Columns of the terminal to which results go, or null where they go elsewhere. */
  get columns(): number | null {
    return this.#out.isTTY === true ? (this.#out.columns ?? 80) : null;
  }

  /** The stream for progress, where it is a terminal. */
  get terminal(): OutputStream | null {
    return this.#error.isTTY === true ? this.#error : null;
  }

  /** Whether nobody reads the results any more. */
  get readerGone(): boolean {
    return this.#readerGone;
  }

  /** Writes results; it waits where they are not taken as fast. */
  async write(text: string): Promise<void> {
    for (let at = 0; at < text.length && !this.#readerGone; at += PIECE) {
      if (this.#out.write(text.slice(at, at + PIECE))) continue;
      await Promise.race([once(this.#out, 'drain'), once(this.#out, 'close')]).catch(
        () => undefined,
      );
    }
  }

  /** Writes lines of results. */
  async lines(lines: readonly string[]): Promise<void> {
    await this.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Writes a value as the one JSON document. */
  async json(value: unknown): Promise<void> {
    await this.write(`${jsonText(value)}\n`);
  }

  /** Tells something that is not the result. */
  tell(line: string): void {
    this.#error.write(`${line}\n`);
  }

  /** Waits until all that was written is taken. */
  async finish(): Promise<void> {
    const empty = (stream: OutputStream) =>
      new Promise<void>((resolve) => {
        stream.write('', () => resolve());
      });
    if (!this.#readerGone) await empty(this.#out);
    await empty(this.#error);
  }
}

/** A value as JSON that no terminal takes for commands. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    TROUBLESOME,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
