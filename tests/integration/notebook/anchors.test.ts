import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Note } from '@shared/note'
import { describe, expect, it } from 'vitest'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { linesAt, pdfDocument } from '../../support/pdf-document'
import { WholeLibrary } from '../../support/whole-library'
import { makeDocx, paragraph } from '../../unit/main/library/import/office/make-docx'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
  },
)

const paragraphs = [
  'To the Governor of the Eastern Province, from the families who live along the river and its three canals.',
  'We ask that the pumps be mended before the summer, and that somebody come to look at the gates of the dam.',
  'Our wells have been dry since March. The school was closed for want of water, and the clinic will be next.',
  'We shall wait at the bridge every Friday, as we have done since the beginning of the year.',
]
const letter = (changed: readonly string[] = paragraphs) => changed.join('\n\n')

async function noteOn(path: string, words: string): Promise<Note> {
  const { key, text } = await library.letter(path)
  const start = text.indexOf(words)
  const passage = { letterKey: key, start, end: start + words.length }
  const [anchor] = await library.call('anchors.describe', { passages: [passage] })
  if (!anchor) throw new Error(`The words ${words} are not in ${path}.`)
  const note = await library.call('notes.add', {
    id: randomUUID(),
    anchors: [anchor],
    body: 'See the survey.',
  })
  await library.call('anchors.find', {})
  return note
}

/** Reads the changed files, and where the note then stands: its state and the words there. */
async function found(note: Note, path: string | null) {
  await library.import()
  await library.call('anchors.find', {})
  const [now] = await library.call('notes.get', { ids: [note.id] })
  const place = now?.places[0]
  const text = path === null ? '' : (await library.letter(path)).text
  const words = place?.span ? text.slice(place.span.start, place.span.end) : null
  return { state: place?.state, words, foundBy: place?.foundBy, anchors: now?.anchors }
}

const words = 'somebody come to look at the gates of the dam'

describe('A note whose letter was edited', () => {
  it('stands on its words as before when others changed, and its anchor is left as it was made', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', words)
    library.write('a.txt', letter(['A new opening.', ...paragraphs]))
    expect(await found(note, 'a.txt')).toEqual({
      ...{ state: 'exact', words, foundBy: 'difference', anchors: note.anchors },
    })
  })

  it('is told to have moved with its paragraph, and stands there for good when the reader accepts it', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', words)
    const [first = '', second = '', ...others] = paragraphs
    library.write('a.txt', letter([first, ...others, second]))
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'moved', words, anchors: note.anchors })
    const review = { states: ['moved' as const], left: false, offset: 0, limit: 10 }
    expect(await library.call('anchors.review', review)).toMatchObject({ total: 1, waiting: 1 })
    const undo = await library.call('anchors.accept', { anchors: [{ note: note.id, place: 0 }] })
    expect(undo.anchors).toEqual([{ note: note.id, place: 0, anchor: note.anchors[0] }])
    expect(await library.call('anchors.review', review)).toMatchObject({ total: 0, waiting: 0 })
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'exact', words, foundBy: 'same-text' })
    await library.call('anchors.put', { anchors: undo.anchors.map((anchor) => ({ ...anchor })) })
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'moved', words, anchors: note.anchors })
  })

  it('waits for the reader when its words changed, shows them as they were, and may be left so', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', words)
    library.write('a.txt', letter().replace('look at the gates', 'inspect all the gates'))
    expect(await found(note, 'a.txt')).toMatchObject({
      ...{ state: 'changed', words: 'somebody come to inspect all the gates of the dam' },
    })
    const at = { note: note.id, place: 0 }
    const compared = await library.call('anchors.compared', at)
    expect(compared.textKept).toBe(true)
    expect(compared.before.text.slice(compared.before.span?.start, compared.before.span?.end)).toBe(words)
    expect(compared.after).toHaveLength(1)
    await library.call('anchors.leave', { anchors: [at], left: true })
    const review = { states: ['changed' as const], left: false, offset: 0, limit: 10 }
    expect(await library.call('anchors.review', review)).toMatchObject({ total: 0, waiting: 0 })
    expect(await library.call('anchors.review', { ...review, left: true })).toMatchObject({ total: 1 })
    library.write('a.txt', letter().replace('look at the gates', 'inspect all these gates'))
    await found(note, 'a.txt')
    expect(await library.call('anchors.review', review)).toMatchObject({ total: 1, waiting: 1 })
  })

  it('is ambiguous when its sentence was doubled, and stands where the reader then puts it', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', 'Our wells have been dry since March.')
    const doubled = 'Our wells have been dry since March. Our wells have been dry since March.'
    library.write('a.txt', letter().replace('Our wells have been dry since March.', doubled))
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'ambiguous', words: null })
    const { after } = await library.call('anchors.compared', { note: note.id, place: 0 })
    expect(after).toHaveLength(2)
    const { key } = await library.letter('a.txt')
    const { start, end } = after[1]?.place ?? { start: 0, end: 0 }
    await library.call('anchors.attach', { note: note.id, place: 0, letterKey: key, start, end })
    expect(await found(note, 'a.txt')).toMatchObject({
      state: 'exact',
      words: 'Our wells have been dry since March.',
    })
  })

  it('is an orphan when its words are gone, and stands on them again when they come back', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', words)
    library.write('a.txt', letter(paragraphs.toSpliced(1, 1)))
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'orphan', words: null })
    library.write('a.txt', letter())
    expect(await found(note, 'a.txt')).toMatchObject({ state: 'exact', words })
  })
})

