import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ask } from '@shared/contract'
import type { Note } from '@shared/note'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { drawUp, exported, notesOf, takeOver } from '../../support/exchange'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
beforeAll(async () => {
  worker = await buildExtractionWorker()
})
afterAll(() => worker.remove())

/** Where the notes are written, and another machine that has the same letters. */
let here: WholeLibrary
let there: WholeLibrary
let folder: TemporaryFolder
beforeEach(async () => {
  folder = temporaryFolder()
  here = new WholeLibrary(worker.path)
  there = new WholeLibrary(worker.path)
  for (const library of [here, there]) {
    library.write('dam.txt', dam)
    library.write('wells.txt', wells)
    await library.open()
    await library.import()
  }
})
afterEach(async () => {
  await here.close()
  await there.close()
  folder.remove()
})

const dam =
  'To the Governor of the Province.\n\nThe dam of 😀 Ilvar leaks, and the pumps stand still. We ask that it be mended.\n\nWe ask that it be mended.\n\nThe families of the valley'
const wells =
  'Dear Sir,\n\nOur wells have been dry since March; the school is closed for want of water.\n\nYours, Ada Vale'

async function addNote(path: string | null, words: readonly string[], more: Partial<Ask<'notes.add'>> = {}) {
  const letter = path === null ? null : await here.letter(path)
  const passages = words.map((word) => {
    const start = letter?.text.lastIndexOf(word) ?? -1
    if (start === -1) throw new Error(`The words ${word} are not in ${path}.`)
    return { letterKey: letter?.key ?? '', start, end: start + word.length }
  })
  const anchors = await here.call('anchors.describe', { passages })
  const known = anchors.flatMap((anchor) => anchor ?? [])
  return await here.call('notes.add', { id: randomUUID(), anchors: known, body: 'See the survey.', ...more })
}

async function addCodes() {
  const water = randomUUID()
  const dams = randomUUID()
  const code = { colour: 'teal', definition: 'Wells,\nrivers.', shortcut: null, place: 0 } as const
  await here.call('codes.change', {
    put: [
      { ...code, id: water, parent: null, name: 'Water' },
      { ...code, id: dams, parent: water, name: 'Dams & gates' },
    ],
    ...{ removed: [], marks: [] },
  })
  return { water, dams }
}

async function addNotes() {
  const { water, dams } = await addCodes()
  const { key } = await here.letter('wells.txt')
  await addNote('dam.txt', ['😀 Ilvar leaks'], { codes: [dams], colour: 'yellow' })
  await addNote('dam.txt', ['We ask that it be mended.'], { body: 'The second time.\n\n- twice\n- *more*' })
  await addNote('wells.txt', ['dry since March'], { body: '', codes: [water, dams] })
  const several = await addNote('wells.txt', ['the school', 'Ada Vale'], { codes: [water] })
  await addNote(null, [], {
    about: { kind: 'letter', letterKey: key },
    body: 'The whole letter.',
    codes: [water],
  })
  await addNote(null, [], { body: `A page, with [[note:${several.id}|a link]].` })
}

/** What a note says, without what differs from library to library. */
function saying(note: Note, folders: readonly string[]) {
  const { id, body, colour, codes, created, changed, about, anchors } = note
  const plain = (key: string) => folders.reduce((text, one) => text.replace(one, 'FOLDER'), key)
  return {
    ...{ id, body, colour, codes: codes.toSorted(), created, changed },
    about: about.kind === 'letter' ? { ...about, letterKey: plain(about.letterKey) } : about,
    anchors: anchors.map((anchor) => ({ ...anchor, letterKey: plain(anchor.letterKey) })),
  }
}

async function folderIds() {
  const all = await Promise.all([here, there].map((library) => library.call('library.state', {})))
  return all.flatMap(({ folders }) => folders.map(({ id }) => id))
}

describe('Notes written as web annotations and read on another machine', () => {
  it('are the same notes, on the same words of the letters there', async () => {
    await addNotes()
    const path = await exported(here, 'jsonld', folder.path)
    const { plan, report } = await takeOver(there, path)
    const folders = await folderIds()
    const before = (await notesOf(here)).map((note) => saying(note, folders))
    const after = (await notesOf(there)).map((note) => saying(note, folders))
    expect(after).toEqual(before)
    expect(report.added).toHaveLength(6)
    expect(plan).toMatchObject({ fates: { added: 6 }, states: { exact: 6, none: 0 }, lost: [] })
  })

  it('bring their codes with names, places, colours and definitions', async () => {
    await addNotes()
    await takeOver(there, await exported(here, 'jsonld', folder.path))
    expect(await there.call('codes.list', {})).toEqual(await here.call('codes.list', {}))
  })
})

