/** Characters that could make an address look like another one. */
const INVISIBLE = /[\p{C}\p{Z}]/u;

/** An address as a person reads it: percent signs decoded where that is safe. */
export function addressText(address: string): string {
  try {
    const decoded = decodeURI(address);
    return INVISIBLE.test(decoded) ? address : decoded;
  } catch {
    return address;
  }
}

/** Whether an address may be handed to the browser. */
export function leadsOutside(address: string): boolean {
  return /^(?:https?|mailto):/iu.test(address);
}
