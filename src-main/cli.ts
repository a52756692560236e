/** The same library without a window: finds the command, reads its words, ends with a code. */
import { resolve } from 'node:path';
import { SHARED_OPTIONS, sortWords } from './cli/arguments.ts';
import { check } from './cli/check.ts';
import { EXIT, WrongUsage, type Command, type ExitCode, type Surroundings } from './cli/command.ts';
import { generalHelp, helpFields, helpOf } from './cli/help.ts';
import { list } from './cli/list.ts';
import { failureOf } from './cli/open-library.ts';
import { Output, type OutputStream } from './cli/output.ts';
import { rebuild } from './cli/rebuild.ts';
import { scan } from './cli/scan.ts';
import { search } from './cli/search.ts';
import { show } from './cli/show.ts';
import { state } from './cli/state.ts';
import { plain } from './cli/words.ts';
import { reasonOf } from './library/system-reasons.ts';
import { defaultLibrary } from './options.ts';

/** The commands, in the order in which help lists them. */
const COMMANDS: readonly Command[] = [scan, list, search, show, check, rebuild, state];

/**
 * Runs a command.
 *
 * @param words the command's name and what belongs to it; shared options may stand before it
 */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
  streams: { readonly out: OutputStream; readonly error: OutputStream },
): Promise<ExitCode> {
  const output = new Output(streams.out, streams.error);
  let code = await run(words, surroundings, output);
  if (output.failure) {
    output.tell(`sheaf: The result could not be written: ${reasonOf(output.failure)}.`);
    code = EXIT.failed;
  }
  await output.finish();
  return code;
}

async function run(
  words: readonly string[],
  surroundings: Surroundings,
  output: Output,
): Promise<ExitCode> {
  let library = '';
  try {
    const { name, rest } = nameAmong(words);
    if (name === undefined) return await answerQuestion(rest, surroundings, output);
    if (name === 'help') return await answerHelp(rest, output);
    const command = commandNamed(name);
    const options = { ...command.options, ...SHARED_OPTIONS };
    const { values, operands } = sortWords(rest, options, `“sheaf ${name}”`);
    if (values['help'] === true) {
      await tellHelp(command, values['json'] === true, output);
      return EXIT.done;
    }
    checkOperands(command, operands);
    library = libraryOf(values['library'], surroundings);
    const json = values['json'] === true;
    return await command.run({ values, operands, json, library, surroundings, output });
  } catch (error) {
    return failed(error, library, output);
  }
}

/** The first word that is neither an option nor an option's value. */
function nameAmong(words: readonly string[]): { name: string | undefined; rest: string[] } {
  let at = 0;
  while (at < words.length && words[at]?.startsWith('-')) at += words[at] === '--library' ? 2 : 1;
  return { name: words[at], rest: words.filter((_word, index) => index !== at) };
}

async function answerQuestion(
  words: readonly string[],
  { version }: Surroundings,
  output: Output,
): Promise<ExitCode> {
  const options = { ...SHARED_OPTIONS, version: { type: 'boolean' } } as const;
  const { values } = sortWords(words, options, '“sheaf”');
  if (values['version'] !== true) await tellHelp(null, values['json'] === true, output);
  else if (values['json'] === true) await output.json({ version });
  else await output.lines([`Sheaf ${version}`]);
  return EXIT.done;
}

async function answerHelp(words: readonly string[], output: Output): Promise<ExitCode> {
  const { operands, values } = sortWords(words, SHARED_OPTIONS, '“sheaf help”');
  if (operands.length > 1) throw new WrongUsage('“sheaf help” takes one command.');
  const [name] = operands;
  const command = name === undefined || name === 'help' ? null : commandNamed(name);
  await tellHelp(command, values['json'] === true, output);
  return EXIT.done;
}

/** Tells how to use a command, or which there are. */
async function tellHelp(command: Command | null, json: boolean, output: Output): Promise<void> {
  if (!json) await output.write(command ? helpOf(command) : generalHelp(COMMANDS));
  else await output.json(command ? helpFields(command) : { commands: COMMANDS.map(helpFields) });
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command) return command;
  throw new WrongUsage(`There is no command “${plain(name)}”.`);
}

function checkOperands(
  { name, usage, operands: [fewest, most] }: Command,
  given: readonly string[],
): void {
  const asked = `sheaf ${name} ${usage}`.trim();
  if (given.length < fewest) throw new WrongUsage(`Something is missing: ${asked}.`);
  if (given.length > most) {
    throw new WrongUsage(`“${plain(given[most] ?? '')}” is one word too many: ${asked}.`);
  }
}

function libraryOf(value: string | true | undefined, surroundings: Surroundings): string {
  const { directory, environment } = surroundings;
  return typeof value === 'string'
    ? resolve(directory, value)
    : defaultLibrary(process.platform, environment);
}

function failed(error: unknown, library: string, output: Output): ExitCode {
  if (error instanceof WrongUsage) {
    output.tell(`sheaf: ${plain(error.message)} “sheaf help” says more.`);
    return EXIT.wrongUsage;
  }
  const message = failureOf(error, library);
  if (message !== null) output.tell(`sheaf: ${plain(message)}`);
  // What is no fault of the world is one of ours, and its stack says where.
  else output.tell(`sheaf: Sheaf met a fault of its own. ${stackOf(error)}`);
  return EXIT.failed;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
