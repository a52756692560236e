import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    pool: 'forks',
    // Property tests over whole files need more than the default five seconds on a loaded machine.
    testTimeout: 30_000,
  },
});
