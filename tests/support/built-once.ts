/** Builds what many tests run, once for all of them and out of the sources at hand. */
import type { TestProject } from 'vitest/node'
import { type BundledScript, bundleScript } from './bundle-script'

declare module 'vitest' {
  export interface ProvidedContext {
    extractionWorker: string
  }
}

let worker: BundledScript | null = null

export async function setup(project: TestProject): Promise<void> {
  worker = await bundleScript('../../src/main/library/import/extraction-worker.ts')
  project.provide('extractionWorker', worker.path)
}

export function teardown(): void {
  worker?.remove()
}
