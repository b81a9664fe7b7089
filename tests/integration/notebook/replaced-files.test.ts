import { copyFileSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { addNote, bodiesOf, failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let library: string
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  library = join(folder.path, 'library')
  notebook = openedNotebook(library)
  addNote(notebook, 'one')
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const at = (name: string) => join(library, name)

/** As a synchronising program does: another file with the same name takes the place of the one that is open. */
function replace(...names: readonly string[]): void {
  for (const name of names) {
    copyFileSync(at(name), at('incoming'))
    renameSync(at('incoming'), at(name))
  }
}

/** Those that are there when the library is opened again, at this place. */
function bodiesLater(directory = library): readonly string[] {
  notebook.close()
  notebook = openedNotebook(directory)
  return bodiesOf(notebook)
}

describe('A library whose files are replaced while it is open', () => {
  it('takes no more notes when all of them are, since what it writes would go into files without a name', () => {
    replace('notebook.db', 'notebook.journal')
    const code = failureCodeOf(() => addNote(notebook, 'two'))
    expect([code, bodiesLater()]).toEqual(['library-unreadable', ['one']])
  })

  it.each([
    ['database', 'notebook.db'],
    ['journal', 'notebook.journal'],
  ])('keeps every note that it takes when only the %s is', (_what, name) => {
    replace(name)
    addNote(notebook, 'two')
    expect(bodiesLater()).toEqual(['one', 'two'])
    expect(checkNotebook(library)).toMatchObject({ ok: true })
  })

  it('takes no more notes when its folder was moved and another one stands in its place', () => {
    const elsewhere = join(folder.path, 'elsewhere')
    renameSync(library, elsewhere)
    cpSync(elsewhere, library, { recursive: true, filter: (path) => !path.endsWith('library.lock') })
    const code = failureCodeOf(() => addNote(notebook, 'two'))
    expect([code, bodiesLater()]).toEqual(['library-unreadable', ['one']])
  })
})

describe('A library whose folder is moved while it is open', () => {
  it('keeps every note in the folder where that is now, and makes no folder where it was', () => {
    const elsewhere = join(folder.path, 'elsewhere')
    renameSync(library, elsewhere)
    addNote(notebook, 'two')
    notebook.idle()
    expect(failureCodeOf(() => notebook.ask('backups.make', {}))).toBe('library-unreadable')
    expect(bodiesLater(elsewhere)).toEqual(['one', 'two'])
    expect(existsSync(library)).toBe(false)
    expect(checkNotebook(elsewhere)).toMatchObject({ ok: true })
  })
})

describe('A library whose lock was deleted while it is open', () => {
  it('is written by the first who writes into it, the other one is refused, and no note is lost', () => {
    rmSync(at('library.lock'))
    const second = openedNotebook(library)
    const kept = ['one']
    const refusals = new Set<string>()
    for (let round = 0; round < 10; round++) {
      for (const [name, writer] of [['first', notebook] as const, ['second', second] as const]) {
        const code = failureCodeOf(() => addNote(writer, `${name} ${round}`))
        if (code === null) kept.push(`${name} ${round}`)
        else refusals.add(`${name} ${code}`)
      }
    }
    second.close()
    expect([...refusals]).toEqual(['second library-in-use'])
    expect(bodiesLater()).toEqual(kept.toSorted())
    expect(checkNotebook(library)).toMatchObject({ ok: true })
  })
})
