import { leadsOutside } from './address-text.ts';

/** Who hears what happens inside the frame's document. */
export interface FrameListener {
  linkOpened(address: string): void;
  linkPointed(address: string | null): void;
  keyPressed(event: KeyboardEvent): void;
  /** Something is dragged over the document or dropped on it. */
  dragged(event: DragEvent): void;
  resized(height: number): void;
}

/**
 * Listens inside the frame's document, which runs no script of its own; returns a function that
 * ends it. Links never navigate: those that lead outside are told, those within are scrolled to.
 */
export function listenInside(frame: Document, listener: FrameListener): () => void {
  const ends = new AbortController();
  const options = { signal: ends.signal };

  const follow = (event: MouseEvent): void => {
    const link = linkOf(event);
    if (link === null) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) scrollToFragment(frame, address.slice(1));
    else if (leadsOutside(link.href)) listener.linkOpened(link.href);
  };
  const point = (event: Event): void => {
    const link = linkOf(event);
    listener.linkPointed(link !== null && leadsOutside(link.href) ? link.href : null);
  };

  frame.addEventListener('click', follow, options);
  frame.addEventListener('auxclick', follow, options);
  frame.addEventListener(
    'keydown',
    (event) => {
      listener.keyPressed(event);
    },
    options,
  );
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

  const measure = new ResizeObserver(() => {
    listener.resized(Math.ceil(frame.documentElement.getBoundingClientRect().height));
  });
  measure.observe(frame.documentElement);
  ends.signal.addEventListener('abort', () => {
    measure.disconnect();
  });
  return () => {
    ends.abort();
  };
}

/** The link that an event began in. Elements of the frame are of its own realm: no `instanceof`. */
function linkOf(event: Event): HTMLAnchorElement | null {
  const target: (EventTarget & { closest?: Element['closest'] }) | null = event.target;
  return target?.closest?.<HTMLAnchorElement>('a[href]') ?? null;
}

function scrollToFragment(frame: Document, fragment: string): void {
  const target = frame.getElementById(decoded(fragment));
  if (target !== null) target.scrollIntoView({ block: 'start' });
  else if (fragment === '') frame.documentElement.scrollIntoView({ block: 'start' });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