const docxOf = (written: readonly string[]) => makeDocx(written.map((one) => paragraph(one)).join(''))

/** Narrow lines, and a number at the foot of the page. */
function pdfOf(written: readonly string[]): Buffer {
  const lines: (readonly [x: number, y: number, text: string])[] = []
  let y = 780
  for (const one of written) {
    for (const line of one.match(/.{1,52}(?:\s|$)/g) ?? []) {
      lines.push([72, y, line.trim()])
      y -= 14
    }
    y -= 16
  }
  return pdfDocument([linesAt(...lines, [290, 40, '1'])])
}

describe('A note whose file changed otherwise', () => {
  it('stands on its words when the file was written in another encoding, with other quotes, spaces and lines', async () => {
    const text = letter().replace('somebody come', 'somebody “at last”, come')
    library.write('a.txt', text)
    await library.import()
    const note = await noteOn('a.txt', 'somebody “at last”, come to look at the gates')
    const other = text
      .replaceAll('“', '"')
      .replaceAll('”', '"')
      .replace('come to look at', 'come  to\nlook at')
    library.write('a.txt', Buffer.from(`\ufeff${other}`, 'utf16le'))
    const now = await found(note, 'a.txt')
    expect(now.state).toBe('exact')
    expect(now.words).toMatch(/^somebody "at last", come\s+to\s+look at the gates$/)
  })

  it('is where it was when the file was renamed and edited, its folder was gone and came back, and the index was lost', async () => {
    library.write('a.txt', letter())
    await library.import()
    const note = await noteOn('a.txt', words)
    rmSync(join(library.source, 'a.txt'))
    library.write('sub/b.txt', letter())
    expect(await found(note, 'sub/b.txt')).toMatchObject({ state: 'exact', words })
    const { folders } = await library.call('library.state', {})
    await library.ended(async () => await library.call('library.removeFolder', { id: folders[0]?.id ?? '' }))
    await library.call('anchors.find', {})
    const [gone] = await library.call('notes.get', { ids: [note.id] })
    expect(gone?.places[0]).toMatchObject({ state: 'orphan', textHash: null })
    const review = { states: ['orphan' as const], left: false, offset: 0, limit: 10 }
    expect(await library.call('anchors.review', review)).toMatchObject({ total: 0, waiting: 0 })
    library.write('sub/b.txt', letter(['A new opening.', ...paragraphs]))
    expect(await found(note, 'sub/b.txt')).toMatchObject({ state: 'exact', words })
    await library.loseIndex()
    expect(await found(note, 'sub/b.txt')).toMatchObject({ state: 'exact', words })
  })

  it('goes with its letter into a pdf that took the place of a document, also when the index was lost meanwhile', async () => {
    for (const lost of [false, true]) {
      const name = lost ? 'second' : 'first'
      library.write(`${name}.docx`, docxOf(paragraphs))
      await library.import()
      const note = await noteOn(`${name}.docx`, words)
      rmSync(join(library.source, `${name}.docx`))
      library.write(`${name}.pdf`, pdfOf(['Copy for the archive', ...paragraphs]))
      if (lost) await library.loseIndex()
      const now = await found(note, `${name}.pdf`)
      expect(now).toMatchObject({ state: 'exact', foundBy: 'difference' })
      expect(now.words?.replace(/\s+/g, ' ')).toBe(words)
      const { key } = await library.letter(`${name}.pdf`)
      expect(now.anchors).toEqual([{ ...note.anchors[0], letterKey: key }])
    }
  })

  it('does not go into a file of the same name that holds another letter', async () => {
    library.write('a.docx', docxOf(paragraphs))
    await library.import()
    const note = await noteOn('a.docx', words)
    rmSync(join(library.source, 'a.docx'))
    library.write(
      'a.txt',
      'A list of what was bought in May: rope, oil, lamps, and paper for the school of the town.',
    )
    await library.import()
    const [now] = await library.call('notes.get', { ids: [note.id] })
    expect(now?.anchors).toEqual(note.anchors)
  })
})
