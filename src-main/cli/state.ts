/** `sheaf state`: takes what a person read, starred and tagged from one machine to another. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lookAtRoot } from '../library/folders/root.ts';
import { reasonOf } from '../library/system-reasons.ts';
import { readStateDocument, stateDocument } from '../library/state-document.ts';
import type { MergeAccount, StateContents } from '../library/state-store/state-contents.ts';
import { StateStore } from '../library/state-store/state-store.ts';
import { writeWholeFile } from '../whole-file.ts';
import { CommandFailed, EXIT, WrongUsage, type Call, type Command } from './command.ts';
import { filesOf, withLibrary, withLock, withState } from './open-library.ts';
import { jsonText } from './output.ts';
import { counted, plain } from './words.ts';

/** Standard input and output, as a file's name. */
const STANDARD = '-';

/** The command. */
export const state: Command = {
  name: 'state',
  usage: 'export [FILE]  |  import FILE',
  summary: 'take what was read, starred and tagged to another library',
  help: `Export writes all that is yours as one JSON document: what you read, starred and
tagged, reading positions, watched folders, saved searches, settings. It goes to FILE,
or to standard output. It can be done while a window is open.

Import takes such a document in (FILE, or - for standard input). Articles are known by
their addresses, so it works on another machine too, before or after the folders are
scanned there. Of two changes of one mark (read, starred, archived) or reading position
the newer one counts; tags, folders and searches of both sides stay, and so do your
settings. Nothing is removed, and a copy of the state from before is kept. It fails
while a window is open on the library.

JSON of an export: the document itself, or {path, articles} where it went to FILE. JSON
of an import: {articles, added, updated, kept, tags, folders, foldersAway, settings,
searches}.`,
  options: {},
  operands: [1, 2],
  run: async (call) => {
    const [action, file] = call.operands;
    if (action === 'export') await exportState(call, file ?? STANDARD);
    else if (action !== 'import') {
      throw new WrongUsage(`“sheaf state” takes export or import, not “${action ?? ''}”.`);
    } else if (file === undefined) {
      throw new WrongUsage(
        '“sheaf state import” needs the file to import, or - for standard input.',
      );
    } else await importState(call, file);
    return EXIT.done;
  },
};

async function exportState(call: Call, file: string): Promise<void> {
  const contents = await withState(call, (stored) => stored.contents());
  const text = `${jsonText(stateDocument(contents, new Date()))}\n`;
  if (file === STANDARD) {
    await call.output.write(text);
    return;
  }
  const path = resolve(call.surroundings.directory, file);
  writeWhole(path, text);
  const articles = contents.articles.length;
  if (call.json) await call.output.json({ path, articles });
  else {
    await call.output.lines([
      `Wrote the state of ${counted(articles, 'article')} to ${plain(path)}.`,
    ]);
  }
}

/** Writes a file so that it is there whole or as it was before. */
function writeWhole(path: string, text: string): void {
  try {
    writeWholeFile(path, text);
  } catch (error) {
    throw new CommandFailed(`${path} could not be written: ${reasonOf(error)}.`);
  }
}

async function importState(call: Call, file: string): Promise<void> {
  const contents = readDocument(call, file);
  await withLock(call, async () => {
    const { state: path, index } = filesOf(call.library);
    const store = new StateStore(path, join(call.library, 'backups'));
    let account: MergeAccount;
    try {
      if (store.notice !== null) call.output.tell(store.notice);
      account = store.merge(contents);
    } finally {
      store.close();
    }
    // Opening a library has its index show what the state says.
    if (existsSync(index))
      await withLibrary(
        call,
        () => undefined,
        () => undefined,
      );
    await tell(call, contents, account);
  });
}

function readDocument(call: Call, file: string): StateContents {
  const path = file === STANDARD ? null : resolve(call.surroundings.directory, file);
  const name = path ?? 'Standard input';
  let text: string;
  try {
    text = readFileSync(path ?? process.stdin.fd, 'utf8');
  } catch (error) {
    throw new CommandFailed(`${name} could not be read: ${reasonOf(error)}.`);
  }
  const contents = readStateDocument(text);
  if ('fault' in contents) {
    throw new CommandFailed(`${name} cannot be imported: ${contents.fault}. Nothing was changed.`);
  }
  return contents;
}

async function tell(call: Call, contents: StateContents, account: MergeAccount): Promise<void> {
  const { added, updated, kept, tags, folders, settings, searches } = account;
  const foldersAway = folders.filter((path) => !lookAtRoot(path));
  const articles = contents.articles.length;
  if (call.json) {
    const counts = { articles, added, updated, kept, tags };
    await call.output.json({ ...counts, folders, foldersAway, settings, searches });
    return;
  }
  await call.output.lines([
    `Imported the state of ${counted(articles, 'article')}: ${String(added)} new, ${String(updated)} with a newer change, ${String(kept)} as they were.`,
    ...(folders.length > 0 ? ['', 'Watched from now on:'] : []),
    ...folders.map(
      (path) => `  ${plain(path)}${foldersAway.includes(path) ? '   (not there now)' : ''}`,
    ),
    ...(folders.length > 0 ? ['', '“sheaf scan” takes in what they hold.'] : []),
  ]);
}
