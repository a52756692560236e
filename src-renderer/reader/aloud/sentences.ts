import type { TextSpan } from '../../../src-main/contract.ts';

/** Longer than this, in UTF-16 units, a sentence is spoken in parts: some engines give up on it. */
const LONGEST = 160;
/** Where a long sentence may be parted. */
const PAUSE = /[,;:，；：、—…]+["'”’」』）)]*\s*/gu;

/** What is spoken in one breath, in order: sentences, without the white space around them. */
export function sentencesOf(text: string, language: string | null): readonly TextSpan[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  const spans: TextSpan[] = [];
  let from = 0;
  // A line is a block: no sentence goes on beyond it.
  for (const line of text.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      spans.push(...parts(segment, from + index));
    }
    from += line.length + 1;
  }
  return spans;
}

/** A sentence as one stretch, or as several that end where one pauses. */
function parts(sentence: string, from: number): readonly TextSpan[] {
  if (sentence.length <= LONGEST) return trimmed(sentence, from);
  const ends = [...sentence.matchAll(PAUSE)].map(({ index, 0: sign }) => index + sign.length);
  const spans: TextSpan[] = [];
  let start = 0;
  while (start < sentence.length) {
    const within = ends.filter((end) => end > start && end - start <= LONGEST).at(-1);
    const end = sentence.length - start <= LONGEST ? sentence.length : (within ?? start + LONGEST);
    spans.push(...trimmed(sentence.slice(start, end), from + start));
    start = end;
  }
  return spans;
}

/** Without white space around it; nothing where there is no letter or figure to say. */
function trimmed(text: string, from: number): readonly TextSpan[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const begin = text.length - text.trimStart().length;
  return [{ from: from + begin, to: from + text.trimEnd().length }];
}
