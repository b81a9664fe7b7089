/** Makes one program of the benchmark's TypeScript in out/bench; packages stay where they are installed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  resolve: { alias: { '@shared': fileURLToPath(new URL('../src/shared', import.meta.url)) } },
  build: {
    ssr: true,
    outDir: 'out/bench',
    target: 'node20.18',
    rollupOptions: {
      input: {
        run: 'bench/run.ts',
        'parent-port': 'bench/parent-port.ts',
        writer: 'bench/durability/writer.ts',
        'expression-worker': 'src/main/library/search/regex/expression-worker.ts',
        'comparison-worker': 'src/main/library/compare/threads/comparison-worker.ts',
        'measured-app/main': 'bench/measured-app.ts',
      },
      external: ['electron'],
      // Shared modules lie beside run.js: bench/measure/places.ts counts on being two folders below the project.
      output: { chunkFileNames: '[name].js' },
    },
  },
})

mkdirSync(new URL('../out/bench/measured-app', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../out/bench/measured-app/package.json', import.meta.url),
  JSON.stringify({ name: 'letterbook-measured', type: 'module', main: 'main.js' }),
)
