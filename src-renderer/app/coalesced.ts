/**
 * A face of `work` that may be called at any rate: one run at most is under way and one more waits;
 * further calls share the waiting one. The promise ends with the run that began after the call.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let pending: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    try {
      await work();
    } finally {
      running = null;
    }
  };

  const begin = (): Promise<void> => {
    running = run();
    return running;
  };

  return () => {
    if (running === null) return begin();
    pending ??= running
      .catch(() => undefined)
      .then(() => {
        pending = null;
        return begin();
      });
    return pending;
  };
}
