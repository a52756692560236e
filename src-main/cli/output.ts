/** Where a command writes: results to standard output, all else to standard error. */
/** A stream that may be a terminal. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** Characters that JSON need not escape, but that some terminals or programs take for commands. */
const TROUBLESOME = /[\u007f-\u009f\u2028\u2029]/gu;

/** Writes for one command. A reader that goes away, as `head` does, ends the writing quietly. */
export class Output {
  readonly #out: OutputStream;
  readonly #error: OutputStream;
  #readerGone = false;
  #failure: Error | null = null;

  constructor(out: OutputStream, error: OutputStream) {
    this.#out = out;
    this.#error = error;
    out.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') this.#failure ??= error;
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

  /** Why results could not be written, or null; that nobody reads them any more is no failure. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Writes results, and waits until they are taken. */
  async write(text: string): Promise<void> {
    if (text === '' || this.#readerGone) return;
    await new Promise<void>((resolve) => {
      this.#out.write(text, () => {
        resolve();
      });
    });
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

  /** Waits until all that was told is taken. */
  async finish(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#error.write('', () => {
        resolve();
      });
    });
  }
}

/** A value as JSON that no terminal takes for commands. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    TROUBLESOME,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
