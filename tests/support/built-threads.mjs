/**
 * Lets threads that tests start run programs that were built for this run of the tests: the sources have imports that
 * plain Node does not follow. What vitest loads in the main thread is not its matter.
 */
import { registerHooks } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const built = /** @type {readonly string[]} */ (JSON.parse(process.env.LETTERBOOK_BUILT_THREADS ?? '[]'))

if (!isMainThread) {
  registerHooks({
    resolve(specifier, context, next) {
      const name = basename(specifier, '.ts')
      const file = specifier.endsWith('-worker.ts') && built.find((path) => basename(path, '.mjs') === name)
      return next(file ? pathToFileURL(file).href : specifier, context)
    },
  })
}
