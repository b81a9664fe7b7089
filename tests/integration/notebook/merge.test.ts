import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeContent } from '@shared/code'
import { emptyArrangement } from '@shared/reading'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { differences, exported, later, lookedAt, merged } from '../../support/merged'
import { addNote, anchorOn, bodiesOf, judge, openedNotebook, type TestNotebook } from '../../support/notebook'
import { sentencesIn } from '../../support/sentences-in'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const anything: unknown = expect.anything()
const mine: unknown = expect.stringContaining('MINE')

let folder: TemporaryFolder
let here: TestNotebook
let there: TestNotebook
const pathOf = (name: string) => join(folder.path, name)
/** Goes on so fast that each save begins a sitting of its own. */
const clock = (start: string) => {
  let time = Date.parse(start)
  return () => {
    time += 600_000
    return new Date(time)
  }
}

beforeEach(() => {
  folder = temporaryFolder()
  for (const name of ['here', 'there', 'files']) mkdirSync(pathOf(name))
  here = openedNotebook(pathOf('here'), clock('2026-03-01T12:00:00Z'))
  there = openedNotebook(pathOf('there'), clock('2026-04-01T12:00:00Z'))
})
afterEach(() => {
  here.close()
  there.close()
  for (const name of ['here', 'there']) expect(checkNotebook(pathOf(name)).findings).toEqual([])
  folder.remove()
})

const file = () => exported(there, pathOf('files'), null, `${randomUUID()}.letterbook-notebook`)
const save = (notebook: TestNotebook, id: string, revision: number, body: string) =>
  notebook.ask('notes.save', { id, revision, body })
const note = (notebook: TestNotebook, id: string) => {
  const [found] = notebook.ask('notes.get', { ids: [id] })
  if (!found) throw new Error(`There is no note ${id}.`)
  return found
}
const code = (name: string, more: Partial<CodeContent> = {}): CodeContent => ({
  ...{ id: randomUUID(), parent: null, name, colour: 'red', definition: '', shortcut: null, place: 0 },
  ...more,
})
const addCodes = (notebook: TestNotebook, ...put: CodeContent[]) =>
  notebook.ask('codes.change', { put, removed: [], marks: [] })
const search = (name: string, query: string) => ({
  ...{ id: randomUUID(), name, query, folderId: null },
  look: { view: 'letters' as const, order: 'rank' as const, descending: true, sort: [] },
})
/** Both notebooks begin with what the first one holds. */
const copied = async () => {
  const path = await exported(here, pathOf('files'), null, `${randomUUID()}.letterbook-notebook`)
  return await merged(there, path)
}

