import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { builtInPackages } from './scripts/built-in-packages.mjs'
import { bundledScripts } from './scripts/bundled-script.mjs'
import { evaluatedModules } from './scripts/evaluated-module.mjs'

const shared = { '@shared': fileURLToPath(new URL('src/shared', import.meta.url)) }

/** What the app is built from: the main process with its services and the command line, the preload, the window. */
export default defineConfig({
  main: {
    plugins: [bundledScripts()],
    resolve: { alias: shared },
    build: {
      target: 'node20.18',
      externalizeDeps: { exclude: builtInPackages },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          'notebook-service': 'src/main/library/services/notebook.ts',
          'search-service': 'src/main/library/services/search.ts',
          'import-service': 'src/main/library/services/import.ts',
          'extraction-worker': 'src/main/library/import/extraction-worker.ts',
          'expression-worker': 'src/main/library/search/regex/expression-worker.ts',
          'comparison-worker': 'src/main/library/compare/threads/comparison-worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [evaluatedModules()],
    resolve: { alias: shared },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    resolve: { alias: { ...shared, '@renderer': fileURLToPath(new URL('src/renderer', import.meta.url)) } },
    build: {
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
