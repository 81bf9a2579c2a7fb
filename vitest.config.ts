import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    maxWorkers: 2,
    // Nothing is timed by a test; a busy machine may take its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
