import { defineConfig } from '@playwright/test'

/** The real app in the real Electron. One app at a time: two would only measure how slow the machine is. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: '../../test-results/e2e',
  reporter: [['list']],
})
