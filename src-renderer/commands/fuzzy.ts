/** Finding by a few letters: every word that was typed has to be found, in any order. */

/** How well a text was found, and which of its UTF-16 units were meant. */
export interface Found {
  /** The greater the better. */
  readonly score: number;
  readonly marks: ReadonlySet<number>;
}

/** A word that stands whole in the text is worth more than one whose letters are spread over it. */
const WHOLE = 100;
/** What begins a word is meant more often. */
const BEGINNING = 20;
/** What begins the text, even more so. */
const FIRST = 10;
/** A letter that follows its forerunner at once. */
const NEXT = 5;

/** Looks for what was typed; null where a word of it is not there. '' finds everything. */
export function find(typed: string, text: string): Found | null {
  const folded = fold(text);
  let score = -text.length / 100;
  const marks = new Set<number>();
  for (const word of fold(typed).split(/\s+/u)) {
    if (word === '') continue;
    const places = whole(word, folded) ?? spread(word, folded);
    if (places === null) return null;
    score += worth(places, folded, word);
    for (const place of places) marks.add(place);
  }
  return { score, marks };
}

/** Small letters without accents and full width; as many UTF-16 units as before. */
function fold(text: string): string {
  return Array.from(text, (sign) => {
    const plain = sign.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return plain.length === sign.length ? plain : sign;
  }).join('');
}

function whole(word: string, text: string): readonly number[] | null {
  let at = text.indexOf(word);
  for (let next = at; next >= 0; next = text.indexOf(word, next + 1)) {
    if (beginsWord(text, next)) {
      at = next;
      break;
    }
  }
  return at < 0 ? null : Array.from(word, (_, index) => at + index);
}

/** Whether each word that was typed stands whole in the text. */
export function holds(typed: string, text: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/u)
    .every((word) => folded.includes(word));
}

/**
 * The first letter at the beginning of a word, each other at the next beginning where there is one,
 * else at the next place.
 */
function spread(word: string, text: string): readonly number[] | null {
  const places: number[] = [];
  for (const sign of word) {
    const from = (places.at(-1) ?? -1) + 1;
    let at = text.indexOf(sign, from);
    if (at < 0) return null;
    for (
      let next = at;
      next >= 0 && (at !== from || from === 0);
      next = text.indexOf(sign, next + 1)
    ) {
      const rest = word.slice(places.length + 1);
      if (beginsWord(text, next) && isSpread(rest, text.slice(next + 1))) {
        at = next;
        break;
      }
    }
    places.push(at);
  }
  return beginsWord(text, places[0] ?? 0) ? places : null;
}

function isSpread(word: string, text: string): boolean {
  let from = 0;
  for (const sign of word) {
    const at = text.indexOf(sign, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function worth(places: readonly number[], text: string, word: string): number {
  const together = places.every((place, index) => place === (places[0] ?? 0) + index);
  const beginnings = places.filter((place) => beginsWord(text, place)).length;
  const next = places.filter((place, index) => index > 0 && place === (places[index - 1] ?? 0) + 1);
  const width = (places.at(-1) ?? 0) - (places[0] ?? 0);
  return (
    (together ? WHOLE + word.length : 0) +
    (places[0] === 0 ? FIRST : 0) +
    beginnings * BEGINNING +
    next.length * NEXT -
    width / 10
  );
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || isHan(text.charAt(at));
}

/** Chinese is written without blanks: each character may begin a word. */
function isHan(sign: string): boolean {
  return /\p{Script=Han}/u.test(sign);
}
