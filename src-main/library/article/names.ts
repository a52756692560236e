/** How a person's name is spelt. */

const CAPITALS = /^[\p{Lu}\p{M}.'’ ,·-]+$/u;

/** `SANG-HUN` as `Sang-Hun`, `O'BRIEN` as `O'Brien`, `MCCARTHY` as `McCarthy`. */
function withInitialCapitals(name: string): string {
  return name.replace(/\p{Lu}[\p{Lu}\p{M}]*/gu, (word) => {
    const lower = word.slice(1).toLowerCase();
    return /^MC\p{Lu}{2}/u.test(word)
      ? `Mc${word.charAt(2)}${lower.slice(2)}`
      : word.charAt(0) + lower;
  });
}

/**
 * A name in usual letters: one in capitals is written as the text writes it elsewhere, else with
 * initial capitals. Names in other scripts, and initials, come back as they are.
 */
export function inUsualLetters(name: string, text: string): string {
  if (!CAPITALS.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  for (const [found] of text.matchAll(new RegExp(words, 'giu')))
    if (!CAPITALS.test(found)) return found;
  return withInitialCapitals(name);
}
