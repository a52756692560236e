/**
 * Puts text on the clipboard during a click; says whether it did. The window is granted no
 * permissions, so the asynchronous clipboard is not there: a copy event carries the text.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that asks no permission
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return copied;
}
