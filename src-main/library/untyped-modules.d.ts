/** Types for packages that bring none. */

declare module 'html-encoding-sniffer' {
  /**
   * The canonical name of the encoding that a byte order mark or a `<meta>` in the first 1,024
   * bytes declares, else `defaultEncoding`.
   */
  export default function sniff<D extends string | null>(
    bytes: Uint8Array,
    options: { readonly defaultEncoding: D },
  ): string | D;
}

declare module '@mozilla/readability/JSDOMParser.js' {
  import type { Readability } from '@mozilla/readability';

  /** Readability's own small tree; it wants well-formed XHTML. */
  export default class JSDOMParser {
    /** @param url what relative addresses are resolved against */
    parse(xhtml: string, url: string | undefined): ConstructorParameters<typeof Readability>[0];
  }
}
