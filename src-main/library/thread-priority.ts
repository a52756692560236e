/** How a thread ranks among those that want a processor at the same time. */
import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** The thread that is asked here, as Linux names it: `PID/task/TID`. */
const OWN_THREAD = '/proc/thread-self';

/**
 * Has the calling thread step back behind those that a person waits for: on two cores, a first scan
 * would otherwise keep the window waiting for its turn. Linux counts each thread for itself and
 * takes its number where that of a process is asked for (`setpriority(2)`, "C library/kernel
 * differences"); other systems know no such thing, and nothing is done there.
 *
 * @param niceness 1 to 19: the more, the further back; it cannot be taken back
 */
export function stepBack(niceness: number): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync(OWN_THREAD).split('/').at(-1));
    if (getPriority(thread) < niceness) setPriority(thread, niceness);
  } catch {
    // A sandbox may show no /proc, or forbid it: the thread stays in line with the others.
  }
}
