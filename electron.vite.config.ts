import { defineConfig } from 'electron-vite';
import { bundledPackages } from './scripts/bundled-packages.mjs';

/**
 * Three bundles: the main side as ES modules with a script for each kind of thread, the preload
 * script as the one CommonJS file that a sandboxed window takes, and the interface. Packages are
 * bundled too, so that what is installed holds no `node_modules`.
 */
export default defineConfig({
  main: {
    plugins: [bundledPackages()],
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
        // Optional native part of chokidar on macOS; its absence is handled there.
        external: ['fsevents'],
      },
    },
  },
  preload: {
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
    plugins: [bundledPackages()],
    build: {
      outDir: 'out/renderer',
      rolldownOptions: {
        // The article frame's style is asked for by name, so it keeps its own.
        input: { index: 'src-renderer/index.html', article: 'src-renderer/article.css' },
        output: {
          assetFileNames: ({ names }) =>
            names.includes('article.css') ? 'article.css' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
