/**
 * What the main side says to a person, each sentence under its code with places for its facts. A
 * message is sent, stored and printed in English; the window finds the sentence again by this
 * table, with the facts in it, and tells it in the language of the window. It imports nothing, so
 * that both sides can read it.
 *
 * The fact `reason` is the end of a sentence, one of {@link REASONS} or the system's own words; the
 * fact `because` is another sentence of this table.
 */
export const SAYINGS = {
  // Files that did not become articles.
  'file-empty': 'The file is empty. If it is still being written, it will be read again.',
  'ends-in-header':
    '“{title}” ends inside its header. If the file is still being written, it will be read again when it changes; else capture the article anew.',
  'no-capture':
    'The first lines hold no “[title](address)” with a rule of dashes under it, there is no front matter naming a source, and it is no saved page. Nothing is to be done if this is not an article.',
  'no-source-named':
    'The first lines hold no “[title](address)” with a rule of dashes under it, and the front matter names no source (“source”, “url” or “from” with a web address). Add one if this is an article.',
  'nothing-behind-header':
    '“{title}” has a header and no text behind it. If the file is still being written, it will be read again when it changes; else capture the article anew.',
  'page-without-text':
    '“{title}” is a web page, but it holds no text. Nothing is to be done if it is not an article; else save it again when it has loaded.',
  'page-too-short':
    '“{title}” is a web page, but its text is too short for an article ({count} characters). Nothing is to be done if it is not an article; else save it again when it has loaded.',
  'page-of-links':
    '“{title}” is a web page, but most of its text is links, as in a list of pages. Nothing is to be done if it is not an article; else save it again when it has loaded.',
  'file-too-large':
    'The file has {megabytes} MB; Sheaf reads files of up to {limit} MB. If it is a capture, save it again without the images inside it.',
  'file-unreadable':
    'The file could not be read: {reason}. Sheaf tries again when the file changes.',
  'took-too-long':
    'Reading this file took longer than Sheaf allows, so it was left out. The file itself is untouched. If it is an article, save it again with less around its text.',
  'took-too-much':
    'Reading this file needs more memory than Sheaf allows, so it was left out. The file itself is untouched. If it is an article, save it again with less around its text.',

  // Markup that is shown as text.
  'shown-as-text': '“{title}” is shown as text. {because}',
  'markup-failed-before': 'Reading its markup failed before.',
  'page-too-deep': 'The page nests its elements deeper than can be laid out safely.',
  'page-too-long': 'The page is longer than can be laid out safely; only its beginning is shown.',
  'too-many-marks': 'Its Markdown has over 100,000 marks, more than can be laid out in time.',
  'endless-line':
    'A line of its Markdown has over 4 million characters, more than can be laid out in time.',
  'over-text': 'The page has over {limit} characters of text, more than can be laid out safely.',
  'over-attributes-of-a-tag':
    'The page has a tag with {count} attributes, more than can be laid out safely.',
  'over-attributes': 'The page has over {limit} attributes, more than can be laid out safely.',
  'over-elements': 'The page has over {limit} elements, more than can be laid out safely.',
  'over-attribute':
    'The page has an attribute of {count} characters, more than can be laid out safely.',
  'over-depth': 'The page has elements nested over {limit} deep, more than can be laid out safely.',
  'over-unclosed':
    'The page has over {limit} formatting elements that are never closed, more than can be laid out safely.',

  // Notes on an open article.
  'character-replaced': 'One character could not be read as {encoding} and stands as \ufffd.',
  'characters-replaced': '{count} characters could not be read as {encoding} and stand as \ufffd.',
  'capture-shown-as-text': 'This capture is shown as text: {because}',
  'cut-in-markup': 'The file ends in the middle of its markup.',

  // Folders.
  'folder-away':
    'The folder is not there now. Its articles stay listed and can be read again when it is back; connect the drive or restore the folder.',
  'part-unreadable':
    'This could not be read: {reason}. What Sheaf knew of it stays listed. See that its drive is connected and that you may read it; Sheaf looks at it again by itself.',
  'still-written':
    'This file is being written all the time. Let it rest for a moment, and Sheaf reads it.',
  'not-watched':
    'The folder cannot be watched: {reason}. Sheaf looks at it every {seconds} seconds instead.',

  // Files that were opened or dropped.
  missing: 'There is no such file. It may have been moved or renamed: open it where it lies now.',
  'neither-file-nor-folder': 'It is neither a file nor a folder. Choose one of both.',
  'other-kind':
    'Sheaf takes files that end in .md, .markdown, .txt, .html, .htm or nothing. If it is a capture, give its name one of these endings.',
  paused: 'Reading is paused. Let it go on, then open it again.',
  'not-yet': 'It could not be read yet. Try again in a moment.',
  'no-folder': 'There is no folder to copy it into. Choose a folder first.',
  'listed-already':
    'It lies in a watched folder already: look for it in the list, or among the problems.',
  'not-copied':
    'It could not be copied to {folder}: {reason}. Check that the disk has room and that the folder can be written, then try again.',

  // Calls that failed.
  'article-unlisted':
    'This article is not in the library just now, so nothing was changed. Try again once its folder has been read.',
  'article-gone':
    'This article is not in the library any more: its file was moved out of the watched folders, or deleted. Put it back to read it again.',
  'file-away':
    'The file of this article cannot be read now: {path}. Connect its drive or put the file back; what you read and starred is kept.',
  'search-not-kept': 'This search is not kept any more. Save it anew if you still want it.',
  'library-unwritten':
    'The library could not be written: {reason}. Check that the disk has room and that {directory} can be written.',
  'own-fault':
    'Sheaf met a fault of its own: {reason}. Try again; if it happens again, start Sheaf anew.',
  'index-not-deleted':
    'The folder {folder} is not there now, and only the index knows its articles, so nothing was deleted. Connect its drive, or stop watching it.',
  'not-imported':
    'It cannot be imported: {reason}. Nothing was changed. Choose a file that Sheaf exported.',
  'address-not-opened':
    'Sheaf opens only web and mail addresses. This one was not opened; copy it if you want it elsewhere.',
  'not-printed':
    'Nothing was printed: {reason}. Check that a printer is set up, or save the article as PDF.',
  'pdf-unwritten':
    'The PDF could not be written to {path}: {reason}. Choose another place or name.',
  'folder-not-made':
    'The folder {path} could not be made: {reason}. Choose a folder that is there already.',
  'samples-missing': 'The samples did not come with this program. Choose a folder of your own.',
  'samples-not-copied':
    'The samples could not be copied to {folder}: {reason}. Check that the disk has room and that the folder can be written, then try again.',
  'samples-not-removed':
    'The copies of the samples in {folder} could not be removed: {reason}. Delete that folder yourself.',
  'path-not-shown': '{path} could not be shown: {reason}. Open it in the file manager yourself.',
  'path-unwritten': '{path} could not be written: {reason}. Choose another place or name for it.',
  'path-unread': '{path} could not be read: {reason}. Check that you may read it, then try again.',
  'because-of-file': '{because} The file is {path}.',
  'call-of-others': 'This call did not come from Sheaf’s own window.',
  'call-unknown': 'There is no such call. This is a fault in Sheaf: start it again.',
  'call-misshapen':
    'The argument of {name} is not of its shape. This is a fault in Sheaf: start it again.',

  // The library's own troubles.
  'index-damaged': 'The index is damaged. Start Sheaf again: it is made anew from your folders.',
  'index-damaged-now':
    'The index is damaged. Start Sheaf again: it is made anew from your folders. Nothing of yours is lost.',
  'index-unwritten':
    'The index in {directory} could not be written: {reason}. What is listed may be out of date until there is room; Sheaf tries again by itself. Nothing of yours is lost.',
  'index-set-aside':
    'The index could not be used ({reason}). It was set aside as {aside} and is being made anew from your folders. Nothing of yours is lost.',
  'state-missing-restored':
    'The file that keeps what you read and starred is missing. Sheaf went back to its copy {copy}.',
  'state-damaged-restored':
    'The file that keeps what you read and starred is damaged. Sheaf went back to its copy {copy}. The damaged file is kept as {aside}.',
  'state-missing-anew':
    'The file that keeps what you read and starred is missing, and there is no copy of it that is whole. Sheaf begins anew. If you exported it once, import it under Settings, Privacy.',
  'state-damaged-anew':
    'The file that keeps what you read and starred is damaged, and there is no copy of it that is whole. Sheaf begins anew. The damaged file is kept as {aside}. If you exported it once, import it under Settings, Privacy.',
  'state-empty-restored':
    'The file that keeps what you read and starred was empty. Sheaf went back to its copy {copy}.',
  'state-empty-anew':
    'The file that keeps what you read and starred was empty, and there is no copy of it that is whole. Sheaf begins anew. If you exported it once, import it under Settings, Privacy.',
  'state-renewed':
    'The file that keeps what you read and starred was changed by something other than Sheaf, as a failing disk does. All it holds was found whole, so nothing is lost, and it was written anew.',
  'state-not-saved':
    'What you read and star cannot be saved: {reason}. See that the library’s disk has room and that its files may be written, then start Sheaf again.',
  'state-not-copied':
    'What you read and starred is safe, but no copy of it could be made in {folder}: {reason}. Make room on the disk; the next start tries again.',

  // Last words: the program ends with them, in a box that the main side draws itself.
  'library-in-use':
    'Another Sheaf is writing the library in {directory}: a window, or a command that still runs. Wait until it is done, then start Sheaf again.',
  'library-newer':
    '{path} was written by a newer version of Sheaf, and nothing in it was touched. Install the newer version, or start with another folder for the library (--library=DIR).',
  'library-unopened':
    'The library in {directory} could not be opened: {reason}. Check that the disk has room and that the folder can be written, then start Sheaf again.',
  'library-unusable':
    '{path} cannot be used for a library: {reason}. Move it elsewhere, or start with another folder for the library (--library=DIR).',
  'library-failed':
    'Sheaf’s library stopped: {reason}. Nothing is lost; start Sheaf again to go on.',
  'library-stopped': 'Sheaf’s library stopped. Start Sheaf again to go on.',
} as const;

