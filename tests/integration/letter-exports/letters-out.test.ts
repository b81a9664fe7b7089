import { allNotes } from '@shared/note'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { drawnUp } from '../../support/drawn-up-letters'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
let here: WholeLibrary
let there: WholeLibrary

const vale = `---
title: On the "Lower" Dam & its gate
from: Ada Vale
to: Bela Marsh
date: 1843-03-03
place: Ilvar
---
Dear Bela,

The gate of the mill is <open> & nobody watches it.
A second line of it.

Yours faithfully,

Ada Vale
`
const persian = `---
title: نامه به شورا
from: آدا ویل
to: شورای رود
date: 1979
---
سلام بر شما،

می‌خواهم از سد بنویسم.
`

beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())
beforeEach(async () => {
  here = new WholeLibrary(worker.path)
  there = new WholeLibrary(worker.path)
  here.write('vale.md', vale)
  here.write('more/persian.md', persian)
  await here.open()
  await there.open()
  await here.import()
})
afterEach(async () => {
  await here.close()
  await there.close()
})

const known = ({
  title,
  dates,
  senders,
  recipients,
  places,
}: Awaited<ReturnType<WholeLibrary['letter']>>) => ({
  title,
  dates: dates.filter(({ role }) => role === 'sent').map(({ edtf }) => edtf),
  senders: senders.map(({ name }) => name),
  recipients: recipients.map(({ name }) => name),
  places: places.filter(({ role }) => role === 'sent').map(({ name }) => name),
})

describe('letters that leave', () => {
  it('are cited in the order of their dates, each in a line of its own', async () => {
    const { draft, files } = await drawnUp(here, 'text', { style: 'mhra' })
    expect(files.get('letters.txt')?.split('\n')).toEqual([
      'Ada Vale, letter to Bela Marsh, ‘On the "Lower" Dam & its gate’, Ilvar, 3 March 1843.',
      'آدا ویل, letter to شورای رود, ‘نامه به شورا’, 1979.',
      '',
    ])
    expect(draft).toMatchObject({ letters: 2, notes: 0, texts: 0, lines: 2 })
  })

  it('are entries for reference managers, in every script', async () => {
    const bibtex = (await drawnUp(here, 'bibtex')).files.get('letters.bib')
    expect(bibtex).toContain('title     = {{نامه به شورا}},')
    const ris = (await drawnUp(here, 'ris')).files.get('letters.ris')
    expect(ris?.match(/^TY {2}- PCOMM\r$/gm)).toHaveLength(2)
    const csl: unknown = JSON.parse((await drawnUp(here, 'csl')).files.get('letters.json') ?? '')
    expect(csl).toMatchObject([{ issued: { 'date-parts': [[1843, 3, 3]] } }, { language: 'fa' }])
  })

  it('are a table in which each value names what it was taken from, and each row its query', async () => {
    const { files } = await drawnUp(here, 'csv', { which: { kind: 'query', query: 'gate', copies: false } })
    const [heading = '', row = '', ...rest] = (files.get('letters.csv') ?? '').split('\r\n')
    expect(heading).toContain('date (EDTF),date means,first possible day')
    expect(row).toContain('1843-03-03,sent,1843-03-03,1843-03-03,no,gregorian')
    expect(row).toContain('front-matter date: “1843-03-03” (certain, extracted)')
    expect(row).toContain(',gate,')
    expect(rest).toEqual([''])
  })

  it('come back out of a catalogue with their people, places and dates, and with nobody who is not known', async () => {
    here.write('alone.md', '---\nfrom: Cato\ndate: 1900\n---\nThe weir holds.\n')
    await here.import()
    const { files } = await drawnUp(here, 'cmif')
    there.write('catalogue.xml', files.get('letters.xml') ?? '')
    await there.import()
    const heads = await there.heads()
    expect(heads.map(({ senders, recipients, date }) => ({ senders, recipients, date }))).toEqual(
      expect.arrayContaining([
        { senders: ['Ada Vale'], recipients: ['Bela Marsh'], date: '1843-03-03' },
        { senders: ['آدا ویل'], recipients: ['شورای رود'], date: '1979' },
        { senders: ['Cato'], recipients: [], date: '1900' },
      ]),
    )
  })

  it('come back out of their editions with the same words, parts and facts', async () => {
    const { draft, files } = await drawnUp(here, 'tei')
    expect([...files.keys()].sort()).toEqual(['more - persian.md.xml', 'vale.md.xml'])
    expect(draft.texts).toBe(2)
    for (const [path, text] of files) there.write(path, text)
    await there.import()
    for (const [mine, theirs] of [
      ['vale.md', 'vale.md.xml'],
      ['more/persian.md', 'more - persian.md.xml'],
    ] as const) {
      const [one, other] = [await here.letter(mine), await there.letter(theirs)]
      expect(known(other)).toEqual(known(one))
      const words = (text: string) => text.replace(/\s+/g, ' ').trim()
      expect(words(other.text)).toBe(words(one.text))
      expect(other.blocks.map(({ kind }) => kind)).toEqual(one.blocks.map(({ kind }) => kind))
      expect(other.direction).toBe(one.direction)
    }
  })

  it('show every line that is written, and leave private notes out of all but a pack', async () => {
    const id = '00000000-0000-4000-8000-000000000001'
    const about = { kind: 'letter', letterKey: (await here.head('vale.md')).key } as const
    await here.call('notes.add', { id, about, anchors: [], body: 'a secret', colour: 'none', codes: [] })
    const choice = { ...allNotes, codes: [], colours: [], kinds: [], states: [], letterKeys: [] }
    for (const format of ['csv', 'cmif', 'tei', 'csl', 'bibtex', 'ris', 'text'] as const) {
      const { draft, files } = await drawnUp(here, format, { notes: { choice, ids: null } })
      const { lines, total } = await here.call('letter-exports.lines', {
        ...{ draft: draft.id, offset: 0, limit: 500 },
      })
      expect(total).toBe(draft.lines)
      const shown = [...files.keys()].map((_, file) =>
        lines
          .filter((line) => line.file === file)
          .map(({ text }) => text)
          .join('\n'),
      )
      const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
      expect(shown).toEqual([...files.values()].map(plain))
      expect(shown.join('\n')).not.toContain('secret')
      expect(draft.notes).toBe(0)
    }
  })

  it('are refused when there are none, and forgotten when nobody wants them', async () => {
    const none = { which: { kind: 'query', query: 'nowhere', copies: false } } as const
    await expect(drawnUp(here, 'ris', none)).rejects.toMatchObject({ code: 'refused' })
    const { draft } = await drawnUp(here, 'ris')
    await here.call('letter-exports.forget', { draft: draft.id })
    await expect(
      here.call('letter-exports.lines', { draft: draft.id, offset: 0, limit: 5 }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})
