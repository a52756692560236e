/** Whether this is macOS, whose keyboards have Command and whose menus go by their own rules. */
export const macOS = navigator.userAgent.includes('Macintosh');
