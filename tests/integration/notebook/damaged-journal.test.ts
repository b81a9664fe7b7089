import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook, repairNotebook } from '../../../src/main/library/notebook/check-notebook'
import { DataKey } from '../../../src/main/library/privacy/data-key'
import { encryptNotebook } from '../../../src/main/library/privacy/encryption'
import { cheapKeyFile } from '../../support/cheap-key-file'
import { addNote, bodiesOf, notebookIn, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let notebook: TestNotebook
let key: DataKey | null
beforeEach(() => {
  folder = temporaryFolder()
  key = null
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const at = (...names: string[]) => join(folder.path, ...names)
const journal = () => readFileSync(at('notebook.journal'), 'latin1').trimEnd().split('\n')
const writeJournal = (lines: readonly string[]) =>
  writeFileSync(at('notebook.journal'), `${lines.join('\n')}\n`, 'latin1')
/** As a bad sector leaves a line. */
const spoilt = (line: string) => `${line.slice(0, 40)}${'\u0000'.repeat(60)}${line.slice(100)}`

async function open(): Promise<TestNotebook> {
  notebook = notebookIn(folder.path)
  notebook.ask('notebook.open', {})
  if (key !== null) await notebook.later('privacy.openNotebook', { with: { key: key.bytes() } })
  return notebook
}

async function begin(encrypted: boolean): Promise<void> {
  notebook = openedNotebook(folder.path)
  notebook.close()
  if (encrypted) {
    key = DataKey.random()
    encryptNotebook(folder.path, key, cheapKeyFile(key, 'a long passphrase'))
  }
  await open()
}

function spoilLines(...which: readonly ((line: number, lines: readonly string[]) => boolean)[]): void {
  const lines = journal()
  writeJournal(lines.map((line, number) => (which.some((is) => is(number, lines)) ? spoilt(line) : line)))
}
const fromEnd = (count: number) => (line: number, lines: readonly string[]) => line === lines.length - count

/** Nothing but the journal is left. */
function loseTheRest(): void {
  rmSync(at('notebook.db'))
  for (const name of readdirSync(at('backups')).filter((one) => one.endsWith('.db')))
    rmSync(at('backups', name))
}

describe.each([
  ['A journal', false],
  ['An encrypted journal', true],
] as const)('%s', (_name, encrypted) => {
  beforeEach(async () => await begin(encrypted))

  it('gives what stands behind a damaged line, and says how much is lost', async () => {
    const kept = addNote(notebook, 'one')
    addNote(notebook, 'two')
    addNote(notebook, 'three')
    notebook.ask('notes.save', { id: kept, revision: 1, body: 'one, changed' })
    notebook.close()
    spoilLines(fromEnd(3))
    loseTheRest()
    const [restored] = repairNotebook(folder.path, key)
    expect(restored?.message).toContain('One change in it is damaged')
    await open()
    expect(bodiesOf(notebook)).toEqual(['one, changed', 'three'])
    notebook.close()
    expect(checkNotebook(folder.path, key)).toMatchObject({ ok: true, notes: 2 })
    expect(readdirSync(folder.path).filter((name) => /set-aside.*journal/.test(name))).toHaveLength(1)
  })

  it('gives a whole text behind lost revisions, and never puts a stretch into another text', async () => {
    const long = 'The gate was open and nobody stood beside it in the morning. '.repeat(5)
    const id = addNote(notebook, long)
    const save = (revision: number, body: string) => notebook.ask('notes.save', { id, revision, body })
    save(1, 'short')
    save(2, `${long}A stretch more.`)
    save(3, `Before. ${long}A stretch more.`)
    notebook.close()
    const sound = journal()
    // The second text is lost, the third is whole, the fourth a stretch of it.
    spoilLines(fromEnd(3))
    loseTheRest()
    repairNotebook(folder.path, key)
    await open()
    expect(bodiesOf(notebook)).toEqual([`Before. ${long}A stretch more.`])
    notebook.close()
    rmSync(at('notebook.journal'))
    writeJournal(sound)
    spoilLines(fromEnd(2))
    loseTheRest()
    expect(repairNotebook(folder.path, key)[0]?.message).toContain('2 changes in it are damaged')
    await open()
    expect(bodiesOf(notebook)).toEqual(['short'])
  })

  it('adds to a backup what was written after it, whichever lines are damaged', async () => {
    addNote(notebook, 'one')
    notebook.close()
    copyFileSync(at('notebook.db'), at('older.db'))
    await open()
    addNote(notebook, 'two')
    addNote(notebook, 'three')
    notebook.close()
    const lines = journal()
    for (const { number, found } of [
      { number: 0, found: ['one', 'two', 'three'] },
      { number: 1, found: ['one', 'two', 'three'] },
      { number: 2, found: ['one', 'three'] },
    ]) {
      copyFileSync(at('older.db'), at('notebook.db'))
      writeJournal(lines.map((line, place) => (place === number ? spoilt(line) : line)))
      await open()
      expect([...bodiesOf(notebook)].sort()).toEqual([...found].sort())
      notebook.close()
    }
  })

  it('is not taken for whole when its beginning or its end is damaged', async () => {
    addNote(notebook, 'one')
    addNote(notebook, 'two')
    addNote(notebook, 'three')
    notebook.close()
    spoilLines((line) => line === 0, fromEnd(2), fromEnd(1))
    loseTheRest()
    expect(repairNotebook(folder.path, key)[0]?.message).toContain('3 changes in it are damaged')
    await open()
    expect(bodiesOf(notebook)).toEqual(['one'])
  })

  it('takes no line twice, and none that was altered', async () => {
    addNote(notebook, 'one')
    addNote(notebook, 'two')
    notebook.close()
    const lines = journal()
    const [last = ''] = lines.slice(-1)
    writeJournal([...lines.slice(0, -1), spoilt(last), ...lines.slice(-2), last.replace(/[a-z]/, 'Q')])
    loseTheRest()
    repairNotebook(folder.path, key)
    await open()
    expect(bodiesOf(notebook)).toEqual(['one', 'two'])
  })
})
