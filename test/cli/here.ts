/** The command line in the test's own process, from its sources. */
import { PassThrough } from 'node:stream';
import { runCommandLine } from '../../src-main/cli.ts';
import { READING_SCRIPT, WRITING_SCRIPT } from '../library/temporary-library.ts';

/** Runs a command on the library in `library`; how it ended. */
export async function runHere(library: string, ...words: string[]) {
  const told = { out: '', error: '' };
  const stream = (name: keyof typeof told) =>
    new PassThrough({ encoding: 'utf8' }).on('data', (text: string) => (told[name] += text));
  const code = await runCommandLine(
    [...words, '--library', library],
    {
      version: '0',
      readingScript: READING_SCRIPT.pathname,
      writingScript: WRITING_SCRIPT.pathname,
      directory: library,
      environment: {},
    },
    { out: stream('out'), error: stream('error') },
  );
  return { code, ...told };
}
