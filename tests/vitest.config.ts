import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { bundledScripts } from '../scripts/bundled-script.mjs'

/** What takes longest comes first, so that in the end no core waits for it; nothing depends on the order. */
const longest = ['/import/damaged-files.test.ts', '/tests/durability/', '/tests/integration/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((part) => moduleId.includes(part))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

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
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/{integration,durability}/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('support/built-once.ts', import.meta.url))],
    pool: 'forks',
    execArgv: ['--import', new URL('support/built-threads.mjs', import.meta.url).href],
    sequence: { sequencer: LongestFirst },
    // Many tests wait for the disk or a process: one more of them than cores keeps two cores busy.
    maxWorkers: 3,
    // For what hangs; how long anything takes on a busy machine says nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
