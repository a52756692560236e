/** A folder as it lies on the disk, to prove that nobody wrote into it. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const SLASH = Buffer.from('/');

/**
 * Every name under the folder, as its bytes, with what must not change: kind, rights, size, content
 * and, to the nanosecond, the times of content and inode. The time of the last reading may change.
 */
export function snapshot(folder: string): string[] {
  const lines: string[] = [];
  const walk = (path: Buffer) => {
    const stat = lstatSync(path, { bigint: true });
    let content = '';
    if (stat.isFile()) content = createHash('sha256').update(readFileSync(path)).digest('hex');
    if (stat.isSymbolicLink()) content = readlinkSync(path);
    const facts = [stat.ino, stat.mode, stat.uid, stat.size, stat.mtimeNs, stat.ctimeNs];
    lines.push(`${path.toString('latin1')} ${facts.join(' ')} ${content}`);
    if (!stat.isDirectory()) return;
    for (const name of readdirSync(path, { encoding: 'buffer' }).sort((a, b) =>
      Buffer.compare(a, b),
    )) {
      walk(Buffer.concat([path, SLASH, name]));
    }
  };
  walk(Buffer.from(folder));
  return lines;
}
