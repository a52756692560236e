/**
 * What keeps very long articles from holding up the window: the engine lays a whole document out at
 * once, and a paragraph again for each piece of it that comes. So paragraphs of excessive length
 * are cut, and very many blocks are put into parts that are laid out when they come near. Articles
 * of ordinary length, which are nearly all, are left as they are.
 */

/** Fewer blocks than this are laid out in some 25 ms. */
const MANY_BLOCKS = 2000;
/** The same for the length of the markup, in UTF-16 units. */
const LONG_MARKUP = 600_000;
/** Lines of text in one part; the style sheet takes a part for so high until it has been laid out. */
const LINES_PER_PART = 100;
/** Latin letters in one line; characters of the east are twice as wide. */
const LETTERS_PER_LINE = 76;
/** Lines that a picture takes, and that lie between blocks. */
const LINES_PER_PICTURE = 14;
const LINES_BETWEEN = 0.6;

/** The blocks of a body as one fragment; in parts where there is very much of it. */
export function inParts(blocks: readonly string[]): string {
  const whole = blocks.join('');
  if (blocks.length < MANY_BLOCKS && whole.length < LONG_MARKUP) return whole;
  const parts: string[] = [];
  let part = '';
  let lines = 0;
  for (const block of blocks) {
    part += block;
    lines += linesOf(block) + LINES_BETWEEN;
    if (lines < LINES_PER_PART) continue;
    parts.push(part);
    part = '';
    lines = 0;
  }
  if (part !== '') parts.push(part);
  return parts.map((each) => `<div class="part">${each}</div>`).join('');
}

/** How many lines a block takes, roughly. */
function linesOf(block: string): number {
  let letters = 0;
  let lines = 0;
  for (let at = 0; at < block.length; at++) {
    const code = block.charCodeAt(at);
    if (code === 60) {
      if (block.startsWith('<br', at)) lines++;
      else if (block.startsWith('<img', at)) lines += LINES_PER_PICTURE;
      const end = block.indexOf('>', at);
      if (end === -1) break;
      at = end;
    } else letters += code >= 0x2e80 ? 2 : 1;
  }
  return lines + Math.ceil(letters / LETTERS_PER_LINE);
}

/** Where a text may be cut: behind a sentence of any script. */
const SENTENCE_END = /[。！？…」』”]+|[.!?]["'”’)]*(?= )/gu;

/** Pieces of a text of at most `most` UTF-16 units, each ending with a sentence where one ends. */
export function cutAtSentences(text: string, most: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > most) {
    const end = from + cutIn(text.slice(from, from + most));
    pieces.push(text.slice(from, end));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Where to cut a text that is too long, at best at its last sentence's end. */
function cutIn(text: string): number {
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) end = index + mark.length;
  if (end > 0) return end;
  const space = text.lastIndexOf(' ');
  if (space > 0) return space;
  const last = text.charCodeAt(text.length - 1);
  const cutsPair = last >= 0xd800 && last < 0xdc00;
  return cutsPair ? text.length - 1 : text.length;
}
