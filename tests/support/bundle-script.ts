/** Builds a script of tests/support so that plain Node can run it: its imports have no extensions and use aliases. */
import { mkdtempSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { packagesBeside } from '../../scripts/built-in-packages.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface BundledScript {
  readonly path: string
  remove(): void
}

/** `script` is a file in tests/support. It is built inside the repository, where its packages are found. */
export async function bundleScript(script: string): Promise<BundledScript> {
  const folder = mkdtempSync(join(root, 'node_modules', '.test-script-'))
  const name = `${basename(script, '.ts')}.mjs`
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    // As in the built program, so that a process that is started often starts as soon as there.
    ssr: { noExternal: true, external: packagesBeside },
    build: {
      ssr: join(root, 'tests/support', script),
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return { path: join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
