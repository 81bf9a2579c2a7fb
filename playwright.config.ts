import { defineConfig } from '@playwright/test'

/** The program's journeys, two files at a time: on real Electron where its binary is, on the stand-in otherwise. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-output/e2e',
  workers: 2,
  // A busy machine can stop the stand-in's Chromium; what passes only now is told beside the total.
  retries: 1,
  // Nothing is timed by a test; a busy machine may take its time.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  use: { trace: 'off', screenshot: 'only-on-failure' },
})
