/**
 * `app://sheaf`: the interface, and articles with their images by opaque id. No path of a request
 * is ever a path of the disk: each is looked up in a list that was made before.
 */
import { protocol, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { articlePage } from './article-page.ts';
import { ORIGIN } from './contract.ts';
import type { OpenedForFrame } from './library/worker-messages.ts';

/** What the interface may load: its own files, and nothing that is written into its page. */
export const INTERFACE_POLICY: readonly string[] = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
];

/** What an article may load: our style sheet, and the pictures that came inside its own file. */
export const ARTICLE_POLICY: readonly string[] = [
  "default-src 'none'",
  'style-src app:',
  'img-src app:',
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${ORIGIN}`,
  // The frame's own sandbox once more, should it ever be shown without one.
  'sandbox allow-same-origin',
];

/** A picture shown on its own, should that ever happen, may load nothing either. */
const PICTURE_POLICY: readonly string[] = ["default-src 'none'", 'sandbox'];

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Articles whose frames can be served: the one that is shown and those just before it. */
const KEPT_ARTICLES = 8;

/** Lead pictures that are kept for the list, of some 100 kB each. */
const KEPT_PICTURES = 64;

/** The lead picture of an article: its lasting name and the SHA-256 of its capture. */
const PICTURE_PATH = /^\/picture\/[0-9a-f]{20}\/[0-9a-f]{64}$/u;

/** Images that a capture may carry inside it, by the types that cannot hold a script. */
const DATA_IMAGE = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,(.*)$/su;

/** Makes `app:` a scheme like https, without the rights of one. Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Compiled code is kept beside the library: nothing but our own files is ever compiled.
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the interface and the articles that were opened. */
export class AppScheme {
  /** Gives the lead picture of an article as a `data:` address, or null. */
  readonly #pictureOf: (id: string) => Promise<string | null>;
  /** Lead pictures that were served last, by their paths. */
  readonly #pictures = new Map<string, string | null>();
  readonly #interface = new Map<string, { type: string; bytes: Buffer }>();
  readonly #opened = new Map<string, OpenedForFrame>();
  readonly #pages = new Map<string, string>();

  /**
   * @param directory holds the built interface
   * @param pictureOf gives the lead picture of an article as a `data:` address, or null
   */
  constructor(directory: string, pictureOf: (id: string) => Promise<string | null>) {
    this.#pictureOf = pictureOf;
    for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(directory.length).replaceAll('\\', '/');
      const type = TYPES[extname(entry.name)];
      if (type) this.#interface.set(name, { type, bytes: readFileSync(path) });
    }
  }

  /** Lets the frame of an article be served. */
  keep(opened: OpenedForFrame): void {
    const path = new URL(opened.article.frame).pathname;
    this.#opened.delete(path);
    this.#opened.set(path, opened);
    const oldest = this.#opened.keys().next().value;
    if (this.#opened.size > KEPT_ARTICLES && oldest !== undefined) this.#opened.delete(oldest);
  }

  /** Serves a page made for printing, under the policy of articles, until `end` is called. */
  keepPage(html: string): { readonly address: string; readonly end: () => void } {
    const path = `/print/${randomUUID()}`;
    this.#pages.set(path, html);
    return {
      address: `${ORIGIN}${path}`,
      end: () => {
        this.#pages.delete(path);
      },
    };
  }

  /** Answers every request of this session to `app:`. */
  serve(session: Session): void {
    session.protocol.handle('app', (request) => this.#respond(request));
  }

  #respond(request: Request): Response | Promise<Response> {
    const url = new URL(request.url);
    if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== ORIGIN) return nothing();
    const opened = this.#opened.get(url.pathname);
    if (opened) {
      const page = articlePage(opened.article.language, opened.html);
      return respond(TYPES['.html'] ?? '', ARTICLE_POLICY, page);
    }
    const page = this.#pages.get(url.pathname);
    if (page !== undefined) return respond(TYPES['.html'] ?? '', ARTICLE_POLICY, page);
    if (url.pathname.startsWith('/media/')) return this.#image(url.pathname);
    if (PICTURE_PATH.test(url.pathname)) return this.#picture(url.pathname);
    const file = this.#interface.get(url.pathname);
    return file ? respond(file.type, INTERFACE_POLICY, file.bytes, LASTING) : nothing();
  }

  #image(path: string): Response {
    const [, , sha256, position] = path.split('/');
    for (const opened of this.#opened.values()) {
      if (opened.article.sha256 !== sha256) continue;
      return picture(opened.dataImages[Number(position)] ?? '');
    }
    return nothing();
  }

  async #picture(path: string): Promise<Response> {
    const [, , id = ''] = path.split('/');
    const kept = this.#pictures.get(path);
    const address = kept === undefined ? await this.#pictureOf(id) : kept;
    this.#pictures.delete(path);
    this.#pictures.set(path, address);
    const oldest = this.#pictures.keys().next().value;
    if (this.#pictures.size > KEPT_PICTURES && oldest !== undefined) this.#pictures.delete(oldest);
    return picture(address ?? '');
  }
}

/** A picture from its `data:` address; nothing where it is none that may be shown. */
function picture(address: string): Response {
  const image = DATA_IMAGE.exec(address);
  if (!image) return nothing();
  const [, type = '', base64 = ''] = image;
  return respond(type, PICTURE_POLICY, Buffer.from(base64, 'base64'));
}

/** What is the person's own is kept nowhere. */
const FLEETING = 'no-store';
/** The interface stays the same while the program runs: each article's frame takes its style anew. */
const LASTING = 'max-age=86400';

function respond(
  type: string,
  policy: readonly string[],
  body: string | Buffer,
  keeping = FLEETING,
): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'referrer-policy': 'no-referrer',
      'cache-control': keeping,
    },
  });
}

function nothing(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
