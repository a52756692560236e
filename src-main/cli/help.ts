/** What `sheaf help` says. */
import type { Command } from './command.ts';
import { padded } from './words.ts';

/** All commands, and what holds for each of them. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${padded(name, width)}   ${summary}`);
  return `Sheaf, a reader for folders of captured articles.

  sheaf                    opens the window
  sheaf COMMAND …          works on the same library without one
  sheaf help COMMAND       says how to use a command
  sheaf --version

Commands:
${lines.join('\n')}

With every command:
  --library DIR   the library's folder, where index and reading state lie
                  (otherwise that of your account)
  --json          one JSON document on standard output, and nothing else; of help too:
                  {name, usage, summary, help}, or {commands: [these]}

A command ends with 0 when it is done, 1 when it was used wrongly, 2 when it failed.
`;
}

/** A command's help as JSON documents have it. */
export function helpFields({ name, usage, summary, help }: Command): object {
  return { name, usage, summary, help };
}

/** How to use one command. */
export function helpOf({ name, usage, help }: Command): string {
  return (
    `sheaf ${name} ${usage}`.trimEnd() +
    `\n\n${help}\n\n--library DIR and --json are for every command: see “sheaf help”.\n`
  );
}
