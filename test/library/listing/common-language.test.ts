import { describe, expect, it } from 'vitest';
import { commonLanguage } from '../../../src-main/library/listing/common-language.ts';
import { plainCapture } from '../plain-capture.ts';
import { openLibrary, put, temporaryDirectory } from '../temporary-library.ts';

const articles = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));

describe('commonLanguage', () => {
  it('is that of most articles', () => {
    expect(commonLanguage(articles({}), null)).toBe(null);
    expect(commonLanguage(articles({ en: 2, 'zh-Hans': 30, 'zh-Hant': 9 }), null)).toBe('zh-Hans');
    expect(commonLanguage(articles({ fr: 5, en: 5 }), null)).toBe('en');
  });

  it('stays what it was until another one clearly has more', () => {
    expect(commonLanguage(articles({ en: 100, fr: 149 }), 'en')).toBe('en');
    expect(commonLanguage(articles({ en: 100, fr: 150 }), 'en')).toBe('fr');
    expect(commonLanguage(articles({ en: 100, fr: 101 }), 'fr')).toBe('fr');
  });

  it('is another one where none of its articles is left', () => {
    expect(commonLanguage(articles({ fr: 1 }), 'en')).toBe('fr');
    expect(commonLanguage(articles({}), 'en')).toBe(null);
  });
});

const HANS = '<p>这一段只为试验而写。</p>';

/** Puts so many articles into a folder, in traditional characters or in simplified ones. */
function putMany(folder: string, script: 'Hans' | 'Hant', count: number): void {
  for (let n = 0; n < count; n++) {
    const title = `${script} ${String(n)}`;
    const body = script === 'Hans' ? { body: HANS } : {};
    put(folder, `${title}.md`, plainCapture({ title, ...body }));
  }
}

describe('the status', () => {
  it('tells it once it was counted, and at the next opening before that', async () => {
    const [directory, folder] = [temporaryDirectory(), temporaryDirectory()];
    putMany(folder, 'Hant', 3);
    putMany(folder, 'Hans', 4);
    const library = openLibrary(directory);
    await library.setFolders([folder]);
    await library.scan();
    expect(library.status().commonLanguage).toBe(null);
    await library.sources.list();
    expect(library.status().commonLanguage).toBe('zh-Hans');
    await library.close();

    putMany(folder, 'Hant', 5);
    const again = openLibrary(directory);
    expect(again.status().commonLanguage).toBe('zh-Hans');
    await again.scan();
    await again.sources.list();
    expect(again.status().commonLanguage).toBe('zh-Hans');
    putMany(folder, 'Hant', 6);
    await again.scan();
    await again.sources.list();
    expect(again.status().commonLanguage).toBe('zh-Hant');
  });

  it('is told anew when it was counted', async () => {
    const folder = temporaryDirectory();
    putMany(folder, 'Hans', 2);
    const told: (string | null)[] = [];
    const library = openLibrary(temporaryDirectory(), {
      onStatus: ({ commonLanguage: language }) => told.push(language),
    });
    await library.setFolders([folder]);
    await library.scan();
    await library.sources.list();
    await expect.poll(() => told.at(-1)).toBe('zh-Hans');
  });

  it('keeps it while files are being read, which say little of all of them', async () => {
    const folder = temporaryDirectory();
    putMany(folder, 'Hans', 2);
    const library = openLibrary(temporaryDirectory());
    await library.setFolders([folder]);
    await library.scan();
    await library.sources.list();
    expect(library.sources.commonLanguage(true)).toBe(null);
    expect(library.sources.commonLanguage(false)).toBe('zh-Hans');
    expect(library.sources.commonLanguage(true)).toBe('zh-Hans');
  });
});
