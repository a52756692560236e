/** One article in each of the forms that captures come in. */

/** The forms, by the names that the library gives them. */
export const FORMS = ['plain', 'front-matter', 'dateline', 'clipping', 'saved-page'] as const;

/** The name of a form. */
export type FormName = (typeof FORMS)[number];

/** What a capture says; fields that its form has no place for are left out. */
export interface Fields {
  readonly title: string;
  readonly url: string;
  /** Ms since 1970. */
  readonly time: number;
  readonly author?: string;
  readonly outlet?: string;
  readonly tag?: string;
  readonly language?: string;
  readonly image?: string;
  /** Lines of front matter as they are to stand in the file. */
  readonly lines?: string;
  /** HTML, or Markdown in a clipping. */
  readonly body: string;
}

/** Text round the attack, enough of it for a page to pass as an article. */
const BEFORE =
  '<p>The ferry left the quay late that evening, and nobody on the river said a word about the lamp that burned on the far bank until it went out, as lamps do.</p>';
const BEHIND = '<p>On the third night the lamp burned again.</p>';

/** A body of honest paragraphs with something else between them. */
export function bodyAround(middle: string): string {
  return `${BEFORE}\n\n${middle}\n\n${BEHIND}`;
}

/** The file's text. */
export function written(form: FormName, fields: Fields): string {
  const { title, url, time, body } = fields;
  const header = `[${title}](${url})\n------\n`;
  switch (form) {
    case 'plain':
      return `<!--${time}-->\n${header}\n${body}\n`;
    case 'dateline':
      return `${header}日期：${new Date(time).toUTCString()}\n\n${body}\n`;
    case 'front-matter':
      return `---\n${matter(fields)}---\n\n<!--${time}-->\n${header}\n${body}\n`;
    case 'clipping':
      return `---\n${line('title', title)}${line('source', url)}${line('created', new Date(time).toISOString())}${matter(fields)}---\n\n${body}\n`;
    case 'saved-page':
      return page(fields);
  }
}

function matter({ author, outlet, tag, language, image, lines }: Fields): string {
  return [
    line('author', author),
    line('outlet', outlet),
    tag === undefined ? '' : `tags:\n  - ${JSON.stringify(tag)}\n`,
    line('lang', language),
    line('image', image),
    lines === undefined ? '' : `${lines}\n`,
  ].join('');
}

function line(key: string, value: string | undefined): string {
  // YAML reads a JSON string as what it says.
  return value === undefined ? '' : `${key}: ${JSON.stringify(value)}\n`;
}

function page({ title, url, time, author, outlet, tag, language, image, body }: Fields): string {
  const meta = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<meta property="${name}" content="${escaped(value)}">`;
  const saved = new Date(time).toUTCString();
  return `<!--\n Page saved with SingleFile\n url: ${url}\n saved date: ${saved}\n-->
<!doctype html><html lang="${escaped(language ?? 'en')}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
${meta('og:type', 'article')}${meta('og:url', url)}${meta('author', author)}${meta('og:site_name', outlet)}${meta('article:tag', tag)}${meta('og:image', image)}
</head><body><article>${body}</article></body></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
