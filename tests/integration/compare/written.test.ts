/** Comparisons as files, as the app asks the library for them. */
import { type ComparisonFormat, type ComparisonKind, usualIgnoring } from '@shared/comparison'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { readTable, readTei } from '../../support/compared-documents'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

const wait =
  'We ask the council to keep the old mill by the river, which our grandfathers built with their own hands.'
const files = {
  'draft.txt': `Dear council,\n\n${wait}\n\nThe law does not leave us without rights.`,
  'letter.txt': `Dear council,\n\n${wait.replace('old', 'great')}\n\nThe law leaves nobody without rights.`,
  'report.txt': `Ada Vale writes: “We ask the council to keep the great mill by the river”. She adds: “nobody will ever take these stones away”.`,
}

let worker: BundledScript
let library: WholeLibrary
const ids: number[] = []

beforeAll(async () => {
  worker = await buildExtractionWorker()
  library = new WholeLibrary(worker.path)
  for (const [path, text] of Object.entries(files)) library.write(path, text)
  await library.open()
  await library.import()
  for (const path of Object.keys(files)) ids.push((await library.head(path)).id)
})
afterAll(async () => {
  await library.close()
  worker.remove()
})

const written = (kind: ComparisonKind, format: ComparisonFormat, letters: readonly number[]) =>
  library.call('compare.written', { kind, format, letters: [...letters], ignoring: usualIgnoring })

describe('a written comparison', () => {
  it.each(['versions', 'passages', 'quotes', 'translation'] as const)(
    'of %s is a table and a page',
    async (kind) => {
      const [draft = 0, letter = 0, report = 0] = ids
      const letters = kind === 'quotes' ? [report, letter] : [draft, letter]
      const table = await written(kind, 'csv', letters)
      expect(readTable(table.text).length).toBeGreaterThan(0)
      const page = await written(kind, 'html', letters)
      expect(page.text).toContain("default-src 'none'")
      expect(page.name).toBe(table.name)
    },
  )

  it('has quotations from the whole library where no letter is named', async () => {
    const rows = readTable((await written('quotes', 'csv', ids.slice(2))).text)
    expect(rows.map((row) => [row['found'], row['source path']])).toEqual([
      ['word for word', 'letter.txt'],
      ['not found', ''],
    ])
  })

  it('is TEI where TEI has a form for it, and is refused where it has none', async () => {
    expect(readTei((await written('versions', 'tei', ids)).text).witnesses.size).toBe(3)
    expect(readTei((await written('translation', 'tei', ids)).text).elements).toContain('linkGrp')
    for (const kind of ['passages', 'quotes'] as const)
      await expect(written(kind, 'tei', ids)).rejects.toMatchObject({ code: 'refused' })
  })

  it('needs two letters, which must be there', async () => {
    await expect(written('versions', 'csv', ids.slice(0, 1))).rejects.toMatchObject({ code: 'refused' })
    await expect(written('versions', 'csv', [999, 998])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never holds a note', async () => {
    const { key, textHash } = await library.letter('draft.txt')
    const anchor = { letterKey: key, textHash, start: 15, end: 21, exact: 'We ask', before: '', after: '' }
    const id = '5f0c2f3e-8a55-4b43-9e0b-0f6a8f3b1c11'
    await library.call('notes.add', { id, anchors: [anchor], body: 'secret words' })
    for (const kind of ['versions', 'passages', 'translation'] as const)
      for (const format of ['csv', 'html'] as const)
        expect((await written(kind, format, ids.slice(0, 2))).text).not.toContain('secret words')
  })
})
