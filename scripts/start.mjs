// @ts-check
/**
 * `npm start`: set-up, build, Sheaf. What the person adds (`npm start -- --library=DIR`) goes on to
 * the app. Without a display it runs on a virtual one and leaves a picture of its window.
 */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { show } from './command.mjs';
import { isNoise, launchArguments, onDisplay, sayWhatIsOff } from './launch.mjs';
import { runtimePath } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { runIfMain, say, Stop } from './tell.mjs';

/** Seconds until the picture must be there: the sample captures take two or three. */
const PICTURE_LIMIT = 120;
const PICTURE = '--picture=';

async function start() {
  const wishes = process.argv.slice(2);
  await setUp();
  await buildIfStale();
  sayWhatIsOff();
  return onDisplay((env, isVirtual) => (isVirtual ? takePicture(env, wishes) : open(env, wishes)));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} wishes
 */
async function open(env, wishes) {
  const args = [...launchArguments(env), '.', ...wishes];
  return Number(await show(runtimePath(), args, { env, hide: isNoise }));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} wishes
 */
async function takePicture(env, wishes) {
  const wanted = wishes.find((wish) => wish.startsWith(PICTURE))?.slice(PICTURE.length);
  const file = wanted ?? join(tmpdir(), `sheaf-picture-${process.pid}.png`);
  const rest = wishes.filter((wish) => !wish.startsWith(PICTURE));
  const seconds = Number(process.env['SHEAF_PICTURE_LIMIT']) || PICTURE_LIMIT;
  say('No display here: Sheaf runs on a virtual one until its library is up to date.');
  const code = await show(runtimePath(), [...launchArguments(env), '.', PICTURE + file, ...rest], {
    env,
    hide: isNoise,
    limit: seconds * 1_000,
  });
  if (code === 'limit') {
    throw new Stop(
      `After ${seconds} seconds the library was not up to date, so Sheaf was stopped without a ` +
        `picture. SHEAF_PICTURE_LIMIT=${seconds * 10} (seconds) would give it longer.`,
    );
  }
  if (code !== 0) throw new Stop(`Sheaf ended with code ${code}, without a picture.`);
  if (!existsSync(file)) throw new Stop(`Sheaf ended without leaving ${file}.`);
  return 0;
}

await runIfMain(import.meta.url, start);
