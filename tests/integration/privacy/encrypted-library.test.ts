/** A library with a passphrase: what it keeps from others, and that it loses nothing by it. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesWithWords } from '../../support/clear-words'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { listOf } from '../../support/notebook'
import { WholeLibrary } from '../../support/whole-library'

let library: WholeLibrary
let extractionWorker: string
libraryForEachTest(
  (worker) => {
    const made = new WholeLibrary(worker)
    made.write('a.txt', 'From: Ada Vale\nTo: Bela Orr\n\nDear Bela,\n\nThe wallaroo came to the river.\n')
    made.write('b.txt', 'From: Bela Orr\nTo: Ada Vale\n\nDear Ada,\n\nNo such animal lives here.\n')
    return made
  },
  async (made, worker) => {
    library = made
    extractionWorker = worker
    await library.import()
  },
)

const passphrase = 'Grüne Birnen im März'
const noteWord = 'quindlesome'
const tagWord = 'zephyrtag'
const codeWord = 'Umbrachord'
const searchWord = 'Wexelspan'
const nameWord = 'Ottoline Farquharson'
const letterWord = 'wallaroo'
const privateWords = [noteWord, tagWord, codeWord, searchWord]
const at = (name: string) => join(library.directory, name)
const folderOf = () => library.directory

/** Notes, tags, a code, a saved search and a corrected name; some of it changed, so that the journal has more of it. */
async function write(): Promise<void> {
  const [head] = await library.heads()
  if (head === undefined) throw new Error('There is no letter.')
  const letter = await library.letter('a.txt')
  const start = letter.text.indexOf('wallaroo')
  const code = {
    id: randomUUID(),
    parent: null,
    name: `${codeWord} ${randomUUID()}`,
    colour: 'green',
    definition: '',
    shortcut: null,
    place: 0,
  } as const
  await library.call('codes.change', { put: [code], removed: [], marks: [] })
  const note = await library.call('notes.add', {
    id: randomUUID(),
    anchors: [
      {
        letterKey: letter.key,
        textHash: letter.textHash,
        start,
        end: start + 8,
        exact: 'wallaroo',
        before: 'The ',
        after: ' came',
      },
    ],
    body: `a ${noteWord} note #${tagWord}`,
  })
  await library.call('notes.save', {
    id: note.id,
    revision: 1,
    body: `a ${noteWord} note, longer #${tagWord}`,
  })
  await library.call('saved-searches.add', {
    id: randomUUID(),
    name: `${searchWord} ${randomUUID()}`,
    query: letterWord,
    look: { view: 'letters', order: 'rank', descending: true, sort: [] },
    folderId: null,
  })
  await library.call('corrections.change', {
    put: [
      {
        id: randomUUID(),
        letterKey: letter.key,
        field: 'title',
        target: null,
        verdict: 'corrected',
        value: { field: 'title', title: nameWord },
      },
    ],
    withdraw: [],
  })
}

const total = async (query: string) => (await library.call('search.count', { query })).total
const notes = async () => (await library.call('notes.list', listOf({}))).total
const code = async (work: Promise<unknown>) =>
  await work.then(
    () => 'answered',
    (thrown: { code: string }) => thrown.code,
  )

