/** Damage as disks do it, at a random place of a file. */

/** SQLite's page, in bytes; both files have this size. */
const PAGE = 4096;

/** A copy with one page damaged: a bit of it, all of it, its end, or another page in its place. */
export function withDamagedPage(whole: Buffer, round: number): { damaged: Buffer; what: string } {
  const pages = whole.length / PAGE;
  const page = Math.floor(Math.random() * pages);
  const start = page * PAGE;
  const damaged = Buffer.from(whole);
  const place = start + Math.floor(Math.random() * PAGE);
  const kind = round % 4;
  if (kind === 0) damaged[place] = (whole[place] ?? 0) ^ (1 << (round % 8));
  else if (kind === 1) for (let at = start; at < start + PAGE; at++) damaged[at] = random(256);
  else if (kind === 2) damaged.fill(0, place, start + PAGE);
  else {
    const other = ((page + 1 + random(pages - 1)) % pages) * PAGE;
    whole.copy(damaged, start, other, other + PAGE);
  }
  // A piece of nothing made nothing, or a page that is the same: a bit will do.
  if (damaged.equals(whole)) damaged[place] = (whole[place] ?? 0) ^ 1;
  return { damaged, what: `round ${round}: page ${page} of ${pages}, kind ${kind}` };
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
