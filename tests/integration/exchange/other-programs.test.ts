import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { notesOf, takeOver } from '../../support/exchange'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())

let library: WholeLibrary
let folder: TemporaryFolder
beforeEach(async () => {
  folder = temporaryFolder()
  library = new WholeLibrary(worker.path)
  library.write('dam.txt', dam)
  library.write('wells.txt', wells)
  await library.open()
  await library.import()
})
afterEach(async () => {
  await library.close()
  folder.remove()
})

const dam =
  'To the Governor of the Province.\n\nThe dam of Ilvar leaks, and the pumps stand “still”. We ask that it be mended.\n\nOnce more: we ask that it be mended.'
const wells =
  'Dear Sir,\n\nOur wells have been dry since March; the school is closed for want of water.\n\nAda Vale'

function jsonFile(content: unknown): string {
  const path = join(folder.path, 'notes.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

function project(xml: string, files: Readonly<Record<string, string>> = {}): string {
  const path = join(folder.path, 'project.qdpx')
  const entries = Object.entries({ 'project.qde': xml, ...files }).map(([name, text]) => [
    name,
    strToU8(text),
  ])
  writeFileSync(path, zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>))
  return path
}

const guid = (number: number) => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What stands where the notes came to stand. */
async function standing() {
  const notes = await notesOf(library)
  return notes.map(({ body, about, anchors }) => ({
    body,
    about: about.kind,
    on: anchors.map(({ exact }) => exact),
  }))
}

describe('Annotations of Hypothesis', () => {
  const row = (exact: string, prefix: string, suffix: string, more = {}) => ({
    id: `row-${exact}`,
    created: '2024-02-03T04:05:06.123456+00:00',
    updated: '2024-02-03T05:05:06.123456+00:00',
    text: `On ${exact}`,
    tags: ['water'],
    uri: 'https://archive.example/letters/dam.html',
    document: { title: ['dam'] },
    target: [
      {
        source: 'https://archive.example/letters/dam.html',
        selector: [
          {
            type: 'RangeSelector',
            startContainer: '/p[1]',
            startOffset: 0,
            endContainer: '/p[1]',
            endOffset: 4,
          },
          { type: 'TextPositionSelector', start: 1200, end: 1200 + exact.length },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    ...more,
  })

  it('stand on their words, although spaces and quotation marks were other ones in the browser', async () => {
    const { plan, report } = await takeOver(
      library,
      jsonFile({
        total: 1,
        rows: [row('leaks, and the\n pumps stand "still"', 'The dam of Ilvar ', '. We ask')],
      }),
    )
    expect(plan.fates.added).toBe(1)
    expect(await standing()).toEqual([
      {
        body: 'On leaks, and the\n pumps stand "still"',
        ...{ about: 'passages', on: ['leaks, and the pumps stand “still”'] },
      },
    ])
    const [note] = await library.call('notes.get', { ids: [report.added[0] ?? ''] })
    expect(note).toMatchObject({ created: '2024-02-03T04:05:06.123Z', changed: '2024-02-03T05:05:06.123Z' })
    expect((await library.call('codes.list', {})).map(({ name, notes }) => [name, notes])).toEqual([
      ['water', 1],
    ])
  })

  it('wait for a decision where the words stand twice and nothing tells which are meant', async () => {
    const { plan } = await takeOver(library, jsonFile({ rows: [row('e ask that it be mended', '', '')] }))
    expect(plan.states).toMatchObject({ exact: 0, ambiguous: 1 })
    const review = { states: ['ambiguous' as const], left: false, offset: 0, limit: 10 }
    expect((await library.call('anchors.review', review)).total).toBe(1)
  })

  it('stand where what surrounds the words tells which are meant', async () => {
    await takeOver(library, jsonFile({ rows: [row('e ask that it be mended', 'Once more: w', '.')] }))
    const [note] = await notesOf(library)
    expect(note?.anchors[0]?.start).toBe(dam.lastIndexOf('e ask'))
  })

  it('on texts that are not in the library become pages with the words they stood on, or stay out', async () => {
    const elsewhere = row('a sentence that no letter of this library has', '', '', {
      uri: 'https://other.example/nothing',
      document: { title: ['Nothing'] },
    })
    elsewhere.target[0] = { ...elsewhere.target[0], source: 'https://other.example/nothing' } as never
    const path = jsonFile({ rows: [elsewhere] })
    const left = await takeOver(library, path, 'leave-out')
    expect(left.report.added).toEqual([])
    await takeOver(library, path)
    expect(await standing()).toEqual([
      {
        body: '> a sentence that no letter of this library has\n> — Nothing\n\nOn a sentence that no letter of this library has',
        ...{ about: 'nothing', on: [] },
      },
    ])
  })
})

describe('Annotations that name a place without its words', () => {
  const placed = (start: number, end: number, more = {}) =>
    jsonFile({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ id: 'https://other.example/1', type: 'Annotation', body: 'Which pumps?' },
      target: {
        source: 'https://other.example/letters/dam.txt',
        selector: { type: 'TextPositionSelector', start, end },
        ...more,
      },
    })
  const start = dam.indexOf('pumps')
  const textHash = createHash('sha256').update(dam).digest('hex')
  const review = { states: ['changed' as const], left: false, offset: 0, limit: 10 }

  it('are to be confirmed there, also when the same words stand elsewhere, until the reader accepts', async () => {
    const twice = dam.lastIndexOf('be mended')
    const { plan } = await takeOver(library, placed(twice, twice + 9))
    expect(plan.states).toMatchObject({ exact: 0, changed: 1 })
    const [note] = await notesOf(library)
    expect(note?.places).toMatchObject([{ state: 'changed', span: { start: twice, end: twice + 9 } }])
    expect((await library.call('anchors.review', review)).passages).toMatchObject([
      { note: note?.id, anchor: { exact: 'be mended' } },
    ])
    await library.call('anchors.accept', { anchors: [{ note: note?.id ?? '', place: 0 }] })
    const [accepted] = await notesOf(library)
    expect(accepted?.places).toMatchObject([{ state: 'exact' }])
    expect(accepted?.anchors[0]?.start).toBe(twice)
    expect((await library.call('anchors.review', review)).total).toBe(0)
  })

  it('still wait when the letter changed before they were confirmed', async () => {
    await takeOver(library, placed(start, start + 5))
    library.write('dam.txt', `Draft. ${dam}`)
    await library.import()
    await library.call('anchors.find', {})
    const [note] = await notesOf(library)
    expect(note?.places).toMatchObject([{ state: 'changed' }])
  })

  it('stand at once where the file tells that its text is the same', async () => {
    const { plan } = await takeOver(library, placed(start, start + 5, { 'letterbook:textHash': textHash }))
    expect(plan.states).toMatchObject({ exact: 1, changed: 0 })
    expect((await standing())[0]?.on).toEqual(['pumps'])
  })

  it('are about the whole letter when it has no such place', async () => {
    const { plan } = await takeOver(library, placed(9_000, 9_005))
    expect(plan.fates.added).toBe(1)
    expect((await standing())[0]).toMatchObject({ about: 'letter', on: [] })
  })

  it.each([
    ['that does not have their words', 3, 8],
    ['that ends before it begins', 8, 3],
    ['beyond the end of the letter', 9_000, 9_005],
  ])('never stand on a place %s, whatever terms of ours say', async (_, from, to) => {
    const selector = { type: 'TextQuoteSelector', exact: 'the pumps stand' }
    const own = { selector, 'letterbook:textHash': textHash, 'letterbook:units': [from, to] }
    await takeOver(library, placed(0, 1, own))
    expect((await standing())[0]?.on).toEqual(['the pumps stand'])
  })
})

describe('A file of annotations that is not as it should be', () => {
  const annotation = (body: unknown, more = {}) => ({
    ...{ id: 'https://other.example/same', type: 'Annotation', body },
    ...{ target: 'https://other.example/letters/dam.txt', ...more },
  })
  const remarksOf = async (path: string) => {
    const { id } = await library.call('exchange.plan', { path })
    const lines = await library.call('exchange.planned', { plan: id, offset: 0, limit: 10 })
    return lines.map(({ remarks }) => remarks)
  }

  it('gives each note an identity of its own, and takes what stands in it twice once', async () => {
    const path = jsonFile({ items: [annotation('One.'), annotation('Two.'), annotation('One.')] })
    const { plan } = await takeOver(library, path)
    expect((await standing()).map(({ body }) => body).sort()).toEqual(['One.', 'Two.'])
    expect(plan.lost).toEqual([{ what: 'doubles', count: 1 }])
    expect((await takeOver(library, path)).plan.fates).toMatchObject({ added: 0, known: 2 })
  })

  it('loses no note by what is wrong beside its words', async () => {
    const odd = { created: 1843, text: null, tags: null, 'letterbook:mentions': [{ id: 7 }, null] }
    await takeOver(library, jsonFile(annotation('One.', odd)))
    expect((await standing()).map(({ body }) => body)).toEqual(['One.'])
    expect(await remarksOf(jsonFile(annotation('Two.', { created: 'yesterday' })))).toEqual([
      ['time-unknown'],
    ])
  })

  it('tells when a note is longer than one can be', async () => {
    const path = jsonFile(annotation('a'.repeat(1_000_001)))
    expect(await remarksOf(path)).toEqual([['cut-off']])
    await takeOver(library, path)
    expect((await standing())[0]?.body).toHaveLength(1_000_000)
  })

  it.each([
    ['nests without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'holds no web annotation'],
    ['has annotations that say nothing', JSON.stringify([annotation(5)]), 'None of the 1 annotations'],
  ])('is refused in plain words when it %s', async (_, content, words) => {
    const path = join(folder.path, 'odd.json')
    writeFileSync(path, content)
    await expect(library.call('exchange.plan', { path })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(words) as unknown,
    })
  })
})

describe('Projects of other programs', () => {
  const whole = (text: string, selections: string, more = '') => `<?xml version="1.0" encoding="utf-8"?>
    <Project xmlns="urn:QDA-XML:project:1.0" name="Other" ${more}>
      <CodeBook><Codes>
        <Code guid="${guid(1)}" name="Water" isCodable="true" color="#0000ff"><Code guid="${guid(2)}" name="Dams" isCodable="true"/></Code>
      </Codes></CodeBook>
      <Sources>
        <TextSource guid="${guid(3)}" name="A letter about wells" plainTextPath="internal://wells.txt">${selections}</TextSource>
        <PictureSource guid="${guid(4)}" name="picture" path="internal://p.png"/>
      </Sources>
      <Notes><Note guid="${guid(5)}" name="memo"><PlainTextContent>${text}</PlainTextContent></Note></Notes>
      <Sets><Set guid="${guid(6)}" name="set"/></Sets>
    </Project>`
  const selection = (number: number, start: number, end: number, inner = '', name = '') =>
    `<PlainTextSelection guid="${guid(number)}" name="${name}" startPosition="${start}" endPosition="${end}">${inner}</PlainTextSelection>`
  const coding = (number: number, code: number) =>
    `<Coding guid="${guid(number)}"><CodeRef targetGUID="${guid(code)}"/></Coding>`

  it('are read with codes, memos and passages, and what has no place here is told', async () => {
    const start = wells.indexOf('dry')
    const xml = whole(
      'My memo.',
      selection(10, start, start + 15, coding(11, 2)) +
        selection(12, start, start + 15, coding(13, 1)) +
        selection(14, 0, 8, `<NoteRef targetGUID="${guid(5)}"/>`),
    )
    const { plan } = await takeOver(library, project(xml, { 'Sources/wells.txt': wells }))
    expect(await standing()).toEqual([
      { body: 'My memo.', about: 'passages', on: ['Dear Sir'] },
      { body: '', about: 'passages', on: ['dry since March'] },
    ])
    const [, coded] = await notesOf(library)
    expect(coded?.codes.toSorted()).toEqual([guid(1), guid(2)])
    expect(plan).toMatchObject({ states: { exact: 2 }, codes: { added: 2 } })
    expect(plan.lost).toEqual([
      { what: 'pictures', count: 1 },
      { what: 'sets', count: 1 },
    ])
  })

  it('that count line ends of two signs as two, or as one, stand on the same words', async () => {
    const windows = wells.replaceAll('\n', '\r\n')
    const at = (text: string) => text.indexOf('school')
    for (const [text, more] of [
      [windows, ''],
      [wells, 'origin="ATLAS.ti 23"'],
    ] as const) {
      const xml = whole('', selection(20, at(text), at(text) + 6, coding(21, 1)), more)
      const { report } = await takeOver(library, project(xml, { 'sources/wells.txt': windows }))
      expect((await standing()).flatMap(({ on }) => on)).toEqual(['school'])
      await library.call('exchange.takeBack', { notes: [...report.added, ...report.restored], codes: [] })
    }
  })

  it('that take the end for the last sign are read so, and it is told', async () => {
    const spans = ['dry since', 'school is', 'closed for', 'of water'].map((words) => {
      const start = wells.indexOf(words)
      return [start, start + words.length - 1] as const
    })
    const xml = whole(
      '',
      spans.map(([start, end], at) => selection(30 + at, start, end, coding(40 + at, 1))).join(''),
    )
    const { plan } = await takeOver(library, project(xml, { 'sources/wells.txt': wells }))
    const on = (await standing()).flatMap((note) => note.on)
    expect(on).toEqual(['dry since', 'school is', 'closed for', 'of water'])
    const lines = await library.call('exchange.plan', { path: project(xml, { 'sources/wells.txt': wells }) })
    const shown = await library.call('exchange.planned', { plan: lines.id, offset: 0, limit: 10 })
    const remarks = shown.map((line) => line.remarks)
    expect(remarks).toEqual([[], ...spans.map(() => ['counted-otherwise'])])
    expect(plan.fates.added).toBe(5)
  })

  it('keep each of two memos that have the same identity', async () => {
    const memo = (words: string) =>
      `<Note guid="${guid(5)}"><PlainTextContent>${words}</PlainTextContent></Note>`
    const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="Other"><Notes>${memo('One.')}${memo('Two.')}</Notes></Project>`
    await takeOver(library, project(xml))
    expect((await standing()).map(({ body }) => body).sort()).toEqual(['One.', 'Two.'])
  })

  it.each([
    ['declares entities', '<!DOCTYPE Project [<!ENTITY a "aaaa">]><Project name="&a;"/>', {}],
    ['is cut off', '<Project><Sources>', {}],
    ['is no XML', 'nothing', {}],
  ])('are refused when the project %s', async (_, xml, files) => {
    await expect(library.call('exchange.plan', { path: project(xml, files) })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  it('are refused when an entry unfolds to far more than its size', async () => {
    const path = join(folder.path, 'bomb.qdpx')
    writeFileSync(path, zipSync({ 'project.qde': new Uint8Array(60 << 20) }, { level: 9 }))
    await expect(library.call('exchange.plan', { path })).rejects.toMatchObject({ code: 'refused' })
  })

  it('never open files outside of the archive', async () => {
    const secret = join(folder.path, 'secret.txt')
    writeFileSync(secret, wells)
    for (const reference of [`absolute://${secret}`, 'internal://../secret.txt', `relative://secret.txt`]) {
      const xml = whole('', selection(50, 0, 4, coding(51, 1))).replace('internal://wells.txt', reference)
      const { lost, lines } = await library.call('exchange.plan', { path: project(xml) })
      expect(lost.map(({ what }) => what)).toContain('texts')
      expect(lines).toBe(1)
    }
  })
})

describe('A file that holds no notes', () => {
  it.each([
    ['is no JSON', 'nothing.json', '{'],
    ['has no annotation', 'empty.jsonld', '{"type": "Thing"}'],
    ['is no archive', 'no.qdpx', 'PK nothing'],
  ])('is refused when it %s', async (_, name, content) => {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    await expect(library.call('exchange.plan', { path })).rejects.toMatchObject({ code: 'refused' })
    expect(await notesOf(library)).toEqual([])
  })
})
