/** What a hostile piece does if it is let: run a script, ask for an address. */

/** The name of the property of a window that a script leaves behind when it runs. */
export const MARK = '__sheafHostile';

/** All requests of the corpus go below this name, which no one can register (RFC 2606). */
export const HOSTILE_DOMAIN = 'hostile.test';

/** One way of attacking, told apart from the others of its class by its place in the list. */
export interface Attack {
  /** HTML with `{JS}` for statements and `{URL}` for an address that must never be asked for. */
  readonly html: string;
  /** What is meant by it, where the markup does not say so. */
  readonly why?: string;
}

/** A class of attacks on the body. */
export type AttackClass = readonly (string | Attack)[];

/** Fills an attack in, so that what gets through names its capture. */
export function armed(html: string, number: number): string {
  const host = `c${number}.${HOSTILE_DOMAIN}/${number}`;
  // No quotes and no white space, so that the statements fit into every kind of attribute.
  const js = `top.${MARK}=window.${MARK}=${number};fetch(\`https://${host}\`)`;
  return html
    .replaceAll('{URL}', `https://${host}`)
    .replaceAll('{HOST}', host)
    .replaceAll('{JS}', js);
}

/** The same text as HTML decimal references, one for each code point. */
export function referenced(text: string): string {
  return Array.from(text, (each) => `&#${each.codePointAt(0) ?? 0};`).join('');
}
