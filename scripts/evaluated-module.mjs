/**
 * Evaluates a module of the project while the program is built, and builds in only what came out: `import { names } from
 * './names.ts?evaluated'`. For what is the same at every start, but needs much code to be worked out. Its exports must be
 * JSON.
 */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const query = '?evaluated'
const shared = fileURLToPath(new URL('../src/shared', import.meta.url))

export function evaluatedModules() {
  return {
    name: 'evaluated-modules',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} id */
    async load(id) {
      if (!id.endsWith(query)) return null
      const { module } = await runnerImport(id.slice(0, -query.length), {
        configFile: false,
        logLevel: 'error',
        resolve: { alias: { '@shared': shared } },
      })
      return Object.entries(/** @type {Record<string, unknown>} */ (module))
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
