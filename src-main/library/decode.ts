/**
 * Bytes to text. Captures are UTF-8 nearly always; older pages and programs left GB18030, Big5 and
 * UTF-16, and a few UTF-8 files hold a handful of broken bytes.
 */
import { Buffer, isUtf8 } from 'node:buffer';
import sniffDeclaredEncoding from 'html-encoding-sniffer';
import jschardet from 'jschardet';
import type { DecodedText } from './capture.ts';

/**
 * A text that fails as UTF-8 is still UTF-8 while at most this share of its characters outside
 * ASCII are broken. GB18030 and Big5 read as UTF-8 break more than two in three.
 */
const BROKEN_SHARE_OF_UTF8 = 0.1;

/** A charset that a page declares behind what browsers look at is looked for up to here. */
const LATE_DECLARATION_BYTES = 64 * 1024;

/** The detector wants no more than this to be sure, and its time grows with what it is given. */
const DETECTION_BYTES = 32 * 1024;

/** What is tried, in order, where neither declaration nor detector names a usable encoding. */
const LAST_GUESSES = ['gb18030', 'big5'] as const;

/** How U+FFFD itself is written, where an encoding can: such a one stands for no broken byte. */
const WRITTEN_REPLACEMENT: Readonly<Record<string, Buffer>> = {
  'utf-8': Buffer.from([0xef, 0xbf, 0xbd]),
  'utf-16le': Buffer.from([0xfd, 0xff]),
  'utf-16be': Buffer.from([0xff, 0xfd]),
  gb18030: Buffer.from([0x84, 0x31, 0xa4, 0x37]),
};

/**
 * Reads a file's bytes as text, without its byte order mark. In order: a mark; UTF-8 that is valid
 * or nearly so; what the page declares (`<meta charset>`); UTF-8 where more of it is sound than
 * broken; what the bytes look like; UTF-8 with replacements. Never fails: whatever is unknown
 * becomes U+FFFD and is counted.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = markedUtf16(buffer);
  if (marked !== null) return decodeAs(buffer, marked);
  if (isUtf8(buffer)) {
    const text = buffer.toString('utf8');
    return {
      text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
      encoding: 'utf-8',
      replaced: 0,
    };
  }
  const utf8 = decodeAs(buffer, 'utf-8');
  if (hasUtf8Mark(buffer) || isMostlySound(utf8)) return utf8;
  const declared = declaredEncoding(buffer);
  if (declared !== null) {
    const decoded = decodeAs(buffer, declared);
    if (isMostlySound(decoded)) return decoded;
  }
  // Single-byte encodings know every byte, and GB18030 nearly so: that they fit says nothing.
  if (soundOutsideAscii(utf8) > utf8.replaced) return utf8;
  for (const guess of guesses(buffer)) {
    const decoded = decodeAs(buffer, guess);
    if (isMostlySound(decoded)) return decoded;
  }
  return utf8;
}

/** What a page declares that is no UTF-8, or null. */
function declaredEncoding(buffer: Buffer): string | null {
  const early = sniffDeclaredEncoding(buffer, { defaultEncoding: null });
  const label =
    early ??
    LATE_DECLARATION.exec(buffer.toString('latin1', 0, LATE_DECLARATION_BYTES))?.[1] ??
    null;
  const name = label === null ? null : usableLabel(label);
  return name === 'utf-8' ? null : name;
}

const LATE_DECLARATION = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/iu;

function* guesses(buffer: Buffer): Generator<string> {
  // Of ASCII alone, such as a page's styles, the detector would say that all is ASCII.
  const first = buffer.findIndex((byte) => byte > 0x7f);
  const detected = jschardet.detect(buffer.subarray(first, first + DETECTION_BYTES));
  const label = detected.encoding === null ? null : usableLabel(detected.encoding);
  if (label !== null && label !== 'utf-8') yield label;
  yield* LAST_GUESSES;
}

/**
 * The WHATWG name for a label, or null where the engine has no decoder. GB2312 and GBK are read as
 * GB18030, of which they are parts.
 */
function usableLabel(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return null; // A RangeError: no such encoding here.
  }
}

function decodeAs(buffer: Buffer, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(buffer);
  const replacements = occurrences(text, '\ufffd');
  if (replacements === 0) return { text, encoding, replaced: 0 };
  const written = WRITTEN_REPLACEMENT[encoding];
  const own = written === undefined ? 0 : byteOccurrences(buffer, written);
  return { text, encoding, replaced: Math.max(0, replacements - own) };
}

function isMostlySound(decoded: DecodedText): boolean {
  const { replaced } = decoded;
  if (replaced === 0) return true;
  return replaced <= (soundOutsideAscii(decoded) + replaced) * BROKEN_SHARE_OF_UTF8;
}

/** How many characters outside ASCII stand for themselves. */
function soundOutsideAscii({ text, replaced }: DecodedText): number {
  let outsideAscii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) outsideAscii++;
  return outsideAscii - replaced;
}

function markedUtf16(buffer: Buffer): string | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  return null;
}

function hasUtf8Mark(buffer: Buffer): boolean {
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

function byteOccurrences(buffer: Buffer, part: Buffer): number {
  let count = 0;
  for (let at = buffer.indexOf(part); at >= 0; at = buffer.indexOf(part, at + part.length)) count++;
  return count;
}
