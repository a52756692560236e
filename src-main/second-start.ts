/**
 * What a second start hands over to the first: the files that it was to open. It goes as a switch of
 * its command line, which the engine passes on whole; the data that it would take beside that can
 * break its message, upon which it ends the first start.
 */
import { app } from 'electron';

const SWITCH = 'sheaf-open';

/** Has the first start, should there be one, be told of these files. */
export function handOver(files: readonly string[]): void {
  app.commandLine.appendSwitch(SWITCH, Buffer.from(JSON.stringify(files)).toString('base64url'));
}

/** The files that a second start was to open, by its command line. */
export function handedOver(commandLine: readonly string[]): string[] {
  const beginning = `--${SWITCH}=`;
  const word = commandLine.find((each) => each.startsWith(beginning));
  if (word === undefined) return [];
  try {
    const files: unknown = JSON.parse(
      Buffer.from(word.slice(beginning.length), 'base64url').toString('utf8'),
    );
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
  } catch {
    return [];
  }
}