/** Ends of sentences that say why, in place of the system's own words. */
export const REASONS = {
  'no-permission': 'permission denied',
  'not-there': 'it is not there',
  'not-watched': 'it lies in no watched folder',
  'disk-error': 'the disk or network drive reported an error',
  'circle-of-links': 'its links lead round in a circle',
  'name-too-long': 'its name is too long',
  'disk-full': 'the disk is full',
  'disk-read-only': 'the disk is read-only',
  'too-many-open': 'too many files are open',
  'limit-of-directories':
    'the system’s limit of watched directories is reached (on Linux, fs.inotify.max_user_watches)',
  'limit-of-watchers':
    'the system’s limit of watchers is reached (on Linux, fs.inotify.max_user_instances)',
  'not-lockable': 'its lock cannot be taken, so that two programs might write it at once',
  'quota-reached': 'your share of the disk is used up',
  'in-use': 'another program is using it',
  'no-answer': 'the disk or network drive did not answer',
  'on-another-disk': 'it lies on another disk',
  'there-already': 'something of this name is there already',
  'not-empty': 'it is not empty',
  'is-folder': 'it is a folder',
  'file-not-writable': 'it cannot be written, or its disk is read-only',
  'file-disk-error': 'its disk reported an error, or is full',
  'file-disk-full': 'its disk is full',
  'file-not-openable': 'its file cannot be opened',
  'no-printer': 'there is no printer',
  'printer-settings': 'the printer does not know these settings',
  'print-failed': 'the printer did not take it',
  damaged: 'the file is damaged',
  foreign: 'the file was made by another program',
  newer: 'the file was made by a newer version of Sheaf',
  older: 'the file was made by an older version of Sheaf',
  'not-json': 'it is not JSON',
  'not-an-export': 'it was not written by “sheaf state export”',
  'newer-export': 'it was written by a newer version of Sheaf',
  'no-fitting-value': '“{place}” in it has no value that fits',
} as const;

