/** Tests of rights need a user whom rights bind: root reads and writes everything. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65534;

/** Whether a process can be started as "nobody"; says why not where it cannot. */
export function mayBeNobody(): boolean {
  if (process.getuid?.() !== 0) {
    console.info(
      'Tests as another user are skipped: only root may start a process as somebody else.',
    );
    return false;
  }
  try {
    execFileSync(process.execPath, ['-e', ''], { uid: NOBODY, gid: NOBODY, stdio: 'pipe' });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.info(`Tests as another user are skipped: nobody cannot run the runtime (${reason}).`);
    return false;
  }
}

/** Gives a directory and all that lies in it to "nobody". */
export function giveToNobody(directory: string): void {
  chownSync(directory, NOBODY, NOBODY);
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(directory, entry), NOBODY, NOBODY);
  }
  chmodSync(directory, 0o755);
}
