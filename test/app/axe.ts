/** What axe finds wrong: in the window, and in the frame that shows an article. */
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The parts of axe's answer that are told. */
interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Axe itself, as far as it is asked here. */
interface Axe {
  readonly run: (
    context: Document,
    options: {
      readonly preload: boolean;
      readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
    },
  ) => Promise<{ readonly violations: readonly Found[]; readonly passes: readonly Found[] }>;
}

const told = (found: readonly Found[]): string[] =>
  found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );

/** The faults of the window; it does not see into the frame of the article. */
export async function violations(page: Page): Promise<string[]> {
  // In Electron no second page can be opened, which the other mode wants.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return told(found);
}

/** Axe's own source, of the version that the builder above brings. */
const source = readFile(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/** What axe puts off, it puts off for so long, in ms. */
const MOMENT_MS = 50;

/**
 * The faults of an article's own document. Its frame runs no scripts, so axe, which asks frames by
 * messages, gets no answer from it; the debugger's way in is open all the same.
 */
export async function articleViolations(frame: Frame): Promise<string[]> {
  // Nor does a timer of such a frame ever end. Those that axe has at hand for want of an answer need
  // not; those that put work off for a moment do it at the next turn.
  await frame.evaluate((longest) => {
    const soon = (work: () => void, delay = 0): number => {
      if (delay <= longest) void Promise.resolve().then(work);
      return 0;
    };
    Object.assign(globalThis, { setTimeout: soon });
  }, MOMENT_MS);
  await frame.evaluate(await source);
  const { found, passed } = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: all, passes } = await axe.run(document, {
      preload: false,
      // Title and landmarks of an article are around its frame.
      rules: {
        'document-title': { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
        region: { enabled: false },
        bypass: { enabled: false },
      },
    });
    const found = all.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = '' }) => ({ html, failureSummary })),
    }));
    return { found, passed: passes.map(({ id }) => id) };
  });
  // An empty document would have no fault either.
  if (!passed.includes('color-contrast')) throw new Error('Axe saw no text in the article.');
  return told(found);
}
