// @ts-check
/**
 * Loaded into Electron's installer (`node --import`): Node's "fetch failed" names neither the host
 * nor the cause, and the installer prints no more than that.
 */
const plainFetch = globalThis.fetch;

/** @type {typeof fetch} */
const explained = async (input, init) => {
  try {
    return await plainFetch(input, init);
  } catch (error) {
    const cause = /** @type {{ cause?: { code?: string, message?: string } }} */ (error).cause;
    const address = input instanceof Request ? input.url : input;
    const reason = cause?.code ?? cause?.message ?? String(error);
    throw new Error(`${new URL(address).host} cannot be reached: ${reason}`, { cause: error });
  }
};

globalThis.fetch = explained;