describe('Taking over from another notebook', () => {
  it('adds what is only there with its history, and nothing the second time', async () => {
    addNote(here, 'of this one')
    const id = addNote(there, 'first words', [anchorOn('f/a.txt', 'the passage')])
    save(there, id, 1, 'later words, which take out all that stood there before them')
    there.ask('notes.mark', { marks: [{ id, colour: 'pink', codes: [] }] })
    const before = there.ask('notes.history', { id, offset: 0, limit: 10 })

    const report = await merged(here, await file())
    expect(report).toMatchObject({ added: { note: 1 }, changed: {}, keptBoth: 0, problems: [] })
    expect(bodiesOf(here)).toHaveLength(2)
    expect(note(here, id)).toMatchObject({ ...note(there, id), places: anything })
    expect(here.ask('notes.history', { id, offset: 0, limit: 10 })).toEqual(before)

    const again = await merged(here, await file())
    expect(again).toMatchObject({ added: {}, changed: {}, backup: null })
    expect(bodiesOf(here)).toHaveLength(2)
  })

  it('keeps everything in the journal, and a backup of the notebook as it was', async () => {
    addNote(here, 'before')
    addNote(there, 'new')
    const report = await merged(here, await file())
    expect(report.backup).toMatch(/^notebook-2026-03-01T/)
    expect(existsSync(join(pathOf('here'), 'backups', report.backup ?? ''))).toBe(true)
    here.close()
    expect(checkNotebook(pathOf('here'))).toMatchObject({ ok: true, notes: 2 })
    here = openedNotebook(pathOf('here'))
  })

  it('goes on with a note that was only changed there', async () => {
    const id = addNote(here, 'as it was here')
    await copied()
    save(there, id, 1, 'as it became there, in quite other words than it had')
    const other = await lookedAt(here, await file())
    expect(other.counts).toMatchObject({ 'newer-there': 1, conflict: 0 })
    await merged(here, await file())
    expect(note(here, id).body).toBe('as it became there, in quite other words than it had')
    const { versions } = here.ask('notes.history', { id, offset: 0, limit: 10 })
    expect(versions.map(({ body }) => body)).toContain('as it was here')
  })

  it('leaves a note alone that was only changed here', async () => {
    const id = addNote(here, 'as it was')
    await copied()
    save(here, id, 1, 'changed here, and nowhere else in the world, with other words')
    const other = await lookedAt(here, await file())
    expect(other.counts).toMatchObject({ 'newer-here': 1, conflict: 0 })
    expect(await merged(here, await file())).toMatchObject({ changed: {}, backup: null })
    expect(note(here, id).body).toContain('changed here')
  })

  describe('when a note was changed in both', () => {
    let id = ''
    beforeEach(async () => {
      id = addNote(here, 'as it was in both', [anchorOn('f/a.txt', 'the passage')])
      await copied()
      save(here, id, 1, 'MINE: this was written here, instead of all that stood before')
      save(there, id, 1, 'THEIRS: and this was written there, in the place of everything')
    })

    it('shows both beside each other and changes nothing without a choice', async () => {
      const other = await lookedAt(here, await file())
      expect(other).toMatchObject({ sameNotebook: false, counts: { conflict: 1 }, same: 0 })
      const [difference] = await differences(here, other.id)
      expect(difference).toMatchObject({ kind: 'note', state: 'conflict', canKeepBoth: true })
      expect(difference?.here).toMatchObject({ words: mine, on: 'the passage' })
      expect(difference?.there?.words).toContain('THEIRS')
      expect(await merged(here, await file())).toMatchObject({ left: 1, changed: {}, backup: null })
      expect(note(here, id).body).toContain('MINE')
    })

    it('takes theirs when that is chosen, and keeps mine in the history', async () => {
      const choices = { [`note ${id}`]: 'there' as const }
      expect(await merged(here, await file(), { choices })).toMatchObject({ changed: { note: 1 } })
      expect(note(here, id).body).toContain('THEIRS')
      const { versions } = here.ask('notes.history', { id, offset: 0, limit: 10 })
      expect(versions.map(({ body }) => body.slice(0, 6))).toEqual(['THEIRS', 'MINE: ', 'as it '])
    })

    it('keeps both when that is chosen', async () => {
      const choices = { [`note ${id}`]: 'both' as const }
      expect(await merged(here, await file(), { choices })).toMatchObject({ keptBoth: 1 })
      expect(bodiesOf(here).map((body) => body.slice(0, 6))).toEqual(['MINE: ', 'THEIRS'])
      const notes = here.ask('notes.ofLetter', { letterKey: 'f/a.txt' })
      expect(notes).toHaveLength(2)
    })
  })

  it('takes colour, codes, passages and the bin of a note over when they are chosen', async () => {
    const dam = code('dam')
    addCodes(here, dam)
    const [marked, moved, binned] = ['marked', 'moved', 'binned'].map((body) =>
      addNote(here, body, [anchorOn('f/a.txt', 'the passage')]),
    )
    if (!marked || !moved || !binned) throw new Error('There are no notes.')
    await copied()
    there.ask('notes.mark', { marks: [{ id: marked, colour: 'green', codes: [dam.id] }] })
    there.ask('anchors.put', {
      anchors: [{ note: moved, place: 0, anchor: anchorOn('f/a.txt', 'another one', 50) }],
    })
    there.ask('notes.remove', { ids: [binned] })
    await merged(here, await file(), {
      states: { 'only-there': 'there', 'newer-there': 'there', conflict: 'there' },
    })
    expect(note(here, marked)).toMatchObject({ colour: 'green', codes: [dam.id] })
    expect(note(here, moved).anchors[0]?.exact).toBe('another one')
    expect(note(here, binned).removed).not.toBeNull()
  })

  it('takes two codes of the same name below the same one for one, and gives others a number', async () => {
    const [top, mine] = [code('places'), code('dam')]
    const [theirTop, theirs] = [code('Places'), code('weir')]
    addCodes(here, top, mine)
    addCodes(there, theirTop, { ...theirs, parent: theirTop.id, shortcut: 'w' })
    const id = addNote(there, 'coded there')
    there.ask('notes.mark', { marks: [{ id, colour: 'none', codes: [theirs.id, theirTop.id] }] })
    await merged(here, await file())
    const codes = here.ask('codes.list', {})
    expect(codes.map(({ name }) => name).sort()).toEqual(['dam', 'places', 'weir'])
    expect(codes.find(({ id: one }) => one === theirs.id)).toMatchObject({ parent: top.id, shortcut: 'w' })
    expect(note(here, id).codes).toEqual([theirs.id, top.id])
  })

  it('leaves out the codes of notes that were not taken over', async () => {
    const theirs = code('weir')
    addCodes(there, theirs)
    const id = addNote(there, 'coded there')
    there.ask('notes.mark', { marks: [{ id, colour: 'none', codes: [theirs.id] }] })
    await merged(here, await file(), { choices: { [`code ${theirs.id}`]: 'here' } })
    expect(here.ask('codes.list', {})).toEqual([])
    expect(note(here, id).codes).toEqual([])
  })

  it('takes saved searches, their folders and reading tables over, with other names where theirs are taken', async () => {
    here.ask('saved-searches.add', search('Dam', 'dam'))
    here.ask('saved-searches.add', search('Same', 'weir'))
    there.ask('saved-searches.add', search('Same', 'weir'))
    const folderId = randomUUID()
    there.ask('saved-searches.addFolder', { id: folderId, name: 'Water', parentId: null })
    const theirs = { ...search('Dam', 'barrage'), folderId }
    there.ask('saved-searches.add', theirs)
    there.ask('saved-searches.add', search('Both', 'search:Dam school'))
    const table = {
      id: randomUUID(),
      name: 'Table',
      arrangement: { ...emptyArrangement, panes: [], sizes: [] },
    }
    there.ask('reading-tables.save', table)
    await merged(here, await file())
    const { searches, folders } = here.ask('saved-searches.list', {})
    expect(searches.map(({ name, query }) => [name, query]).sort()).toEqual([
      ['Both', 'search:"Dam (2)" school'],
      ['Dam (2)', 'barrage'],
      ['Dam', 'dam'],
      ['Same', 'weir'],
    ])
    expect(folders).toMatchObject([{ id: folderId, name: 'Water' }])
    expect(searches.find(({ id }) => id === theirs.id)?.folderId).toBe(folderId)
    expect(here.ask('reading-tables.list', {})).toMatchObject([{ name: 'Table' }])
  })

  it('takes corrections, decisions and problems over in the names that letters have here', async () => {
    judge(there, pathOf('files'))
    const report = await merged(here, await file(), {
      moves: [
        { from: 'f/moved.txt', to: 'g/a.txt' },
        { from: 'f/other.txt', to: 'g/b.txt' },
      ],
    })
    expect(report.added).toMatchObject({ correction: 3, 'ignored-problem': 1 })
    const { corrections, ignored } = here.ask('judgements.all', {})
    const keys = corrections.map(({ letterKey }) => letterKey).sort()
    expect(keys).toEqual(['f/gone.txt', 'g/a.txt', 'g/b.txt'])
    expect(ignored).toEqual([{ key: 'g/a.txt', code: 'encrypted' }])
  })

  it('tells as data, and in no sentence, which encodings it cannot take over', async () => {
    const [{ id: folderId } = { id: '' }] = there.ask('folders.add', { paths: [pathOf('files')] })
    there.ask('encodings.record', { folderId, path: '', encoding: 'koi8-r' })
    there.ask('encodings.record', { folderId, path: 'mine.txt', encoding: 'big5' })
    const report = await merged(here, await file())
    expect(report.problems).toEqual(
      expect.arrayContaining([
        { kind: 'encoding-of-folder', encoding: 'koi8-r', folderId },
        { kind: 'encoding-of-path', encoding: 'big5', folderId, path: 'mine.txt' },
      ]),
    )
    expect(sentencesIn(report)).toEqual([])
    expect(sentencesIn({ problems: ['a.txt (big5): its source folder is not here.'] })).toHaveLength(1)
  })

  it('shows two corrections of the same as a conflict, and lets theirs take the place of mine', async () => {
    const title = (words: string) => ({
      ...{ id: randomUUID(), letterKey: 'f/a.txt', field: 'title' as const, target: 'as found' },
      ...{ verdict: 'corrected' as const, value: { field: 'title' as const, title: words } },
    })
    here.ask('corrections.record', { put: [title('Mine')], withdraw: [] })
    there.ask('corrections.record', { put: [title('Theirs')], withdraw: [] })
    const other = await lookedAt(here, await file())
    expect(other.counts.conflict).toBe(1)
    const [conflict] = await differences(here, other.id)
    const said = { kind: 'correction', field: 'title', verdict: 'corrected' }
    expect(conflict).toMatchObject({ there: { words: 'Theirs', said } })
    await merged(here, await file(), {
      states: { 'only-there': 'there', 'newer-there': 'there', conflict: 'there' },
    })
    const { corrections } = here.ask('judgements.all', {})
    expect(corrections.map(({ value }) => value)).toEqual([{ field: 'title', title: 'Theirs' }])
  })

  it('puts notes on the letters as they are called here, with the links in their texts', async () => {
    const anchors = [anchorOn('f/a.txt', 'the passage')]
    const id = addNote(there, 'See [[letter:f/a.txt|this letter]].', anchors)
    const page = randomUUID()
    const about = { kind: 'letter' as const, letterKey: 'f/a.txt' }
    there.ask('notes.add', { id: page, body: 'about it', anchors: [], about })
    await merged(here, await file(), { moves: [{ from: 'f/a.txt', to: 'g/b.txt' }] })
    expect(note(here, id)).toMatchObject({ anchors: [{ letterKey: 'g/b.txt' }] })
    expect(note(here, id).body).toBe('See [[letter:g/b.txt|this letter]].')
    expect(note(here, page).about).toEqual({ kind: 'letter', letterKey: 'g/b.txt' })
    const again = await lookedAt(here, await file(), { moves: [{ from: 'f/a.txt', to: 'g/b.txt' }] })
    expect(again).toMatchObject({ same: 2, counts: { 'only-there': 0, conflict: 0 } })
  })
})

