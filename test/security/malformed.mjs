// @ts-check
/** Arguments that some call might stumble over; a plain module, as the main process itself loads it. */
import fc from 'fast-check';

const argument = fc.oneof(
  fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true }),
  fc.constantFrom(
    ...[undefined, null, NaN, Infinity, -0, 2 ** 53, '', '\0', '../../etc/passwd', '__proto__'],
    ...[
      '0'.repeat(20),
      'g'.repeat(20),
      'a'.repeat(2_000_000),
      'javascript:1',
      "' OR 1=1 --",
      '/\0',
    ],
  ),
  fc.record({
    view: fc.oneof(fc.constantFrom('all', 'unread', '__proto__', 'constructor'), fc.anything()),
    search: fc.oneof(fc.string(), fc.constantFrom('"', '((((', 'NEAR(', '*', 'title:'.repeat(500))),
    sort: fc.anything(),
    limit: fc.oneof(fc.integer(), fc.double()),
  }),
  fc.record({ search: fc.string(), exact: fc.anything(), text: fc.string(), rows: fc.anything() }),
  fc.record({ ids: fc.anything(), read: fc.anything(), starred: fc.anything() }),
  fc.record({ id: fc.anything(), name: fc.anything(), query: fc.anything() }),
  fc.array(fc.oneof(fc.integer(), fc.double(), fc.string())),
);

/**
 * So many arguments, the same each time, as structured cloning lets them through.
 * @param {number} count
 * @returns {unknown[]}
 */
export function malformed(count) {
  return fc.sample(argument, { numRuns: count, seed: 5 }).flatMap((value) => {
    try {
      return [structuredClone(value)];
    } catch {
      return []; // What cannot be cloned never leaves the window.
    }
  });
}
