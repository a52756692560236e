/** What the tests run inside the window's page to follow the reader and poke at its frame. */

/** What came of poking at an article. */
export interface Poked {
  /** Where the frame is served from. */
  readonly frame: string;
  readonly elements: number;
  readonly links: number;
  /** A place inside the frame to point at, in the window's coordinates; null where none is in sight. */
  readonly x: number | null;
  readonly y: number | null;
}

/**
 * `sheafTest.next()` waits until the reader shows another article than before, then plays click,
 * focus, hover, drag and keys on all that is in its frame. A script and not a function, as it must
 * carry the name by which it is told from hostile ones.
 */
export const READER_TOOLS = String.raw`
globalThis.sheafTest = (() => {
  let before = '';
  const find = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const each of root.querySelectorAll('*')) {
      const inside = each.shadowRoot && find(each.shadowRoot, selector);
      if (inside) return inside;
    }
    return null;
  };
  const frame = () => find(document, 'iframe');
  const isShown = (it) =>
    it && it.src !== before && it.classList.contains('shown') &&
    it.contentDocument?.readyState === 'complete' && it.contentDocument.body.childElementCount > 0;
  const shown = async () => {
    const end = performance.now() + 15000;
    for (let it = frame(); ; it = frame()) {
      if (isShown(it)) return it;
      if (performance.now() > end) throw new Error('The reader still shows ' + (it?.src ?? 'nothing'));
      await new Promise((done) => setTimeout(done, 4));
    }
  };
  const EVENTS = [
    ['PointerEvent', ['pointerover', 'pointerenter', 'pointerdown', 'pointerup', 'auxclick']],
    ['MouseEvent', ['mouseover', 'mouseenter', 'mousedown', 'mouseup', 'dblclick', 'contextmenu']],
    ['DragEvent', ['dragstart', 'drag', 'dragenter', 'dragover', 'drop', 'dragend']],
    ['KeyboardEvent', ['keydown', 'keypress', 'keyup']],
    ['Event', ['load', 'error', 'toggle', 'animationstart', 'transitionend', 'scroll', 'input']],
  ];
  const poke = (view, element) => {
    for (const [kind, names] of EVENTS) {
      for (const name of names) {
        const init = { bubbles: true, cancelable: true, composed: true, key: 'F13', button: name === 'auxclick' ? 1 : 0 };
        element.dispatchEvent(new view[kind](name, init));
      }
    }
    element.focus?.();
    element.click?.();
    element.blur?.();
  };
  return {
    shown,
    focusList: () => find(document, '[role=listbox]').focus(),
    next: async () => {
      const it = await shown();
      before = it.src;
      const view = it.contentWindow;
      const elements = [...it.contentDocument.querySelectorAll('*')];
      for (const element of elements) poke(view, element);
      const links = [...it.contentDocument.querySelectorAll('a[href]')];
      const target = links[0] ?? it.contentDocument.querySelector('body > :nth-child(2)');
      const outer = it.getBoundingClientRect();
      const box = target?.getBoundingClientRect();
      const y = box ? outer.top + box.top + Math.min(8, box.height / 2) : null;
      const inSight = box && box.width > 0 && y > outer.top && y < innerHeight - 40;
      return {
        frame: it.src, elements: elements.length, links: links.length,
        x: inSight ? outer.left + box.left + Math.min(8, box.width / 2) : null,
        y: inSight ? y : null,
      };
    },
  };
})();
`;
