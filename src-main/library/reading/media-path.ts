/** Where the pictures are served that a capture carries inside it. */

/** The path, under the interface's own origin, of an image that a capture carries inside it. */
export function mediaPath(sha256: string, position: number): string {
  return `/media/${sha256}/${String(position)}`;
}
