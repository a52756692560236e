import { leadsOutside } from './address-text.ts';

/** Who hears what happens inside the frame's document. */
export interface FrameListener {
  linkOpened(address: string): void;
  linkPointed(address: string | null): void;
  /** A link leads to a place of the same document; null is its beginning. */
  placeWanted(target: Element | null): void;
  pictureWanted(picture: HTMLImageElement): void;
  keyPressed(event: KeyboardEvent): void;
  /** Something is dragged over the document or dropped on it. */
  dragged(event: DragEvent): void;
  resized(height: number): void;
}

/**
 * Listens inside the frame's document, which runs no script of its own; returns a function that
 * ends it. Links never navigate: those that lead outside and those within are told.
 */
export function listenInside(frame: Document, listener: FrameListener): () => void {
  const ends = new AbortController();
  const options = { signal: ends.signal };

  const follow = (event: MouseEvent): void => {
    // The right button asks for the menu.
    if (event.button === 2) return;
    const link = linkOf(event);
    if (link === null) {
      const picture = pictureOf(event);
      if (picture !== null && event.type === 'click') listener.pictureWanted(picture);
      return;
    }
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) toFragment(frame, address.slice(1), listener);
    else if (leadsOutside(link.href)) listener.linkOpened(link.href);
  };
  const point = (event: Event): void => {
    const link = linkOf(event);
    listener.linkPointed(link !== null && leadsOutside(link.href) ? link.href : null);
  };
  const press = (event: KeyboardEvent): void => {
    const picture = pictureOf(event);
    if (picture !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (!event.repeat) listener.pictureWanted(picture);
    } else if (!scrollsItself(event)) {
      listener.keyPressed(event);
    }
  };

  frame.addEventListener('click', follow, options);
  frame.addEventListener('auxclick', follow, options);
  frame.addEventListener('keydown', press, options);
  for (const type of ['dragenter', 'dragover', 'drop'] as const) {
    frame.addEventListener(
      type,
      (event) => {
        listener.dragged(event);
      },
      options,
    );
  }
  for (const type of ['pointerover', 'focusin']) frame.addEventListener(type, point, options);
  for (const type of ['pointerleave', 'focusout']) {
    frame.documentElement.addEventListener(
      type,
      () => {
        listener.linkPointed(null);
      },
      options,
    );
  }

  const tell = (): void => {
    listener.resized(Math.ceil(frame.documentElement.getBoundingClientRect().height));
  };
  const measure = new ResizeObserver(tell);
  measure.observe(frame.documentElement);
  ends.signal.addEventListener('abort', () => {
    measure.disconnect();
  });
  // At once, so that the page can be scrolled before it is painted.
  tell();
  return () => {
    ends.abort();
  };
}

/** An event's target. Elements of the frame are of its own realm: no `instanceof`. */
type Target = (EventTarget & { closest?: Element['closest'] }) | null;

function linkOf(event: Event): HTMLAnchorElement | null {
  const target: Target = event.target;
  return target?.closest?.<HTMLAnchorElement>('a[href]') ?? null;
}

/** The picture that an event began in, if it can be enlarged. */
function pictureOf(event: Event): HTMLImageElement | null {
  const target: Target = event.target;
  return target?.closest?.<HTMLImageElement>('img[role=button]') ?? null;
}

/** Whether a key scrolls the box that it was pressed in: a wide table, a block of code. */
function scrollsItself(event: KeyboardEvent): boolean {
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const target: Target = event.target;
  return sideways && (target?.closest?.('div.table, pre') ?? null) !== null;
}

function toFragment(frame: Document, fragment: string, listener: FrameListener): void {
  const target = frame.getElementById(decoded(fragment));
  if (target !== null || fragment === '') listener.placeWanted(target);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
