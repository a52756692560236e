// @ts-check
/** `npm run gallery`: one page with a story for each component, in the runtime that they run in. */
import { show } from './command.mjs';
import { isNoise, launchArguments, onDisplay } from './launch.mjs';
import { inProject } from './project.mjs';
import { runtimePath } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { runIfMain, Stop } from './tell.mjs';

/** The folder of the small app that opens the gallery. */
export const GALLERY_APP = inProject('test', 'gallery', 'app');

/**
 * @param {string} [folder] where it goes, if not where `npm run gallery` looks for it
 * @throws {Stop} where it fails; the builder has said why
 */
export async function buildGallery(folder) {
  const builder = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const settings = inProject('test', 'gallery', 'vite.config.ts');
  const args = [builder, 'build', '--config', settings, '--logLevel', 'warn'];
  if (folder !== undefined) args.push('--outDir', folder);
  const code = await show(process.execPath, args, { asError: true });
  if (code !== 0) throw new Stop('The gallery could not be built.');
}

async function gallery() {
  await setUp();
  await buildGallery();
  return onDisplay(async (env, isVirtual) => {
    if (isVirtual) throw new Stop('No display here: npm test -- e2e test/gallery takes pictures.');
    const args = [...launchArguments(env), GALLERY_APP];
    return Number(await show(runtimePath(), args, { env, hide: isNoise }));
  });
}

await runIfMain(import.meta.url, gallery);
