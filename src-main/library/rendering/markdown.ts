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
  service.keep(KEPT as TurndownService.Filter);
  // A picture's or player's words go into the link to it.
  service.addRule('words', {
    filter: (element) => {
      const node = nodeOf(element);
      return isWords(node) && sourceBeside(node) !== null;
    },
    replacement: () => '',
  });
  service.addRule('source', {
    filter: (node) => nodeOf(node).className === 'source',
    replacement: (content, element) => link(content, nodeOf(element)),
  });
  // A picture that the capture carries inside it has no address: its words stand for it.
  service.addRule('inside', {
    filter: 'img',
    replacement: (_content, node) => escaped(nodeOf(node).getAttribute?.('alt') ?? ''),
  });
  service.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) => `\n\n*${content.trim().replaceAll(/\s*\n\s*/gu, ' ')}*\n\n`,
  });
  return service.turndown(html);
}

function isWords(node: Node): boolean {
  return node.className === 'alt' || node.className === 'label';
}

function sourceBeside(node: Node): Node | null {
  const beside = Array.from(node.parentNode?.childNodes ?? []);
  return beside.find((each) => each.className === 'source') ?? null;
}

function link(content: string, node: Node): string {
  const beside = Array.from(node.parentNode?.childNodes ?? []);
  const words = beside.find(isWords)?.textContent?.trim() ?? '';
  const isPicture = node.parentNode?.className === 'picture';
  const text = words === '' && !isPicture ? content : escaped(words);
  return `${isPicture ? '!' : ''}[${text}](${bracketed(node.getAttribute?.('href') ?? '')})`;
}

/** An address in angle brackets, which take any but one that holds them. */
export function bracketed(address: string): string {
  return `<${address.replaceAll(/[<>\s]/gu, encodeURIComponent)}>`;
}

/** Plain text as words inside a line of Markdown, on one line. */
export function escaped(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]<>]/gu, '\\$&');
}
