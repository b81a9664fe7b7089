import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The real app in a network of its own: `npm test -- --only network`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../src/shared', import.meta.url)) } },
  test: { include: ['tests/network/**/*.test.ts'], pool: 'forks', maxWorkers: 1 },
})
