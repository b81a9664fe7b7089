import { chmodSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureCodeOf, openedNotebook, type TestNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { withoutRights } from '../../support/without-rights'

let folder: TemporaryFolder
let letters: string
let library: string
let notebook: TestNotebook
beforeEach(() => {
  folder = temporaryFolder()
  const root = realpathSync(folder.path)
  letters = join(root, 'letters')
  library = join(root, 'library')
  for (const path of [letters, join(letters, 'inner'), join(root, 'letters-2')]) mkdirSync(path)
  notebook = openedNotebook(library)
})
afterEach(() => {
  notebook.close()
  folder.remove()
})

const add = (...paths: string[]) => notebook.ask('folders.add', { paths })
const pathsOf = (folders: readonly { path: string }[]) => folders.map(({ path }) => path)

describe('A source folder', () => {
  it('is added by its real path, once', () => {
    const link = join(letters, '..', 'link')
    symlinkSync(letters, link)
    expect(pathsOf(add(link, `${letters}/`))).toEqual([letters])
    expect(pathsOf(add(letters))).toEqual([letters])
    expect(pathsOf(add(`${letters}-2`))).toEqual([letters, `${letters}-2`])
  })

  it('is refused when it is missing, a file, or not named from the root', () => {
    const file = join(letters, 'a.txt')
    writeFileSync(file, 'words')
    for (const path of [join(letters, 'gone'), file, 'letters']) {
      expect(failureCodeOf(() => add(path))).toBe('folder-missing')
    }
  })

  it.skipIf(process.platform === 'win32')('is refused when it may not be read', async () => {
    for (const path of [folder.path, join(letters, '..')]) chmodSync(path, 0o755)
    const closed = join(letters, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0)
    expect(await withoutRights(() => failureCodeOf(() => add(closed)))).toBe('folder-missing')
    chmodSync(closed, 0o700)
  })

  it('is refused inside or around another one, and then none of the asked ones is added', () => {
    add(join(letters, 'inner'))
    expect(failureCodeOf(() => add(`${letters}-2`, letters))).toBe('folder-nested')
    expect(pathsOf(notebook.ask('folders.list', {}))).toEqual([join(letters, 'inner')])
    expect(failureCodeOf(() => add(letters))).toBe('folder-nested')
    add(`${letters}-2`)
    mkdirSync(join(`${letters}-2`, 'deep'))
    expect(failureCodeOf(() => add(join(`${letters}-2`, 'deep')))).toBe('folder-nested')
  })

  it("is refused when it is the library's own folder or lies inside that", () => {
    expect(failureCodeOf(() => add(library))).toBe('folder-nested')
    mkdirSync(join(library, 'backups'), { recursive: true })
    expect(failureCodeOf(() => add(join(library, 'backups')))).toBe('folder-nested')
  })

  it('is shown as absent while it is not there', () => {
    add(letters)
    expect(notebook.ask('folders.list', {})).toMatchObject([{ present: true }])
    rmSync(letters, { recursive: true })
    expect(notebook.ask('folders.list', {})).toMatchObject([{ path: letters, present: false }])
  })

  it('keeps its identity when it is removed and added again, so that its notes find their letters', () => {
    const [first] = add(letters)
    expect(first).toBeDefined()
    expect(notebook.ask('folders.remove', { id: first?.id ?? '' })).toEqual([])
    expect(add(letters)).toEqual([first])
  })
})
