/** How long a text is and how long it takes to read. */

/** Characters of Chinese, Japanese and Korean that a practised reader takes in per minute. */
const CHARACTERS_PER_MINUTE = 400;
/** The same in words of other scripts. */
const WORDS_PER_MINUTE = 230;

/** Length of a text as people count it. */
export interface Measure {
  /** Han, kana and hangul characters plus words of other scripts. */
  readonly characters: number;
  /** Whole minutes; at least 1 where there is anything to read. */
  readonly readingMinutes: number;
}

function isEastern(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** Letters, digits and marks that stand together make a word; an apostrophe does not end it. */
function isWordPart(code: number): boolean {
  if (code < 0x80)
    return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 39;
  return (
    (code >= 0xaa &&
      code < 0x2000 &&
      code !== 0xab &&
      code !== 0xb7 &&
      code !== 0xbb &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0xbf) ||
    code === 0x2019
  );
}

/** Counts characters and words in one pass. */
export function measure(text: string): Measure {
  let eastern = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isEastern(code)) {
      eastern++;
      inWord = false;
    } else if (code >= 0xd840 && code <= 0xd88f) {
      eastern++; // The high half of a Han character beyond the basic plane.
      inWord = false;
    } else if (isWordPart(code)) {
      if (!inWord && code !== 39 && code !== 0x2019) {
        words++;
        inWord = true;
      }
    } else inWord = false;
  }
  const minutes = eastern / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE;
  return {
    characters: eastern + words,
    readingMinutes: minutes === 0 ? 0 : Math.max(1, Math.round(minutes)),
  };
}
