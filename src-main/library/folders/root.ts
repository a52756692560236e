/**
 * A watched folder itself: whether it is there, and whether it is the directory that it was. A path
 * alone does not tell: the place where a drive was mounted is a directory too.
 */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** What makes a directory this one and no other. */
export interface Root {
  readonly device: number;
  readonly inode: number;
  /**
   * When it was made, ms since 1970, or 0 where the file system does not say. File systems give the
   * number of a deleted directory to the next one at once, so the number alone is not enough.
   */
  readonly born: number;
}

/** The directory at `path`, which may be a symbolic link to one; null where there is none. */
export function lookAtRoot(path: string): Root | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return { device: stat.dev, inode: stat.ino, born: stat.birthtimeMs };
  } catch {
    // Not to be reached, which is as good as not there.
  }
  return null;
}

/** Whether both are the same directory. */
export function isSameRoot(a: Root, b: Root): boolean {
  return a.device === b.device && a.inode === b.inode && a.born === b.born;
}

/** The path behind symbolic links, or the path as it is where nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/**
 * The path under which a folder is to be kept: one of `known` where that is the same directory,
 * spelled in another way (a link, another case, a slash at the end), else the absolute path.
 */
export function knownSpelling(path: string, known: Iterable<string>): string {
  const absolute = resolve(path);
  const root = lookAtRoot(absolute);
  for (const each of known) {
    if (each === absolute) return each;
    const other = root && lookAtRoot(each);
    if (root && other && isSameRoot(root, other)) return each;
  }
  return absolute;
}
