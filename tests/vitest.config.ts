import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { bundledScripts } from '../scripts/bundled-script.mjs'

/** Unit and integration tests run on plain Node; the real app is tested by Playwright (tests/e2e). */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [bundledScripts()],
  resolve: {
    alias: {
      '@shared': fileURLToPath(new URL('../src/shared', import.meta.url)),
      '@renderer': fileURLToPath(new URL('../src/renderer', import.meta.url)),
    },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.ts'],
    pool: 'forks',
    // Threads run from sources as well.
    execArgv: ['--import', new URL('support/run-sources.mjs', import.meta.url).href],
    // Left to itself the runner leaves one of two cores idle.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
