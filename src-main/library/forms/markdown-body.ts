/** Markdown, as web clippers and note programs write it, to HTML. */
import MarkdownIt from 'markdown-it';

/**
 * The parser takes up to 5 µs for each character that could be a mark. Articles hold some thousands;
 * what holds more than this is data, and is shown as it stands.
 */
const MOST_MARKS = 100_000;

/** A longer line, in UTF-16 units, is no text and no picture that could be shown. */
const LONGEST_LINE = 4_000_000;

/** HTML within passes through, for it is sanitised later as every body is. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

// A vault's own links, `[[Note]]`, `[[Note#Part|words]]`, and what it embeds, `![[image.png]]`: the
// vault is not here, so the words stay and the link goes.
markdown.inline.ruler.before('link', 'vault-link', (state, silent) => {
  const start = state.src.startsWith('!', state.pos) ? state.pos + 1 : state.pos;
  if (!state.src.startsWith('[[', start)) return false;
  const inner = /^\[\[([^[\]\n]{1,300})\]\]/.exec(state.src.slice(start, start + 304))?.[1];
  if (inner === undefined) return false;
  if (!silent && start === state.pos) {
    state.push('text', '', 0).content = inner.slice(inner.indexOf('|') + 1);
  }
  state.pos = start + inner.length + 4;
  return true;
});

/** Whether a text has more marks than Markdown can be read with in time. */
export function hasTooManyMarks(body: string): boolean {
  return countMarks(body) > MOST_MARKS;
}

/** Whether a line of a text is longer than any that is worth a look for marks. */
export function hasEndlessLine(body: string): boolean {
  if (body.length <= LONGEST_LINE) return false;
  for (let from = 0; from < body.length;) {
    const end = body.indexOf('\n', from);
    if ((end < 0 ? body.length : end) - from > LONGEST_LINE) return true;
    from = end < 0 ? body.length : end + 1;
  }
  return false;
}

/**
 * The HTML of a Markdown text, not yet sanitised; empty where the text holds nothing to show. Takes
 * time in proportion to the text: one with too many marks becomes plain paragraphs.
 */
export function renderMarkdown(body: string): string {
  if (hasTooManyMarks(body)) return plainParagraphs(body);
  return markdown.render(withoutCallouts(body)).trim();
}

function countMarks(text: string): number {
  let count = 0;
  for (const character of text) {
    switch (character) {
      case '[':
      case ']':
      case '*':
      case '_':
      case '`':
      case '~':
      case '|':
      case '<':
      case '&':
      case '\\':
        count++;
    }
  }
  return count;
}

function plainParagraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = escaped.split(/\n[ \t\r]*\n/).map((each) => each.trim());
  return paragraphs
    .filter((each) => each !== '')
    .map((each) => `<p>${each}</p>`)
    .join('\n');
}

/** Obsidian's callouts, `> [!note] Title`, as quotes that begin with their title. */
function withoutCallouts(body: string): string {
  return body.replaceAll(
    /^((?:> ?){1,10})\[![\w-]{1,40}\][+-]?[ \t]*(.*)$/gm,
    (_line, marks: string, title: string) =>
      title === '' ? marks : `${marks}**${title}**\n${marks}`,
  );
}
