import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findFiles } from '../../../src/main/library/import/find/find-files'
import type { Found } from '../../../src/main/library/import/find/found'
import { ImportLibrary } from '../../support/import-library'
import { libraryForEachTest } from '../../support/library-for-each-test'
import { temporaryFolder } from '../../support/temporary-folder'

let temporary: ReturnType<typeof temporaryFolder>
let letters = ''
let other = ''

const pullOut = () => renameSync(letters, `${letters}-gone`)

interface Meanwhile {
  /** Called while it is asked whether the first folder held letters, which is after the first look at it. */
  readonly afterFirstLook?: () => void
  /** Called at the first file. */
  readonly atFirstFile?: () => void
}

/** What is found in both folders, while something happens to the first. */
async function found({ afterFirstLook, atFirstFile }: Meanwhile): Promise<readonly [string, Found][]> {
  const all: [string, Found][] = []
  const folders = [
    { id: 'letters', path: letters },
    { id: 'other', path: other },
  ]
  let files = 0
  const looks = findFiles({
    folders,
    library: join(temporary.path, 'library'),
    hasLetters: (id) => {
      if (id === 'letters') afterFirstLook?.()
      return true
    },
    signal: new AbortController().signal,
    encodingOf: () => {
      if (files++ === 0) atFirstFile?.()
      return null
    },
  })
  for await (const look of looks) for (const one of look.found) all.push([look.folder.id, one])
  return all
}

const problemsOf = (all: readonly [string, Found][]) =>
  all.flatMap(([id, one]) => (one.kind === 'problem' ? [{ id, keep: one.keep, ...one.problem }] : []))

const filesOf = (all: readonly [string, Found][]) =>
  all.flatMap(([id, one]) => (one.kind === 'file' ? [`${id}/${one.path}`] : []))

describe('a source folder that vanishes', () => {
  beforeEach(() => {
    temporary = temporaryFolder()
    letters = join(temporary.path, 'letters')
    other = join(temporary.path, 'other')
    for (const folder of [letters, join(letters, 'deep'), other]) {
      mkdirSync(folder)
      writeFileSync(join(folder, 'a.txt'), 'Dear reader,\n\nthese are words.')
    }
  })
  afterEach(() => temporary.remove())

  const expectMissing = (all: readonly [string, Found][]) =>
    expect(problemsOf(all)).toMatchObject([
      { id: 'letters', keep: '', path: letters, code: 'folder-missing' },
    ])

  test('after the first look at it is told as missing once, keeps its letters, and the next one is looked through', async () => {
    const all = await found({ afterFirstLook: pullOut })
    expectMissing(all)
    expect(filesOf(all)).toEqual(['other/a.txt'])
  })

  test('while it is looked through is told as missing once, keeps its letters, and the next one is looked through', async () => {
    const all = await found({ atFirstFile: pullOut })
    expectMissing(all)
    expect(filesOf(all)).toContain('other/a.txt')
  })

  test('while an empty one takes its place, as where a drive was, is told as missing once and keeps its letters', async () => {
    const all = await found({
      atFirstFile: () => {
        pullOut()
        mkdirSync(letters)
      },
    })
    expectMissing(all)
  })
})

describe('a hidden folder that cannot be looked into', () => {
  let library: ImportLibrary
  libraryForEachTest(
    (worker) => new ImportLibrary(worker),
    (made) => {
      library = made
    },
  )

  /** The way of a folder to refuse itself also to an administrator. */
  const shut = (name: string) => {
    rmSync(join(library.source, name), { recursive: true, force: true })
    mkdirSync(join(library.source, name))
    symlinkSync('cur', join(library.source, name, 'cur'))
  }

  test('does not keep the others from being imported, and is not told', async () => {
    library.write('a.txt')
    library.write('deep/b.txt')
    shut('.Trash-0')
    expect(await library.import()).toMatchObject({ state: 'done', problems: 0, summary: { letters: 2 } })
    expect(await library.problems()).toEqual([])
  })

  test('keeps the letters that it gave as a folder of a Maildir, and is told', async () => {
    library.write('.Sent/cur/1.eml', 'From: a@example.org\nSubject: Of light\n\nDear B,\n\nI write.')
    expect((await library.import()).summary).toMatchObject({ letters: 1 })
    shut('.Sent')
    expect((await library.import()).summary).toMatchObject({ letters: 1, unchanged: 1, removed: 0 })
    expect(await library.problems()).toMatchObject([
      { path: join(library.source, '.Sent'), code: 'folder-unreadable' },
    ])
  })
})
