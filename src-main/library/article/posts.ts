/** Posts of social networks in a page, as the markup that the network's script would draw them from. */
import type { Element } from 'domhandler';
import { absoluteAddress } from '../address.ts';
import { isElement } from './body-tree.ts';
import { originalAddress } from './pictures.ts';

/** A post that a page embeds. */
export interface EmbeddedPost {
  readonly kind: 'embed' | 'video';
  /** Where the post itself is, or null where the markup does not tell. */
  readonly address: string | null;
}

const TWEET = /(?:^|\s)twitter-(?:tweet|video)(?:\s|$)/;
const FACEBOOK = /(?:^|\s)fb-(post|video)(?:\s|$)/;

/** The markup of one message has fewer elements. Posts may nest, and each would look at all within. */
const MOST_ELEMENTS = 200;

/** The post that an element stands for, or null where it stands for none. `base` is the article's. */
export function embeddedPost(element: Element, base: string | null): EmbeddedPost | null {
  const { name, attribs } = element;
  const classes = attribs['class'];
  if (classes === undefined) return null;
  if (name === 'blockquote' && TWEET.test(classes))
    return { kind: 'embed', address: tweetAddress(element) };
  const what = FACEBOOK.exec(classes)?.[1];
  const address =
    what === undefined ? null : originalAddress(attribs['data-href']?.trim() ?? '', base);
  return address === null ? null : { kind: what === 'video' ? 'video' : 'embed', address };
}

/** The address of the message that a tweet's markup quotes, or null. */
function tweetAddress(tweet: Element): string | null {
  let left = MOST_ELEMENTS;
  // The last such link is the message's own; those before it may be quoted in its text.
  const look = (node: Element): string | null => {
    for (const child of node.children.toReversed()) {
      if (!isElement(child)) continue;
      if (--left < 0) return null;
      const href = child.attribs['href'];
      if (child.name === 'a' && href !== undefined && /\/status(?:es)?\/\d+/.test(href))
        return absoluteAddress(href, null);
      const inside = look(child);
      if (inside !== null) return inside;
    }
    return null;
  };
  return look(tweet);
}
