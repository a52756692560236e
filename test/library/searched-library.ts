/** Captures that tests of searching look for, and a library over them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { plainCapture } from './plain-capture.ts';
import { openLibrary, put, temporaryDirectory } from './temporary-library.ts';

/** A library over one folder with these files, scanned once. */
export async function libraryOf(files: Record<string, string>) {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  await library.scan();
  return { directory, folder, library };
}

/** A clipping with tags. */
export const clipping = (title: string, tags: string[], body: string) =>
  `---\ntitle: ${title}\nsource: https://b.example.com/${encodeURIComponent(title)}\ncreated: 2021-05-01\ntags: [${tags.join(', ')}]\n---\n\n${body.repeat(4)}\n`;

/** One in traditional characters. */
export const old = plainCapture({
  title: '華為發表新手機',
  url: 'https://news.example.com/phone',
  time: Date.UTC(2020, 5, 1),
  body: '<p>台灣的軟體工程師說，他的頭髮很長。</p>',
});
/** One in simplified characters, with a picture. */
export const plain = plainCapture({
  title: '钟楼的软件',
  url: 'https://www.example.com/tower',
  time: Date.UTC(2021, 2, 5),
  body: '<p>华为公司的软件工程师说：“一带一路”。软件，软件！</p><img src="https://i.example.com/1.png" alt="">',
});
const english = plainCapture({
  title: 'Microsoft opens an office',
  url: 'https://english.test/office',
  time: Date.UTC(2022, 0, 1),
  body: '<p>Microsoft said that café culture matters. 这里也有软件。</p>',
});

/** Three captures, each of its own time. */
export const files = { 'old.md': old, 'plain.md': plain, 'deep/english.md': english };
