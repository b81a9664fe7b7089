/** Whether what a reader wants comes first, over the bundled sample library. */
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { ImportLibrary } from '../../support/import-library'
import { gainOf, judgedQueries, sampleNameOf } from '../../support/judged-queries'

let worker: BundledScript
let library: ImportLibrary
let room: ReturnType<typeof openSearchRoom>

beforeAll(async () => {
  worker = await buildExtractionWorker()
  library = new ImportLibrary(worker.path)
  const letters = fileURLToPath(new URL('../../../resources/sample-library/letters', import.meta.url))
  cpSync(letters, library.source, { recursive: true })
  await library.open()
  await library.import()
  room = openSearchRoom({ directory: library.directory })
}, 120_000)
afterAll(async () => {
  await room.close()
  await library.close()
  worker.remove()
})

async function gain([query, grades]: (typeof judgedQueries)[number]): Promise<number> {
  const { hits } = await room.handlers['search.run']({
    ...{ query, typing: false, order: 'rank', descending: false, copies: true, offset: 0, limit: 10 },
  })
  return gainOf(
    hits.map(({ letter }) => sampleNameOf(letter.path, letter.part)),
    grades,
  )
}

describe('judged queries over the sample library', () => {
  it('show first, in the mean, what a reader wants', async () => {
    let sum = 0
    for (const judged of judgedQueries) sum += await gain(judged)
    expect(sum / judgedQueries.length).toBeGreaterThan(0.92)
  })

  it.each(judgedQueries)('%s never shows the wanted letters last', async (...judged) => {
    expect(await gain(judged)).toBeGreaterThan(0.6)
  })

  it.each([
    ['schoolteachers', 'open'],
    ['ferrymen', 'ferry'],
    ['minister statement', 'ministry'],
    ['"Article 41"', 'opinion'],
    ['Brundtvik', 'opinion'],
    ['review payment', 'review'],
  ])('%s shows %s first', async (query, name) => {
    const { hits } = await room.handlers['search.run']({
      ...{ query, typing: false, order: 'rank', descending: false, copies: true, offset: 0, limit: 1 },
    })
    expect(hits.map(({ letter }) => sampleNameOf(letter.path, letter.part))).toEqual([name])
  })
})