/** A sentence's code. */
export type SayingCode = keyof typeof SAYINGS;
/** A reason's code. */
export type ReasonCode = keyof typeof REASONS;

/** The sentences with which the program ends. */
export type LastWord = Extract<
  SayingCode,
  `library-${'in-use' | 'newer' | 'unopened' | 'unusable' | 'failed' | 'stopped'}`
>;

/** The names of the places in a text. */
type Places<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** What is filled into the places of a text: nothing where there are none. */
type Filling<T extends string> = [Places<T>] extends [never]
  ? []
  : [facts: Readonly<Record<Places<T>, string | number>>];

/** The sentence of this code with its facts, in English. */
export function say<C extends SayingCode>(
  code: C,
  ...[facts]: Filling<(typeof SAYINGS)[C]>
): string {
  return filled(SAYINGS[code], facts ?? {});
}

/** The reason of this code with its facts, in English. */
export function reason<C extends ReasonCode>(
  code: C,
  ...[facts]: Filling<(typeof REASONS)[C]>
): string {
  return filled(REASONS[code], facts ?? {});
}

/** Sentences and reasons in another language, with the same places. */
export interface OtherWords {
  readonly sayings: Readonly<Partial<Record<SayingCode, string>>>;
  readonly reasons: Readonly<Partial<Record<ReasonCode, string>>>;
}

