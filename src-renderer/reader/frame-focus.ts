/**
 * Tells when the frame's document as a whole has come to the focus by Tab, which no style can see:
 * it is to be shown then. Returns a function that ends it.
 */
export function followFocus(frame: Document, tell: (focused: boolean) => void): () => void {
  const ends = new AbortController();
  const options = { signal: ends.signal, capture: true };
  const inside = frame.defaultView;
  let tabbed = false;
  const hide = (): void => {
    tell(false);
  };
  for (const each of [window, inside]) {
    each?.addEventListener('keydown', ({ key }) => (tabbed = key === 'Tab'), options);
    each?.addEventListener(
      'pointerdown',
      () => {
        tabbed = false;
        hide();
      },
      options,
    );
  }
  inside?.addEventListener(
    'focus',
    ({ target }) => {
      // What has the focus inside the document shows it by itself.
      tell(tabbed && target === inside && frame.activeElement === frame.body);
    },
    options,
  );
  inside?.addEventListener('blur', hide, options);
  ends.signal.addEventListener('abort', hide);
  return () => {
    ends.abort();
  };
}
