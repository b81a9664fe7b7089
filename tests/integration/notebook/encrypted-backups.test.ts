import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later, lookedAt, merged } from '../../support/merged'
import { addNote, bodiesOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

const passphrase = 'a library of its own'
let folder: TemporaryFolder
let sealed: TestNotebook
let plain: TestNotebook
const at = (name: string) => join(folder.path, name)

beforeEach(async () => {
  folder = temporaryFolder()
  for (const name of ['sealed', 'plain', 'files']) mkdirSync(at(name))
  sealed = openedNotebook(at('sealed'))
  plain = openedNotebook(at('plain'))
  addNote(sealed, 'unheardof early')
  await later(sealed, 'privacy.encrypt', { passphrase, index: false })
})
afterEach(() => {
  sealed.close()
  plain.close()
  folder.remove()
})

/** Files below a folder in which the word stands as it is. */
function filesWith(word: string, path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(word))
}

describe('The copies of an encrypted notebook', () => {
  it('are encrypted as it is, can be looked at and restored, and leave nothing readable in the library', async () => {
    const { name } = sealed.ask('backups.make', {})
    addNote(sealed, 'unheardof late')
    const read = await later(sealed, 'backups.read', { source: { backup: name }, passphrase: null })
    if (read.kind === 'locked') throw new Error('The backup is sealed with another key.')
    const other = await later(sealed, 'backups.compare', { id: read.id, moves: [], here: [] })
    expect(other).toMatchObject({ notes: 1, same: 1, counts: { 'only-here': 1 } })
    expect(filesWith('unheardof', at('sealed'))).toEqual([])
    await later(sealed, 'backups.replace', { id: read.id })
    expect(bodiesOf(sealed)).toEqual(['unheardof early'])
    addNote(sealed, 'unheardof after')
    sealed.close()
    expect(filesWith('unheardof', at('sealed'))).toEqual([])
  })

  it('open elsewhere with the passphrase of the library, by the key that is copied beside them', async () => {
    const { path } = sealed.ask('backups.copyTo', { folder: at('files') })
    expect(filesWith('unheardof', at('files'))).toEqual([])
    const source = { path }
    expect(await later(plain, 'backups.read', { source, passphrase: null })).toMatchObject({ kind: 'locked' })
    expect(await lookedAt(plain, path, { passphrase })).toMatchObject({ notes: 1 })
  })

  it('go into a file that is sealed with another passphrase, or with none when that is chosen', async () => {
    const [closed, open] = [at('files/closed'), at('files/open')]
    await later(sealed, 'backups.writeFile', { path: closed, passphrase: 'for the journey' })
    expect(filesWith('unheardof', at('files'))).toEqual([])
    await later(sealed, 'backups.writeFile', { path: open, passphrase: null })
    expect(filesWith('unheardof', at('files'))).toEqual([open])
    expect(filesWith('unheardof', at('sealed'))).toEqual([])
    expect(await lookedAt(plain, closed, { passphrase: 'for the journey' })).toMatchObject({ notes: 1 })
    await merged(plain, open)
    expect(bodiesOf(plain)).toEqual(['unheardof early'])
  })

  it('take over from a readable notebook without writing it readable into the library', async () => {
    addNote(plain, 'unheardof there')
    const path = at('files/theirs')
    await later(plain, 'backups.writeFile', { path, passphrase: null })
    await merged(sealed, path)
    expect(bodiesOf(sealed)).toEqual(['unheardof early', 'unheardof there'])
    const { id } = await lookedAt(sealed, path)
    await later(sealed, 'backups.replace', { id })
    expect(bodiesOf(sealed)).toEqual(['unheardof there'])
    sealed.close()
    expect(filesWith('unheardof', at('sealed'))).toEqual([])
  })
})
