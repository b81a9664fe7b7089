/**
 * Lets threads that tests start run the program's sources: their imports have no file endings and use an alias, and some
 * of their syntax is more than Node leaves out by itself. What vitest loads in the main thread is not its matter.
 */
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'

const shared = new URL('../../src/shared/', import.meta.url)
const sources = new URL('../../src/', import.meta.url).href

function sourceOf(specifier, parent) {
  if (!parent?.startsWith(sources)) return null
  const isShared = specifier.startsWith('@shared/')
  if (!isShared && !specifier.startsWith('.')) return null
  const url = isShared ? new URL(specifier.slice('@shared/'.length), shared) : new URL(specifier, parent)
  const file = `${fileURLToPath(url)}.ts`
  return existsSync(file) ? pathToFileURL(file).href : null
}

if (!isMainThread) {
  registerHooks({
    resolve(specifier, context, next) {
      const url = sourceOf(specifier, context.parentURL)
      return url === null ? next(specifier, context) : { url, format: 'module', shortCircuit: true }
    },
    load(url, context, next) {
      if (!url.startsWith(sources) || !url.endsWith('.ts')) return next(url, context)
      const source = stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'), { mode: 'transform' })
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
