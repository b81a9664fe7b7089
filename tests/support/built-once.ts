/** Builds what many tests run, once for all of them and out of the sources at hand. */
import type { TestProject } from 'vitest/node'
import { type BundledScript, bundleScript } from './bundle-script'

declare module 'vitest' {
  export interface ProvidedContext {
    extractionWorker: string
  }
}

const sources = '../../src/main/library'
/** Programs of threads that the program finds by itself; `built-threads.mjs` leads to them. */
const threads = [
  `${sources}/compare/threads/comparison-worker.ts`,
  `${sources}/search/regex/expression-worker.ts`,
]
let built: readonly BundledScript[] = []

export async function setup(project: TestProject): Promise<void> {
  const [worker, ...others] = await Promise.all(
    [`${sources}/import/extraction-worker.ts`, ...threads].map(bundleScript),
  )
  if (worker === undefined) throw new Error('Nothing was built.')
  built = [worker, ...others]
  project.provide('extractionWorker', worker.path)
  process.env.LETTERBOOK_BUILT_THREADS = JSON.stringify(others.map(({ path }) => path))
}

export function teardown(): void {
  for (const script of built) script.remove()
}
