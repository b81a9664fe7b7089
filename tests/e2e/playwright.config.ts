import { defineConfig } from '@playwright/test'
import { testDisplays } from '../support/displays'

/** The real app in the real Electron, one on each screen: on one screen they would share what is copied. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: Math.max(1, testDisplays().length),
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: '../../test-results/e2e',
  reporter: [['list']],
})