describe('A file that holds a whole notebook', () => {
  it('opens with its passphrase alone and shows nothing without it', async () => {
    addNote(there, 'a most secret word')
    const path = await exported(there, pathOf('files'), 'correct horse battery')
    expect(readFileSync(path).includes('secret')).toBe(false)
    expect(readFileSync(path).includes('SQLite format')).toBe(false)
    const source = { path }
    expect(await later(here, 'backups.read', { source, passphrase: null })).toEqual({
      kind: 'locked',
      wrong: false,
    })
    const wrong = await later(here, 'backups.read', { source, passphrase: 'correct horse' })
    expect(wrong).toEqual({ kind: 'locked', wrong: true })
    const other = await lookedAt(here, path, { passphrase: 'correct horse battery' })
    expect(other).toMatchObject({ notes: 1, counts: { 'only-there': 1 } })
    here.ask('backups.leave', { id: other.id })
    expect(existsSync(join(pathOf('here'), 'notebook.looked-at.db'))).toBe(false)
  })

  it('is refused when it is damaged or something else, and the notebook that is open stays open', async () => {
    addNote(there, 'kept there')
    const path = await exported(there, pathOf('files'))
    const [broken, text] = [pathOf('files/broken'), pathOf('files/text')]
    copyFileSync(path, broken)
    const db = new Database(broken)
    db.exec("UPDATE note_revision SET body = 'altered'")
    db.close()
    writeFileSync(text, 'a letter')
    addNote(here, 'kept here')
    await expect(
      later(here, 'backups.read', { source: { path: broken }, passphrase: null }),
    ).rejects.toMatchObject({ code: 'refused' })
    const source = { path: text }
    await expect(later(here, 'backups.read', { source, passphrase: null })).rejects.toMatchObject({
      code: 'refused',
    })
    await expect(
      later(here, 'backups.read', { source: { path: pathOf('files/none') }, passphrase: null }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(bodiesOf(here)).toEqual(['kept here'])
    await expect(differences(here, randomUUID())).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never replaces a file that could not be written anew', async () => {
    addNote(there, 'kept there')
    await expect(
      later(there, 'backups.writeFile', {
        path: pathOf('files/none/x.letterbook-notebook'),
        passphrase: null,
      }),
    ).rejects.toMatchObject({ code: 'refused' })
    expect(bodiesOf(there)).toEqual(['kept there'])
  })
})
