import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
let library: WholeLibrary
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())
beforeEach(async () => {
  library = new WholeLibrary(worker.path)
  await library.open()
  for (let number = 0; number < 300; number++)
    library.write(`${number}.txt`, `Dear reader ${number},\n\nthe orchard is in bloom.`)
})
afterEach(async () => await library.close())

const soon = { timeout: 15_000, interval: 50 }

test('a folder that is taken out while it is being read leaves no letter behind', async () => {
  const { folders } = await library.call('folders.take', { paths: [library.source] })
  expect((await library.call('import.job', {}))?.state).toBe('running')
  await library.call('library.removeFolder', { id: folders[0]?.id ?? '' })
  await expect.poll(async () => (await library.call('import.job', {}))?.state, soon).toBe('done')
  await expect.poll(async () => (await library.call('letters.count', {})).letters, soon).toBe(0)
})
