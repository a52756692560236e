import { defineConfig } from 'electron-vite';
import { listBundledPackages } from './scripts/packaging/bundled-packages.mjs';

/** Styles that the main side names. */
const NAMED_STYLES = new Set(['article.css', 'print.css']);

/**
 * Three bundles: the main side as ES modules with a script for each kind of thread, the preload
 * script as the one CommonJS file that a sandboxed window takes, and the interface. Packages are
 * bundled too, so that what is installed holds no `node_modules`.
 */
export default defineConfig({
  main: {
    plugins: [listBundledPackages()],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: 'src-main/main.ts',
          'library-worker': 'src-main/library/worker.ts',
          'reading-worker': 'src-main/library/reading/reading-worker.ts',
          'writing-worker': 'src-main/library/index-store/writing-worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [listBundledPackages()],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [listBundledPackages()],
    build: {
      outDir: 'out/renderer',
      // The window waits for all of it at each start.
      minify: true,
      modulePreload: false,
      cssMinify: true,
      rolldownOptions: {
        // The styles of the article's frame and of its print are asked for by name.
        input: {
          index: 'src-renderer/index.html',
          article: 'src-renderer/article.css',
          print: 'src-renderer/print.css',
        },
        output: {
          assetFileNames: ({ names }) =>
            names.find((name) => NAMED_STYLES.has(name)) ?? 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
