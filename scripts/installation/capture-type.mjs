// @ts-check
/** Which files a desktop takes for captures, with the type that the package tells it of. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const CAPTURE =
  '<!--1636774988000-->\n\n[渡船](https://example.org/1)\n\n---\n\n<p>末班提前四十分钟。</p>\n';
const PAGE =
  '<!doctype html><html><head><title>A page</title></head><body><p>Words.</p></body></html>\n';
const COMMENTED_PAGE = '<!-- 2021 --><html><body><p>Words.</p></body></html>\n';

/** Names, contents and the types that they have to have. */
const FILES = /** @type {const} */ ([
  ['capture.md', CAPTURE, 'text/x-sheaf-capture'],
  ['capture.markdown', CAPTURE, 'text/x-sheaf-capture'],
  ['capture.txt', CAPTURE, 'text/x-sheaf-capture'],
  ['capture.html', CAPTURE, 'text/x-sheaf-capture'],
  ['capture', CAPTURE, 'text/x-sheaf-capture'],
  ['notes.md', '# Notes\n\nNot a capture.\n', 'text/markdown'],
  ['notes.txt', 'Not a capture.\n', 'text/plain'],
  ['empty.md', '', 'text/markdown'],
  ['page.html', PAGE, 'text/html'],
  ['page.htm', COMMENTED_PAGE, 'text/html'],
  ['page', PAGE, 'text/html'],
]);

/**
 * @param {string} unpacked a folder that has what is in the package
 * @param {string} scratch a folder
 * @param {Account} account
 */
export async function checkCaptureType(unpacked, scratch, account) {
  const data = join(scratch, 'data');
  const packages = join(data, 'mime', 'packages');
  mkdirSync(packages, { recursive: true });
  copyFileSync(join(unpacked, 'usr/share/mime/packages/sheaf.xml'), join(packages, 'sheaf.xml'));
  const env = { ...process.env, XDG_DATA_HOME: data, LC_ALL: 'C.UTF-8' };
  const { code, output } = await run('update-mime-database', [join(data, 'mime')], { env });
  account.check('the file type is well-formed', code === 0 && output.trim() === '', output);
  const folder = join(scratch, 'files');
  mkdirSync(folder, { recursive: true });

  const wrong = [];
  for (const [name, content, wanted] of FILES) {
    writeFileSync(join(folder, name), content);
    const told = await run('gio', ['info', '-a', 'standard::content-type', join(folder, name)], {
      env,
    });
    const [, type] = /standard::content-type: (\S+)/u.exec(told.output) ?? [];
    // An empty file has a type of its own for some desktops, whatever its name is.
    if (type !== wanted && content !== '')
      wrong.push(`${name}: ${type ?? told.output}, not ${wanted}`);
    if (content === '' && type === 'text/x-sheaf-capture') wrong.push(`${name}: ${type}`);
  }
  account.check(
    'captures are told by content; .md, .txt and .html stay what they are',
    wrong.length === 0,
    wrong.join('\n'),
  );
}
