/** Whether a disk is slow, as that of another machine is: found out by what was asked of it last. */

/** A disk is slow where a file takes longer than this, in ms; from memory it takes a twentieth. */
const SLOW_MS = 0.3;

/** So many groups of files are taken for slow before the disk is tried again. */
const UNTRIED_GROUPS = 24;

/** What is known of one disk. */
export class SlowDisk {
  #untried = 0;

  /** Whether the next group of files is to be taken as one of a slow disk. */
  next(): boolean {
    if (this.#untried === 0) return false;
    this.#untried--;
    return true;
  }

  /** Learns how many ms so many files took; whether that was slow. */
  took(ms: number, files: number): boolean {
    const isSlow = ms > files * SLOW_MS;
    if (isSlow) this.#untried = UNTRIED_GROUPS;
    return isSlow;
  }
}
