/** Bodies of articles as captures hold them: paragraphs, pictures, links, and what sites leave in. */
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shares of all bodies, measured over 108,000 captures. */
const WITH_IMAGES = 0.6;
const WITH_PROXIED_IMAGES = 0.25;
const WITH_SCRIPT = 0.025;
const WITH_SCRIPT_ADDRESS = 0.02;
const WITH_FRAME = 0.04;

/** Links that stand in running text: 102,759 in 108,000 captures, those at the end included. */
const LINKS_A_BODY = 0.7;
const WITH_LINK_AT_END = 0.25;

/** Words that are the article's own. */
const TOPIC_WORDS = 24;
const TOPIC_SHARE = 0.22;

/** What an article is made from. */
export interface ArticlePlan {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  /** Bytes of UTF-8 that the body is to have; it has a sentence more. */
  readonly bytes: number;
  /** The site's origin, without a slash at the end. */
  readonly origin: string;
  /** Gives an address that a link may lead to. */
  readonly linkTarget: (random: Random) => string;
}

/** Writes one article. */
export class ArticleWriter {
  readonly #plan: ArticlePlan;
  readonly #topics: string[];
  readonly #latin: boolean;

  constructor(plan: ArticlePlan) {
    const { random, vocabulary } = plan;
    this.#plan = plan;
    this.#latin = vocabulary.script === 'latin';
    this.#topics = Array.from({ length: TOPIC_WORDS }, () => vocabulary.topic(random));
  }

  /** Some words, without a mark at their end. */
  words(from: number, to: number): string {
    const { random, vocabulary } = this.#plan;
    let text = '';
    for (let left = random.between(from, to); left > 0; left--) {
      text += random.chance(TOPIC_SHARE) ? random.pick(this.#topics) : vocabulary.word(random);
    }
    return text.trimEnd();
  }

  /** The body, at least as long as planned. */
  body(): string {
    const { random, bytes, origin } = this.#plan;
    const parts = ['<div>\n'];
    let size = 0;
    const add = (part: string) => {
      parts.push(part);
      size += Buffer.byteLength(part);
    };
    const proxied = random.chance(WITH_PROXIED_IMAGES);
    const images = proxied || random.chance((WITH_IMAGES - WITH_PROXIED_IMAGES) / 0.75);
    if (images) add(this.#figure(proxied));
    if (random.chance(WITH_SCRIPT)) add('<script>window.dataLayer=[];track("view")</script>\n');
    if (random.chance(WITH_FRAME)) {
      add(
        `<iframe src="https://player.example.net/embed/${String(random.between(1, 1e9))}"></iframe>\n`,
      );
    }
    if (random.chance(WITH_SCRIPT_ADDRESS)) add('<p><a href="javascript:share()">↗</a></p>\n');
    const linkShare = LINKS_A_BODY / Math.max(2, bytes / 350);
    while (size < bytes) {
      const kind = random.next();
      if (kind < 0.06) add(`<h2>${this.words(4, 9)}</h2>\n`);
      else if (kind < 0.1) add(this.#list());
      else if (kind < 0.13) add(`<blockquote>${this.#sentence(linkShare)}</blockquote>\n`);
      else if (kind < 0.17 && images) add(this.#figure(proxied));
      else add(this.#paragraph(linkShare));
    }
    if (random.chance(WITH_LINK_AT_END)) {
      parts.push(`<p><a href="${origin}/">${this.words(2, 4)}</a></p>\n`);
    }
    parts.push('</div>\n');
    return parts.join('');
  }

  #paragraph(linkShare: number): string {
    let text = '';
    for (let left = this.#plan.random.between(1, 4); left > 0; left--) {
      text += this.#sentence(linkShare);
    }
    return `<p>${text}</p>\n`;
  }

  #sentence(linkShare: number): string {
    const { random, linkTarget } = this.#plan;
    const [comma, stop] = this.#latin ? [', ', '. '] : ['，', '。'];
    const clauses: string[] = [];
    for (let left = random.between(1, 4); left > 0; left--) {
      const clause = this.words(4, 10);
      const kind = random.next();
      if (kind < linkShare / 6) {
        clauses.push(`<a href="${linkTarget(random)}">${clause}</a>`);
      } else if (kind > 0.96) clauses.push(`<strong>${clause}</strong>`);
      else if (kind > 0.9) clauses.push(`${clause}${String(random.between(2, 2030))}`);
      else if (kind > 0.86) clauses.push(this.#latin ? `“${clause}”` : `「${clause}」`);
      else clauses.push(clause);
    }
    return clauses.join(comma) + stop;
  }

  #list(): string {
    const { random } = this.#plan;
    const items = Array.from(
      { length: random.between(2, 6) },
      () => `<li>${this.words(5, 14)}</li>`,
    );
    return `<ul>${items.join('')}</ul>\n`;
  }

  #figure(proxied: boolean): string {
    const { random, origin } = this.#plan;
    const image = `${origin}/images/${String(random.between(1, 1e9))}_${String(random.between(1, 1e6))}.jpg`;
    const source = proxied
      ? `https://images.weserv.nl/?url=${encodeURIComponent(image)}&amp;w=800`
      : image;
    return `<figure><img src="${source}" alt="${this.words(3, 6)}"><figcaption>${this.words(5, 12)}</figcaption></figure>\n`;
  }
}
