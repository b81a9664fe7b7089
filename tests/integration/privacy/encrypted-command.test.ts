/** The command line on an encrypted library. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { letterbook, letterbookJson } from '../../support/served-commands'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
let library: WholeLibrary
let file: string
beforeAll(async () => {
  worker = await buildExtractionWorker()
  library = new WholeLibrary(worker.path)
  library.write('a.txt', 'Dear Bela,\n\nThe wallaroo came to the river.\n')
  await library.open()
  await library.import()
  await library.call('privacy.set', { passphrase: 'nine herons over the weir', index: true })
  await library.shut()
  file = join(library.source, '..', 'passphrase')
  writeFileSync(file, 'nine herons over the weir\nnot this line\n', { mode: 0o600 })
}, 120_000)
afterAll(async () => {
  await library.close()
  worker.remove()
})

describe('letterbook on an encrypted library', { timeout: 120_000 }, () => {
  it('reads and writes with the passphrase of a file, of which the first line counts', async () => {
    const words = ['--library', library.directory, '--passphrase-file', file]
    expect(await letterbookJson('search', 'wallaroo', ...words)).toMatchObject({ total: 1 })
    expect(await letterbookJson('check', ...words)).toMatchObject({ ok: true })
    library.write('b.txt', 'Dear Ada,\n\nAnother wallaroo.\n')
    expect(await letterbookJson('index', ...words)).toMatchObject({ added: 1 })
  })

  it('says what is missing where nobody can be asked, and what is wrong', async () => {
    const without = await letterbook('search', 'wallaroo', '--library', library.directory)
    expect(without.code).toBe(1)
    expect(without.error).toContain('--passphrase-file')
    expect(without.out).toBe('')
    writeFileSync(`${file}.wrong`, 'another one')
    const wrong = await letterbook(
      ...['index', '--library', library.directory, '--passphrase-file', `${file}.wrong`],
    )
    expect(wrong).toMatchObject({ code: 1, out: '' })
    expect(wrong.error).toContain('passphrase')
    const none = await letterbook(
      ...['search', 'x', '--library', library.directory, '--passphrase-file', `${file}.none`],
    )
    expect(none.code).toBe(2)
  })
})
