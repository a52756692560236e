import { defineConfig } from 'vite';

/** The gallery is built beside the caches: it is no part of what is released. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../../node_modules/.cache/sheaf-gallery',
    emptyOutDir: true,
    rolldownOptions: { input: `${import.meta.dirname}/index.html` },
  },
});
