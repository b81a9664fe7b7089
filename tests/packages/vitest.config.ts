import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One package is built and installed: what follows needs what was before, so the first failure ends the run. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/packages/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    bail: 1,
  },
})
