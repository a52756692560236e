/** What a capture of the plain form is made of. */
export interface PlainCapture {
  readonly title: string;
  readonly url?: string;
  /** Ms since 1970. */
  readonly time?: number;
  readonly body?: string;
}

/** The text of a capture in the plain form. */
export function plainCapture({ title, url, time = 1_600_000_000_000, body }: PlainCapture): string {
  const address = url ?? `https://news.example.com/${encodeURIComponent(title)}`;
  const html = body ?? `<p>${title}。這一段只為試驗而寫。</p>`;
  return `<!--${time}-->\n[${title}](${address})\n------\n\n${html}\n`;
}
