import type { CDPSession, Page } from '@playwright/test';

/** Drags files as the desktop does, to a place of the window. */
export async function drag(page: Page, files: string[], at: { x: number; y: number }) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...at, data });
  await send('dragEnter');
  await send('dragOver');
  return send;
}