describe('A library with a passphrase', () => {
  it('has no word of a note, tag, code, saved search or correction in clear in any of its files, and nothing of the letters', {
    timeout: 120_000,
  }, async () => {
    await write()
    await library.call('notes.list', listOf({ words: noteWord }))
    await library.call('letters.find', { words: 'ada', limit: 5 })
    await library.reopen()
    expect(filesWithWords(folderOf(), [noteWord]).length).toBeGreaterThan(2)
    await library.call('privacy.set', { passphrase, index: true })
    expect(await notes()).toBe(1)
    expect(await total(letterWord)).toBe(1)
    expect(await total(`tag:${tagWord}`)).toBe(1)
    expect(await total('/wall[a]roo/')).toBe(1)
    expect(filesWithWords(folderOf(), [...privateWords, nameWord, letterWord])).toEqual([])
    await write()
    expect(filesWithWords(folderOf(), [...privateWords, nameWord, letterWord])).toEqual([])
    await library.reopen(() =>
      expect(filesWithWords(folderOf(), [...privateWords, nameWord, letterWord])).toEqual([]),
    )
  })

  it('is locked when it is opened, tells nothing, and opens with its passphrase alone', {
    timeout: 120_000,
  }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: true })
    await library.reopen()
    const locked = await library.call('library.state', {})
    expect(locked).toMatchObject({ letters: 0, folders: [], notebook: { kind: 'locked' } })
    expect(await library.call('privacy.state', {})).toEqual({ notebook: 'locked', index: false })
    expect(await code(library.call('notes.list', listOf({})))).toBe('locked')
    expect(await code(library.call('folders.list', {}))).toBe('locked')
    expect(await code(total(letterWord))).toBe('locked')
    expect(await code(library.call('import.start', {}))).toBe('locked')
    expect(await code(library.call('privacy.unlock', { passphrase: 'grüne birnen im märz' }))).toBe(
      'wrong-passphrase',
    )
    // The same letters, composed in another way.
    const opened = await library.call('privacy.unlock', { passphrase: passphrase.normalize('NFD') })
    expect(opened).toMatchObject({ letters: 2, notebook: { kind: 'open', notes: 1 } })
    expect(await total(letterWord)).toBe(1)
    expect(await total(`note:${noteWord}`)).toBe(1)
    expect((await library.head('a.txt')).title).toBe(nameWord)
  })

  it('is locked by hand, and keeps what was written before', { timeout: 120_000 }, async () => {
    await library.call('privacy.set', { passphrase, index: false })
    await write()
    expect((await library.call('privacy.lock', {})).notebook).toEqual({ kind: 'locked' })
    expect(await code(total(letterWord))).toBe('locked')
    await library.call('privacy.unlock', { passphrase })
    expect(await notes()).toBe(1)
    expect(await total(`note:${noteWord}`)).toBe(1)
    expect(filesWithWords(folderOf(), privateWords)).toEqual([])
  })

  it('goes on with the key when one of its services stops', { timeout: 120_000 }, async () => {
    await library.call('privacy.set', { passphrase, index: true })
    await write()
    library.kill('search')
    expect(await total(`note:${noteWord}`)).toBe(1)
    library.kill('import')
    library.write('c.txt', 'Dear Ada,\n\nThe wallaroo again.\n')
    await library.import()
    expect(await total(letterWord)).toBe(2)
  })

  it('changes its passphrase, after which the old one opens nothing, not even with the copy beside the backups', {
    timeout: 120_000,
  }, async () => {
    await library.call('privacy.set', { passphrase, index: false })
    const next = 'another passphrase'
    expect(await code(library.call('privacy.change', { passphrase: 'wrong one', next }))).toBe(
      'wrong-passphrase',
    )
    await library.call('privacy.change', { passphrase, next })
    await library.call('privacy.lock', {})
    expect(await code(library.call('privacy.unlock', { passphrase }))).toBe('wrong-passphrase')
    expect(readFileSync(at('library.key'))).toEqual(readFileSync(at('backups/library.key')))
    await library.call('privacy.unlock', { passphrase: next })
  })

  it('gives up its passphrase, and then holds the same with and without its index encrypted', {
    timeout: 120_000,
  }, async () => {
    await write()
    const before = await library.call('notes.list', listOf({}))
    await library.call('privacy.set', { passphrase, index: true })
    expect(await library.call('privacy.setIndex', { encrypted: false })).toEqual({
      notebook: 'open',
      index: false,
    })
    expect(await total(letterWord)).toBe(1)
    expect(await library.call('privacy.setIndex', { encrypted: true })).toEqual({
      notebook: 'open',
      index: true,
    })
    expect(await total(letterWord)).toBe(1)
    expect(await code(library.call('privacy.remove', { passphrase: 'wrong one' }))).toBe('wrong-passphrase')
    expect(await library.call('privacy.remove', { passphrase })).toEqual({ notebook: 'plain', index: false })
    expect(existsSync(at('library.key')) || existsSync(at('backups/library.key'))).toBe(false)
    expect(await library.call('notes.list', listOf({}))).toEqual(before)
    expect(await total(letterWord)).toBe(1)
    expect(await code(library.call('privacy.lock', {}))).toBe('refused')
    await library.reopen()
    expect((await library.call('library.state', {})).notebook).toMatchObject({ kind: 'open', notes: 1 })
  })

  it('opens with the copy of its key beside the backups when the key file is lost or damaged', {
    timeout: 120_000,
  }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: false })
    for (const harm of [
      () => rmSync(at('library.key')),
      () => writeFileSync(at('library.key'), '{"format":'),
    ]) {
      await library.reopen(harm)
      await library.call('privacy.unlock', { passphrase })
      expect(await notes()).toBe(1)
      expect(readFileSync(at('library.key'))).toEqual(readFileSync(at('backups/library.key')))
    }
  })

  it('says so when its key is gone altogether, and touches nothing', { timeout: 120_000 }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: false })
    const kept = readFileSync(at('library.key'))
    let before = Buffer.alloc(0)
    await library.reopen(() => {
      before = readFileSync(at('notebook.db'))
      rmSync(at('library.key'))
      rmSync(at('backups/library.key'))
    })
    const { notebook: state } = await library.call('library.state', {})
    const damage = [{ kind: 'key-missing', keyFile: at('library.key') }]
    expect(state).toMatchObject({ kind: 'damaged', damage })
    await library.reopen(() => {
      expect(readFileSync(at('notebook.db')).equals(before)).toBe(true)
      writeFileSync(at('library.key'), kept)
    })
    await library.call('privacy.unlock', { passphrase })
    expect(await notes()).toBe(1)
  })

  it('is recovered from an encrypted backup when it is damaged', { timeout: 120_000 }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: false })
    await library.reopen(() => {
      const bytes = readFileSync(at('notebook.db'))
      bytes.fill(7, 4096, 9000)
      writeFileSync(at('notebook.db'), bytes)
    })
    await library.call('privacy.unlock', { passphrase })
    const { notebook } = await library.call('library.state', {})
    if (notebook.kind !== 'damaged') throw new Error('The damage was not seen.')
    const choice = notebook.choices.find(({ kind }) => kind === 'backup')
    expect(choice).toMatchObject({ notes: 1 })
    await library.call('library.recoverNotebook', { choice: choice?.id ?? '' })
    expect(await notes()).toBe(1)
    await library.call('privacy.remove', { passphrase })
    expect(await notes()).toBe(1)
  })

  it('opens on another machine, as a folder that was copied whole', { timeout: 120_000 }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: true })
    const other = new WholeLibrary(extractionWorker)
    await library.reopen(() => cpSync(library.directory, other.directory, { recursive: true }))
    await other.open()
    await other.call('privacy.unlock', { passphrase })
    expect((await other.call('notes.list', listOf({}))).total).toBe(1)
    await other.close()
  })

  it('takes a backup that was put beside it in clear for its own, and seals it', {
    timeout: 120_000,
  }, async () => {
    await write()
    let plain = Buffer.alloc(0)
    await library.reopen(() => {
      plain = readFileSync(at('notebook.db'))
    })
    await library.call('privacy.set', { passphrase, index: false })
    const stray = at('backups/notebook-2020-01-01T00-00-00-000Z.db')
    await library.reopen(() => {
      writeFileSync(stray, plain)
      writeFileSync(at('notebook.damaged-2020-01-01T00-00-00-000Z.db'), `broken ${noteWord}`)
    })
    await library.call('privacy.unlock', { passphrase })
    expect(filesWithWords(folderOf(), privateWords)).toEqual([])
    expect(existsSync(stray)).toBe(true)
    await library.call('privacy.remove', { passphrase })
    expect(readFileSync(at('notebook.damaged-2020-01-01T00-00-00-000Z.db'), 'utf8')).toBe(
      `broken ${noteWord}`,
    )
  })

  it('is encrypted although something beside it cannot be, which is told by its name and tried again', {
    timeout: 120_000,
  }, async () => {
    await write()
    const aside = 'notebook.damaged-2020-01-01T00-00-00-000Z.db'
    const earlier = 'notebook.damaged-2019-01-01T00-00-00-000Z.db'
    writeFileSync(at(aside), `broken ${noteWord}`)
    writeFileSync(at(earlier), `broken ${noteWord}`)
    mkdirSync(at(`${earlier}.sealed.part`))
    mkdirSync(at('backups/notebook-2018-01-01T00-00-00-000Z.db'), { recursive: true })
    expect(await library.call('privacy.set', { passphrase, index: true })).toMatchObject({ notebook: 'open' })
    const { notices } = await library.call('library.state', {})
    const told = notices.filter(({ kind }) => kind === 'still-in-clear').map(({ message }) => message)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(`: ${earlier}. `)
    expect(filesWithWords(folderOf(), privateWords).map((path) => basename(path))).toEqual([
      `${earlier}: ${noteWord}`,
    ])
    expect(await total(`note:${noteWord}`)).toBe(1)
    await library.reopen(() => rmSync(at(`${earlier}.sealed.part`), { recursive: true }))
    await library.call('privacy.unlock', { passphrase })
    expect(filesWithWords(folderOf(), privateWords)).toEqual([])
  })

  it('stays encrypted with its index when the passphrase cannot be removed', {
    timeout: 120_000,
  }, async () => {
    await write()
    await library.call('privacy.set', { passphrase, index: true })
    const journal = readFileSync(at('notebook.journal'), 'latin1')
    writeFileSync(at('notebook.journal'), journal.replace('S1:', 'S1!'), 'latin1')
    expect(await code(library.call('privacy.remove', { passphrase }))).not.toBe('answered')
    expect(await library.call('privacy.state', {})).toEqual({ notebook: 'open', index: true })
    expect(filesWithWords(folderOf(), [letterWord, noteWord])).toEqual([])
    expect(await total(letterWord)).toBe(1)
  })
})