/** A message of the main side in another language; null where it is none of {@link SAYINGS}. */
export function inOtherWords(message: string, { sayings, reasons }: OtherWords): string | null {
  const heard = heardAs(SAYINGS, message);
  const text = heard === null ? undefined : sayings[heard.code];
  if (heard === null || text === undefined) return null;
  const facts = { ...heard.facts };
  if (facts['reason'] !== undefined) {
    const why = heardAs(REASONS, facts['reason']);
    const words = why === null ? undefined : reasons[why.code];
    if (why !== null && words !== undefined) facts['reason'] = filled(words, why.facts);
  }
  if (facts['because'] !== undefined) {
    const because = inOtherWords(facts['because'], { sayings, reasons });
    if (because === null) return null;
    facts['because'] = because;
  }
  return filled(text, facts);
}

/** Which sentence a message of the main side is; null where it is none of {@link SAYINGS}. */
export function sayingOf(message: string): SayingCode | null {
  const heard = heardAs(SAYINGS, message);
  const because = heard?.facts['because'];
  return because !== undefined && sayingOf(because) === null ? null : (heard?.code ?? null);
}

/** A text's places filled; a place without a fact stays as it is. */
function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => String(facts[name] ?? place));
}

/** What was understood of a message. */
interface Heard<C extends string> {
  readonly code: C;
  readonly facts: Readonly<Record<string, string>>;
}

/** Of several entries that a message may be, it is the one that says the most by itself. */
function heardAs<C extends string>(
  table: Readonly<Record<C, string>>,
  message: string,
): Heard<C> | null {
  let best: Heard<C> | null = null;
  let most = -1;
  // The keys of a table are its codes.
  for (const code of Object.keys(table) as C[]) {
    const { pattern, own } = patternOf(table[code]);
    if (own <= most) continue;
    const found = pattern.exec(message);
    if (found === null) continue;
    best = { code, facts: found.groups ?? {} };
    most = own;
  }
  return best;
}

interface Pattern {
  readonly pattern: RegExp;
  /** How many characters of the text are no places. */
  readonly own: number;
}

const patterns = new Map<string, Pattern>();

function patternOf(text: string): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  const parts = text.split(/\{(\w+)\}/u);
  // A path may hold what stands between the facts; what stands behind one seldom does.
  const source = parts.map((part, index) =>
    index % 2 === 1
      ? `(?<${part}>[^]*${/^(?:path|folder|directory)$/u.test(part) ? '' : '?'})`
      : part.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'),
  );
  const own = parts.reduce((sum, part, index) => sum + (index % 2 === 1 ? 0 : part.length), 0);
  const made = { pattern: new RegExp(`^${source.join('')}$`, 'u'), own };
  patterns.set(text, made);
  return made;
}
