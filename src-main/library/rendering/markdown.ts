/** The reader's HTML as Markdown. */
import TurndownService from 'turndown';

/** As much of an element as is needed here; the main side knows no DOM otherwise. */
interface Node {
  readonly className?: string;
  readonly textContent: string | null;
  readonly parentNode: Node | null;
  readonly childNodes: ArrayLike<Node>;
  getAttribute?(name: string): string | null;
}

/** A node as the converter hands it over: its types name the DOM's, which is not known here. */
function nodeOf(value: unknown): Node {
  return value as Node;
}

/** Elements for which Markdown has no sign: they stay HTML, as Markdown allows. */
const KEPT = 'table ruby sub sup kbd mark ins del'.split(' ');

/** Turns a sanitised body into Markdown. */
export function toMarkdown(html: string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escape = service.escape.bind(service);
  service.escape = (text) => escapedAnew(escape(text));
  service.keep(KEPT as TurndownService.Filter);
  // A picture's or player's words go into the link to it.
  service.addRule('words', {
    filter: (element) => {
      const node = nodeOf(element);
      return isWords(node) && beside(node).some((each) => isSource(each) || isPage(each));
    },
    replacement: () => '',
  });
  service.addRule('source', {
    filter: (node) => isSource(nodeOf(node)),
    replacement: (content, element) => link(content, nodeOf(element)),
  });
  // A picture that leads to a page stands in the link to that page.
  service.addRule('page', {
    filter: (node) => isPage(nodeOf(node)),
    replacement: (content, element) => {
      const node = nodeOf(element);
      return beside(node).some(isSource) ? '' : inBrackets(wordsBeside(node) || content, node);
    },
  });
  // A picture that the capture carries inside it has no address: its words stand for it.
  service.addRule('inside', {
    filter: 'img',
    replacement: (_content, element) => {
      const node = nodeOf(element);
      const isTold = beside(node).some((each) => isSource(each) || isPage(each));
      return isTold ? '' : escaped(node.getAttribute?.('alt') ?? '');
    },
  });
  service.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) => `\n\n*${content.trim().replaceAll(/\s*\n\s*/gu, ' ')}*\n\n`,
  });
  service.addRule('preformatted', {
    filter: 'pre',
    replacement: (_content, element) => fenced(plainText(nodeOf(element))),
  });
  return service.turndown(html);
}

/**
 * Escapes what the converter leaves, and Markdown would read as HTML, as a character's name or as
 * struck out. What is escaped already stays as it is.
 */
function escapedAnew(text: string): string {
  return text.replaceAll(/\\.|<|~{2,}|&(?=#|\w+;)/gsu, (sign) =>
    sign.startsWith('\\') ? sign : sign.replaceAll(/./gu, '\\$&'),
  );
}

/** Text between fences that are longer than any within. */
function fenced(text: string): string {
  const runs = text.match(/`{3,}/gu) ?? [];
  const longest = runs.reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${text.replace(/\n$/u, '')}\n${fence}\n\n`;
}

/** The text of preformatted lines; a picture's words stand for it, or else its addresses. */
function plainText(node: Node): string {
  const children = Array.from(node.childNodes);
  if (children.length === 0) return node.getAttribute?.('alt') ?? node.textContent ?? '';
  const words = node.className === 'picture' ? children.filter(isWords) : [];
  return (words.length === 0 ? children : words).map(plainText).join('');
}

function beside(node: Node): Node[] {
  return Array.from(node.parentNode?.childNodes ?? []);
}

function isWords(node: Node): boolean {
  return node.className === 'alt' || node.className === 'label';
}

function isSource(node: Node): boolean {
  return node.className === 'source';
}

/** Whether a node is a picture's link to another page. */
function isPage(node: Node): boolean {
  const isLink = node.className === '' && typeof node.getAttribute?.('href') === 'string';
  return isLink && node.parentNode?.className === 'picture';
}

/** The words of the picture or player beside a link, or of the picture that the capture carries. */
function wordsBeside(node: Node): string {
  for (const each of beside(node)) {
    const words = isWords(each) ? each.textContent : each.getAttribute?.('alt');
    if (typeof words === 'string' && words.trim() !== '') return escaped(words.trim());
  }
  return '';
}

function link(content: string, node: Node): string {
  const words = wordsBeside(node);
  if (node.parentNode?.className !== 'picture') return inBrackets(words || content, node);
  const picture = `!${inBrackets(words, node)}`;
  const page = beside(node).find(isPage);
  return page === undefined ? picture : inBrackets(picture, page);
}

function inBrackets(text: string, to: Node): string {
  return `[${text}](${bracketed(to.getAttribute?.('href') ?? '')})`;
}

/** An address in angle brackets, which take any but one that holds them. */
export function bracketed(address: string): string {
  return `<${address.replaceAll(/[<>\s]/gu, encodeURIComponent)}>`;
}

/** Plain text as words inside a line of Markdown, on one line. */
export function escaped(text: string): string {
  return escapedAnew(text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>]/gu, '\\$&'));
}
