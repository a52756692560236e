/** Sources for tests: what a form would give for a body of our own writing. */
import type { CaptureSource } from '../../../src-main/library/capture.ts';
import type { CaptureFacts } from '../../../src-main/library/article/article.ts';

/** A source with the given parts. */
export function sourceOf(html: string, parts: Partial<CaptureSource> = {}): CaptureSource {
  return {
    form: 'plain',
    title: '河上的新桥今天通车',
    url: 'https://news.example/river/bridge',
    captured: Date.UTC(2021, 4, 3, 8),
    author: null,
    outlet: null,
    published: null,
    language: null,
    tags: [],
    leadImage: null,
    html,
    ...parts,
  };
}

export const FACTS: CaptureFacts = {
  replaced: 0,
  encoding: 'utf-8',
  sha256: 'ab'.repeat(32),
  fileName: 'bridge.md',
};

export const mediaAddress = (position: number): string => `app://sheaf/media/x/${String(position)}`;
