import type { DropOutcome } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';
import type { Notice } from './notices.ts';

/** Refused files that are named; of more, the number is told. */
const NAMED = 4;

/** What came of a drop. */
export function dropNotice(outcome: DropOutcome): Notice {
  const tone = outcome.refused.length === 0 ? 'news' : 'warning';
  return { tone, text: () => dropText(outcome) };
}

function dropText({ folders, copies, refused }: DropOutcome): string {
  const { drop } = words;
  const taken = [
    ...folders.map((path) => drop.watched(path)),
    ...(copies.length === 0 ? [] : [drop.copied(copies.length, parentOf(copies[0] ?? ''))]),
  ];
  const named = refused
    .slice(0, NAMED)
    .map(({ path, code, message }) => drop.named(nameOf(path), drop.because(code, message)));
  const more = refused.length - named.length;
  const left = [
    ...(refused.length === 0 ? [] : [drop.refused(refused.length)]),
    ...named,
    ...(more === 0 ? [] : [drop.more(more)]),
  ];
  return [...taken, ...left].join('\n') || drop.nothing;
}

/** The last part of a path of either kind of system. */
function nameOf(path: string): string {
  return /[^/\\]+(?=[/\\]*$)/u.exec(path)?.[0] ?? path;
}

function parentOf(path: string): string {
  return path.replace(/[/\\][^/\\]*$/u, '');
}
