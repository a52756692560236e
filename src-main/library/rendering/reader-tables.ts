/** Lists and tables as the reader shows them. */
import type { AnyNode, Element } from 'domhandler';
import { isElement, isText } from '../article/body-tree.ts';
import { anchorId } from '../article/text.ts';
import { Paper, escapeHtml } from './reader-paper.ts';
import { statedAttributes, statedOf } from './stated.ts';
import { fitOf, hasLongWord, longestWord, type Cell } from './table-fit.ts';

/** Writes nodes on a sheet, in their order. */
export type WriteInto = (nodes: readonly AnyNode[], paper: Paper) => void;

const MAX_SPAN = 100;
const ROW_GROUP = /^t(?:head|body|foot)$/;

/** Puts an ordered or unordered list. */
export function putList(node: Element, paper: Paper, write: WriteInto): void {
  const items: string[] = [];
  for (const child of node.children) {
    if (isText(child) && child.data.trim() === '') continue;
    const piece = new Paper(true);
    write(isElement(child) && child.name === 'li' ? child.children : [child], piece);
    const html = piece.finish(true);
    const value = isElement(child) ? count(child.attribs['value'], 1_000_000) : null;
    if (html !== '')
      items.push(
        `<li${idOf(child)}${directionOf(child)}${value === null ? '' : ` value="${String(value)}"`}>${html}</li>`,
      );
  }
  if (items.length === 0) return;
  const start = node.name === 'ol' ? count(node.attribs['start'], 1_000_000) : null;
  const reversed = node.name === 'ol' && node.attribs['reversed'] !== undefined ? ' reversed' : '';
  const from = start === null ? '' : ` start="${String(start)}"`;
  const dir = paper.directionOf(statedOf(node));
  paper.block(`<${node.name}${from}${reversed}${dir}>${items.join('')}</${node.name}>`);
}

/** Puts a list of terms. */
export function putDefinitions(node: Element, paper: Paper, write: WriteInto): void {
  const parts: string[] = [];
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (isElement(child) && child.name === 'div') read(child);
      else if (isElement(child) || (isText(child) && child.data.trim() !== '')) {
        const tag = isElement(child) && child.name === 'dt' ? 'dt' : 'dd';
        const piece = new Paper(true);
        const own = isElement(child) && (child.name === 'dt' || child.name === 'dd');
        write(own ? child.children : [child], piece);
        const html = piece.finish(true);
        if (html !== '') parts.push(`<${tag}${idOf(child)}${directionOf(child)}>${html}</${tag}>`);
      }
    }
  };
  read(node);
  if (parts.length === 0) return;
  paper.block(`<dl${paper.directionOf(statedOf(node))}>${parts.join('')}</dl>`);
}

/** Puts a table, in a box of its own that scrolls; a table of one cell is only a frame. */
export function putTable(node: Element, paper: Paper, write: WriteInto): void {
  // Told before anything is written: frames nest, and each would write all inside it twice.
  if (!hasCells(node, 2)) {
    paper.endParagraph();
    paper.about(statedOf(node), () => {
      write(node.children, paper);
      paper.endParagraph();
    });
    return;
  }
  const rows: string[] = [];
  const cells: Cell[][] = [];
  let caption = '';
  const inside = (of: Element): string => {
    const piece = new Paper(true);
    write(of.children, piece);
    return piece.finish(true);
  };
  const readRow = (row: readonly AnyNode[]): string => {
    let html = '';
    const written: Cell[] = [];
    for (const cell of row) {
      if (!isElement(cell)) continue;
      const inner = inside(cell);
      const tag = cell.name === 'th' ? 'th' : 'td';
      const shape = {
        longest: longestWord(inner),
        columns: span(cell, 'colspan'),
        rows: span(cell, 'rowspan'),
      };
      const attributes = [
        idOf(cell),
        hasLongWord(shape) ? ' class="long"' : '',
        directionOf(cell),
        shape.columns === 1 ? '' : ` colspan="${String(shape.columns)}"`,
        shape.rows === 1 ? '' : ` rowspan="${String(shape.rows)}"`,
      ];
      written.push(shape);
      html += `<${tag}${attributes.join('')}>${inner}</${tag}>`;
    }
    cells.push(written);
    return html;
  };
  const read = (parent: Element): void => {
    for (const child of parent.children) {
      if (isText(child)) {
        if (child.data.trim() !== '') paper.text(child.data);
      } else if (isElement(child)) {
        if (child.name === 'tr')
          rows.push(`<tr${idOf(child)}${directionOf(child)}>${readRow(child.children)}</tr>`);
        else if (ROW_GROUP.test(child.name)) read(child);
        else if (child.name === 'caption') caption = inside(child);
        else if (child.name === 'td' || child.name === 'th')
          rows.push(`<tr>${readRow([child])}</tr>`);
        else write([child], paper);
      }
    }
  };
  read(node);
  const dir = paper.directionOf(statedOf(node));
  const fit = fitOf(cells);
  const title = caption === '' ? '' : `<caption>${caption}</caption>`;
  paper.block(
    `<div class="table${fit === '' ? '' : ` ${fit}`}" role="region" tabindex="0" aria-label="Table"${dir}><table>${title}<tbody>${rows.join('')}</tbody></table></div>`,
  );
}

/** The id of an item, row or cell, which notes and references lead to. */
function idOf(node: AnyNode): string {
  const id = isElement(node) ? anchorId(node.attribs['id']) : null;
  return id === null ? '' : ` id="${escapeHtml(id)}"`;
}

/** `dir` that an item, row or cell states itself. */
function directionOf(node: AnyNode): string {
  return isElement(node) ? statedAttributes({ ...statedOf(node), lang: null }) : '';
}

/** Over how many columns or rows a cell goes. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, count(cell.attribs[name], MAX_SPAN) ?? 1);
}

function count(text: string | undefined, limit: number): number | null {
  if (text === undefined || !/^\s*\d{1,7}\s*$/.test(text)) return null;
  const value = Number(text);
  return value > limit ? null : value;
}

/** Whether a table has as many cells; those of tables inside it are not counted. */
function hasCells(table: Element, wanted: number): boolean {
  let cells = 0;
  const look = (parent: Element): void => {
    for (const child of parent.children) {
      if (cells >= wanted) return;
      if (!isElement(child)) continue;
      if (child.name === 'td' || child.name === 'th') cells++;
      else if (child.name === 'tr') cells += child.children.filter(isElement).length;
      else if (ROW_GROUP.test(child.name)) look(child);
    }
  };
  look(table);
  return cells >= wanted;
}
