/** The plain form: a header (see `header.ts`), and HTML behind its rule. */
import type { CaptureSource, Outcome } from '../capture.ts';
import type { Header } from './header.ts';
import { refuseBodiless, titleFromFileName, type Form, type Opening } from './opening.ts';

/** Reads captures that begin with a header and state nothing else. */
export const plain: Form = {
  name: 'plain',
  read: (opening) => (opening.header === null ? null : readPlain(opening, opening.header)),
};

/** What a header and the text behind it give; forms that state more build on it. */
export function readPlain(opening: Opening, header: Header): Outcome<CaptureSource> {
  const html = opening.text.slice(opening.bodyStart).trim();
  const untitled = header.title === '' ? ({ untitled: true } as const) : {};
  const title = header.title || titleFromFileName(opening.fileName);
  if (html === '') return refuseBodiless(title);
  const value: CaptureSource = {
    form: 'plain',
    title,
    url: header.url,
    captured: header.captured,
    author: null,
    outlet: null,
    published: null,
    language: null,
    tags: [],
    leadImage: null,
    html,
    ...untitled,
  };
  return { ok: true, value };
}
