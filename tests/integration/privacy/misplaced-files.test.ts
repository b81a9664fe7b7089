/** Files of an encrypted notebook that were lost, damaged, or put back from elsewhere. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataKey } from '../../../src/main/library/privacy/data-key'
import { encryptNotebook } from '../../../src/main/library/privacy/encryption'
import { keyPlaces, readKeyFile } from '../../../src/main/library/privacy/key-file'
import { cheapKeyFile } from '../../support/cheap-key-file'
import { filesWithWords } from '../../support/clear-words'
import { addNote, bodiesOf, notebookIn, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const ours = 'nine herons over the weir'
const theirs = 'eleven geese on the bank'
const word = 'quindlesome'

let folder: TemporaryFolder
let directory: string
let opened: TestNotebook | null = null
beforeEach(() => {
  folder = temporaryFolder()
  directory = join(folder.path, 'library')
})
afterEach(() => {
  opened?.close()
  opened = null
  folder.remove()
})

function makeLibrary(path: string, passphrase: string, note: string): void {
  const notebook = openedNotebook(path)
  addNote(notebook, note)
  notebook.close()
  const key = DataKey.random()
  encryptNotebook(path, key, cheapKeyFile(key, passphrase))
}

/** Opened and unlocked; the code of the failure when the passphrase does not do it. */
async function unlock(passphrase: string): Promise<string> {
  opened?.close()
  opened = notebookIn(directory)
  opened.ask('notebook.open', {})
  try {
    const { state } = await opened.later('privacy.openNotebook', { with: { passphrase } })
    return state.kind
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
  }
}

const notes = () => (opened === null ? [] : bodiesOf(opened))

describe('The key file of another library in the place of this one', () => {
  const foreign = () => join(folder.path, 'foreign')
  beforeEach(() => {
    makeLibrary(directory, ours, word)
    makeLibrary(foreign(), theirs, 'something else')
    cpSync(keyPlaces(foreign()).key, keyPlaces(directory).key)
  })

  it('does not keep the passphrase from opening it with the copy beside the backups', async () => {
    expect(await unlock(ours)).toBe('open')
    expect(notes()).toEqual([word])
    expect(readFileSync(keyPlaces(directory).key)).toEqual(readFileSync(keyPlaces(directory).copy))
    expect(await unlock(ours)).toBe('open')
  })

  it('never takes the place of that copy, although its own passphrase is given', async () => {
    const copy = readFileSync(keyPlaces(directory).copy)
    expect(await unlock(theirs)).toBe('wrong-passphrase')
    expect(readFileSync(keyPlaces(directory).copy)).toEqual(copy)
    expect(await unlock(ours)).toBe('open')
    expect(notes()).toEqual([word])
  })

  it('is kept under another name, since it may open something else', async () => {
    const { id } = readKeyFile(foreign()) ?? { id: '' }
    await unlock(ours)
    expect(readdirSync(directory)).toContain(`notebook.former-${id}.key`)
  })
})

describe('A key file', () => {
  it.each(['key', 'copy'] as const)(
    'that was lost or damaged (%s) is made again from the other',
    async (which) => {
      makeLibrary(directory, ours, word)
      const path = keyPlaces(directory)[which]
      const content = readFileSync(path)
      rmSync(path)
      expect(await unlock(ours)).toBe('open')
      expect(readFileSync(path)).toEqual(content)
      writeFileSync(path, content.subarray(0, 100))
      expect(await unlock(ours)).toBe('open')
      expect(readFileSync(path)).toEqual(content)
    },
  )

  it('that is missing with its copy leaves everything as it is, so that the notes are there when it is put back', async () => {
    makeLibrary(directory, ours, word)
    const { key, copy } = keyPlaces(directory)
    const content = readFileSync(key)
    for (const path of [key, copy]) rmSync(path)
    opened = notebookIn(directory)
    const { state } = opened.ask('notebook.open', {})
    expect(state).toMatchObject({ kind: 'damaged' })
    expect(JSON.stringify(state)).toContain('library.key')
    opened.close()
    writeFileSync(key, content)
    expect(await unlock(ours)).toBe('open')
    expect(notes()).toEqual([word])
  })
})

describe('A notebook from before the passphrase, put back over an encrypted one', () => {
  it('is opened, and encrypted at once', async () => {
    const before = join(folder.path, 'before')
    const notebook = openedNotebook(directory)
    addNote(notebook, word)
    notebook.close()
    cpSync(directory, before, { recursive: true })
    const key = DataKey.random()
    encryptNotebook(directory, key, cheapKeyFile(key, ours))
    cpSync(before, directory, { recursive: true })
    expect(await unlock(ours)).toBe('open')
    expect(notes()).toEqual([word])
    expect(filesWithWords(directory, [word])).toEqual([])
    expect(existsSync(keyPlaces(directory).copy)).toBe(true)
  })
})

describe('A passphrase that is given twice at the same moment', () => {
  it('opens the notebook once', async () => {
    makeLibrary(directory, ours, word)
    opened = notebookIn(directory)
    opened.ask('notebook.open', {})
    const opener = { with: { passphrase: ours } }
    const both = await Promise.all([
      opened.later('privacy.openNotebook', opener),
      opened.later('privacy.openNotebook', opener),
    ])
    expect(both.map(({ state }) => state.kind)).toEqual(['open', 'open'])
    for (const body of ['one', 'two']) addNote(opened, body)
    opened.close()
    expect(await unlock(ours)).toBe('open')
    expect(notes()).toEqual(['one', 'quindlesome', 'two'])
  })

  it('is set once; the second is refused and the first one opens', async () => {
    const notebook = openedNotebook(directory)
    opened = notebook
    addNote(notebook, word)
    const set = (passphrase: string) =>
      notebook.later('privacy.encrypt', { passphrase, index: false }).then(
        () => passphrase,
        () => null,
      )
    const [first, second] = await Promise.all([set(ours), set(theirs)])
    expect([first, second].filter((passphrase) => passphrase !== null)).toHaveLength(1)
    expect(notebook.ask('notebook.state', {})).toMatchObject({ kind: 'open' })
    expect(await unlock(first ?? second ?? '')).toBe('open')
    expect(notes()).toEqual([word])
  })
})
