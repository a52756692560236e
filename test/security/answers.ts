/** What the program answers to requests of its own scheme. */
import type { ElectronApplication } from '@playwright/test';

/** What the program's own handler answers for addresses. */
export function answers(app: ElectronApplication, urls: readonly string[], method = 'GET') {
  return app.evaluate(
    async ({ session }, [urls, method]) => {
      // Held until the end: an answer that nobody refers to may be collected before it is whole.
      const held: Response[] = [];
      const all = [];
      for (const url of urls) {
        const response = await session.defaultSession.fetch(url, { method });
        held.push(response);
        const { status } = response;
        const policy = response.headers.get('content-security-policy') ?? '';
        all.push({ url, status, policy, bytes: (await response.arrayBuffer()).byteLength });
      }
      return all;
    },
    [urls, method] as const,
  );
}
