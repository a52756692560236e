/** One line on a terminal that tells how far a scan is, and goes when it is done. */
import type { LibraryStatus } from '../contract.ts';
import type { OutputStream } from './output.ts';
import { numeral } from './words.ts';

/** Columns of the bar. */
const BAR = 24;

/** Draws the line anew over itself. */
export class ProgressLine {
  readonly #terminal: OutputStream | null;
  #shown = false;

  /** With null nothing is drawn. */
  constructor(terminal: OutputStream | null) {
    this.#terminal = terminal;
  }

  draw(status: LibraryStatus): void {
    if (!this.#terminal || status.total === 0) return;
    this.#terminal.write(`\r\x1b[K${progressText(status)}`);
    this.#shown = true;
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#terminal?.write('\r\x1b[K');
    this.#shown = false;
  }
}

/** The line's words. */
export function progressText(
  status: Pick<LibraryStatus, 'done' | 'total' | 'filesPerSecond' | 'remainingMs'>,
): string {
  const { done, total, filesPerSecond, remainingMs } = status;
  const filled = Math.round((BAR * done) / Math.max(1, total));
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  const parts = [`${bar}  ${numeral(done)} of ${numeral(total)} files`];
  if (filesPerSecond > 0) parts.push(`${numeral(filesPerSecond)} a second`);
  if (remainingMs !== null) parts.push(`${duration(remainingMs)} left`);
  return parts.join(', ');
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return `${String(seconds)} s`;
  return `${String(Math.round(seconds / 60))} min`;
}
