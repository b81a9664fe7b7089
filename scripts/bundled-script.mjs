/**
 * Builds a script of the program into one text, for pages that must hold all they need: `import { script } from
 * './page.ts?bundled'`. The text is one function that is called at once, so that it can stand inside a page.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const query = '?bundled'
const shared = fileURLToPath(new URL('../src/shared', import.meta.url))

/** For the main process and for tests alike. */
export function bundledScripts() {
  return {
    name: 'bundled-scripts',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} id */
    async load(id) {
      if (!id.endsWith(query)) return null
      const input = id.slice(0, -query.length)
      const built = await build({
        configFile: false,
        logLevel: 'error',
        resolve: { alias: { '@shared': shared } },
        build: {
          write: false,
          target: 'es2022',
          minify: true,
          rollupOptions: { input, output: { format: 'iife', name: 'letterbookPage' } },
        },
      })
      const parts = [built].flat().flatMap((one) => (one && 'output' in one ? one.output : []))
      const chunk = parts.find(({ type }) => type === 'chunk')
      if (chunk?.type !== 'chunk') throw new Error(`${input} could not be built into one script.`)
      return `export const script = ${JSON.stringify(chunk.code)}`
    },
  }
}
