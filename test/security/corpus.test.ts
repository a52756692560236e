/** What the library makes of the hostile captures, before any window sees it. */
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src-main/library/article/article.ts';
import { readSource } from '../../src-main/library/read-source.ts';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  renderBody,
} from '../../src-main/library/rendering/sanitise.ts';
import { hostileCaptures, type HostileCapture } from './corpus/captures.ts';
import { FORMS } from './corpus/forms.ts';

/** What the library shows of a capture, or null where it takes it for none. */
function shown({ text, name }: HostileCapture): string | null {
  const fileName = name.split('/').at(-1) ?? '';
  const read = readSource(Buffer.from(text), fileName);
  if (!read.ok) return null;
  const { source, encoding, replaced } = read.value;
  const article = readArticle(source, { encoding, replaced, sha256: '0'.repeat(64), fileName });
  const mediaAddress = (position: number) => `/media/${'0'.repeat(64)}/${position}`;
  return renderBody(source, article, { mediaAddress }).html;
}

/** What of the HTML is not on the allow-list. */
function strays(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!ALLOWED_TAGS.includes(name)) found.push(`<${name}>`);
      const allowed = [...(ALLOWED_ATTRIBUTES[name] ?? []), ...(ALLOWED_ATTRIBUTES['*'] ?? [])];
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!allowed.includes(attribute)) found.push(`${name} ${attribute}`);
        if (attribute === 'href' && !/^(?:https?:|mailto:|#)/u.test(value)) found.push(value);
        if (attribute === 'src' && !/^\/media\/0{64}\/\d+$/u.test(value)) found.push(value);
        if (attribute === 'id' && !/^(?:s|h)-/u.test(value)) found.push(`id ${value}`);
      }
    },
    oncomment: () => found.push('a comment'),
    onprocessinginstruction: (name) => found.push(name),
  });
  parser.end(html);
  return found;
}

describe('the hostile corpus', () => {
  const captures = hostileCaptures();

  test('has at least 300 captures of ten classes, each class in every form', () => {
    expect(captures.length).toBeGreaterThanOrEqual(300);
    const classes = Map.groupBy(captures, ({ attack }) => attack);
    expect(classes.size).toBe(10);
    for (const [, of] of classes) {
      expect(new Set(of.map(({ form }) => form))).toEqual(new Set(FORMS));
    }
    expect(new Set(captures.map(({ name }) => name)).size).toBe(captures.length);
  });

  test('is taken for articles, or it would prove nothing', () => {
    expect(captures.filter((capture) => shown(capture) === null).map(({ name }) => name)).toEqual(
      [],
    );
  });

  test('leaves nothing that is not allowed, in whichever form it comes', () => {
    const left = hostileCaptures(true).flatMap((capture) => {
      const html = shown(capture);
      return html === null ? [] : strays(html).map((stray) => `${capture.name}: ${stray}`);
    });
    expect(left).toEqual([]);
  });
});
