/** A window out of sight paints nothing: its work does not wait for that, in ms. */
const LONGEST = 250;

/**
 * Ends once what stands in the document now is on the screen: what nobody waits for comes after it.
 *
 * @param nextFrame - has work done before the next frame is painted
 */
export function afterPaint(
  nextFrame: (work: () => void) => void = (work) => {
    requestAnimationFrame(work);
  },
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    nextFrame(() => {
      clearTimeout(timer);
      // The frame is painted behind the work that is done before it.
      setTimeout(resolve);
    });
  });
}
