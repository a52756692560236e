/** What a command of the command line is. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from './output.ts';

/** The person wrote something that the command does not take; the message is one sentence. */
export class WrongUsage extends Error {}

/** The command could not do its work; the message says why and what to do. */
export class CommandFailed extends Error {}

/** Done; wrong usage; failed. What a command ends with. */
export const EXIT = { done: 0, wrongUsage: 1, failed: 2 } as const;

/** How a command ended. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A call of a command. */
export interface Call {
  /** The command's own options. */
  readonly values: Readonly<Record<string, string | true | undefined>>;
  /** What stands behind the command's name and is no option. */
  readonly operands: readonly string[];
  /** Whether standard output is to be one JSON document. */
  readonly json: boolean;
  /** Absolute path of the library's folder. */
  readonly library: string;
  readonly surroundings: Surroundings;
  readonly output: Output;
}

/** What a command finds around it. */
export interface Surroundings {
  readonly version: string;
  /** The built script of the reading threads. */
  readonly readingScript: string;
  /** The built script of the thread that writes the index. */
  readonly writingScript: string;
  /** What relative paths start from. */
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** One command. */
export interface Command {
  readonly name: string;
  /** What stands behind `sheaf` and the name. */
  readonly usage: string;
  /** What it does, in one line of the list of commands. */
  readonly summary: string;
  /** What a person has to know to use it: paragraphs, and its options in columns. */
  readonly help: string;
  /** Its own options; `--library`, `--json` and `--help` are everywhere. */
  readonly options: ParseArgsOptionsConfig;
  /** The fewest and the most operands that it takes. */
  readonly operands: readonly [fewest: number, most: number];
  run(call: Call): Promise<ExitCode> | ExitCode;
}