describe('Notes written as a REFI-QDA project and read on another machine', () => {
  it('are the same notes but for what the export said it could not carry', async () => {
    await addNotes()
    const { lost } = await drawUp(here, 'qdpx')
    expect(lost.map(({ what, count }) => [what, count])).toEqual([['colours', 1]])
    const { report } = await takeOver(there, await exported(here, 'qdpx', folder.path))
    const folders = await folderIds()
    const before = (await notesOf(here)).map((note) => ({ ...saying(note, folders), colour: 'none' }))
    const after = (await notesOf(there)).map((note) => saying(note, folders))
    expect(after).toEqual(before)
    expect(report.codes).toHaveLength(2)
  })
})

describe('Notes that are taken over', () => {
  it('are not taken again when they are there, also with other words by now', async () => {
    await addNotes()
    const path = await exported(here, 'jsonld', folder.path)
    await takeOver(there, path)
    const [note] = await notesOf(there)
    if (!note) throw new Error('There is no note.')
    await there.call('notes.save', { id: note.id, revision: note.revision, body: 'Mine.' })
    const { plan, report } = await takeOver(there, path)
    expect(plan.fates).toEqual({ added: 0, known: 5, different: 1, restored: 0, 'left-out': 0 })
    expect(report).toEqual({ added: [], restored: [], codes: [] })
    expect((await there.call('notes.get', { ids: [note.id] }))[0]?.body).toBe('Mine.')
  })

  it('go out again as one, with their codes, and come back from the bin', async () => {
    await addNotes()
    const path = await exported(here, 'jsonld', folder.path)
    const { report } = await takeOver(there, path)
    await there.call('exchange.takeBack', { notes: [...report.added], codes: [...report.codes] })
    expect(await notesOf(there)).toEqual([])
    expect(await there.call('codes.list', {})).toEqual([])
    const again = await takeOver(there, path)
    expect(again.plan.fates.restored).toBe(6)
    expect(await notesOf(there)).toHaveLength(6)
  })

  it('stand where they stood when the notebook is made again from its journal', async () => {
    await addNotes()
    await takeOver(there, await exported(here, 'jsonld', folder.path))
    const before = await notesOf(there)
    await there.reopen(() => writeFileSync(join(there.directory, 'notebook.db'), 'damaged'))
    await there.call('library.recoverNotebook', { choice: 'journal' })
    const withoutPlaces = (notes: readonly Note[]) => notes.map(({ places, ...note }) => note)
    expect(withoutPlaces(await notesOf(there))).toEqual(withoutPlaces(before))
    expect(before).toHaveLength(6)
  })

  it('are found by searching at once', async () => {
    await addNotes()
    await takeOver(there, await exported(here, 'jsonld', folder.path))
    expect(await there.find('note:survey')).toEqual(['dam.txt', 'wells.txt'])
  })
})

describe('What would leave', () => {
  it('is shown line by line as it is written', async () => {
    await addNotes()
    const draft = await drawUp(here, 'markdown')
    const { total, lines } = await here.call('exchange.lines', { draft: draft.id, offset: 0, limit: 500 })
    expect(total).toBe(draft.lines)
    const { bytes } = await here.call('exchange.stretch', { draft: draft.id, file: 0, offset: 0 })
    const shown = lines.filter(({ file }) => file === 0).map(({ text }) => text)
    expect(`${shown.join('\n')}\n`).toBe(Buffer.from(bytes).toString())
  })

  it('is nothing of the notes in the bin, and refused when no note is left', async () => {
    const note = await addNote('dam.txt', ['Ilvar'])
    await here.call('notes.remove', { ids: [note.id] })
    await expect(drawUp(here, 'csv')).rejects.toMatchObject({ code: 'refused' })
  })

  it('is not kept any more when it was forgotten', async () => {
    await addNote('dam.txt', ['Ilvar'])
    const { id } = await drawUp(here, 'csv')
    await here.call('exchange.forget', { draft: id })
    await expect(here.call('exchange.written', { draft: id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
