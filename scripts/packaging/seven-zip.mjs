#!/usr/bin/env node
// @ts-check
/**
 * Stands in for `7za` where electron-builder makes a `.tar.gz`, which it packs itself and has that
 * program compress: `7za a SWITCHES… TARGET.tar.gz SOURCE.tar`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { runIfMain, Stop } from '../tell.mjs';

async function compress() {
  const [command, ...words] = process.argv.slice(2);
  const [target = '', source = '', ...more] = words.filter((word) => !word.startsWith('-'));
  if (command !== 'a' || !target.endsWith('.gz') || source === '' || more.length > 0) {
    throw new Stop(`Only one file is compressed here, to .gz: not ${process.argv.join(' ')}`);
  }
  await pipeline(createReadStream(source), createGzip({ level: 6 }), createWriteStream(target));
}

await runIfMain(import.meta.url, compress);
