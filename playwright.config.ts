import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  // Each test starts a program of its own; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Edges of letters may differ by a shade from machine to machine, their places may not.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.15 },
  },
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/references/{arg}{ext}',
});
