import { words } from '../words/words.ts';

/** Pictures lower than this stand in the line, as emoji do: there is nothing to enlarge. */
const LINE_PICTURE = 48;
/** Letters of one script from which on a block is a passage in it. */
const PASSAGE = 24;

/** What holds text of its own. */
const BLOCKS = 'p, li, dt, dd, blockquote, h1, h2, h3, h4, h5, h6, th, td, caption, figcaption';

const EASTERN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;
const EASTERN_LANGUAGE = /^(?:zh|ja|ko|yue)\b/iu;

/**
 * Gives the elements of an article's document what only the window knows: names in the person's
 * language, what takes the keyboard's focus, and the script of blocks in another language.
 */
export function dress(frame: Document, language: string | null): void {
  for (const picture of frame.images) dressPicture(picture);
  for (const box of frame.querySelectorAll('div.table')) nameBox(box, tableName(box));
  for (const box of frame.querySelectorAll('pre')) nameBox(box, words.reader.code);
  for (const figure of frame.querySelectorAll<HTMLElement>('figure.card, figure.picture')) {
    nameFigure(figure);
  }
  // A host alone would not tell it from the link to where the picture lies.
  for (const link of frame.querySelectorAll('.picture > a:not(.source)')) {
    link.ariaLabel = words.reader.picture.linkedPage(link.textContent);
  }
  markScripts(frame, language !== null && EASTERN_LANGUAGE.test(language));
}

function dressPicture(picture: HTMLImageElement): void {
  if (picture.naturalHeight < LINE_PICTURE || picture.closest('a[href]') !== null) return;
  const { enlarge, enlargeNamed } = words.reader.picture;
  picture.tabIndex = 0;
  picture.setAttribute('role', 'button');
  picture.setAttribute('aria-haspopup', 'dialog');
  picture.ariaLabel = picture.alt === '' ? enlarge : enlargeNamed(picture.alt);
}

function tableName(box: Element): string {
  const caption = box.querySelector('caption')?.textContent.trim() ?? '';
  return caption === '' ? words.reader.table : caption;
}

/** A box that scrolls by itself can be reached with the keyboard. */
function nameBox(box: Element, name: string): void {
  box.setAttribute('role', 'region');
  box.setAttribute('tabindex', '0');
  box.ariaLabel = name;
}

function nameFigure(figure: HTMLElement): void {
  if (figure.querySelector('img') !== null) return;
  const { card } = words.reader;
  const kind = figure.dataset['kind'] ?? 'picture';
  figure.ariaLabel = Object.hasOwn(card, kind) ? card[kind as keyof typeof card] : card.embed;
}

/** Marks blocks that are written in Latin among Chinese, or in Chinese among Latin. */
function markScripts(frame: Document, eastern: boolean): void {
  for (const block of frame.querySelectorAll<HTMLElement>(BLOCKS)) {
    if (block.lang !== '') continue;
    const text = block.textContent;
    const easternLetters = text.match(EASTERN)?.length ?? 0;
    if (eastern) {
      const isLatin =
        easternLetters === 0 && (text.match(/\p{sc=Latin}/gu)?.length ?? 0) >= PASSAGE;
      if (isLatin) block.lang = 'und-Latn';
    } else if (easternLetters * 2 > text.length) block.lang = 'und-Hani';
  }
}
