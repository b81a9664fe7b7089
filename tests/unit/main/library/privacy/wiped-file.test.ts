/** What is left of a file that was wiped, and what wiping must not reach. */
import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeUnfinishedBackups } from '../../../../../src/main/library/notebook/backups'
import { notebookPaths } from '../../../../../src/main/library/notebook/notebook-paths'
import { DataKey } from '../../../../../src/main/library/privacy/data-key'
import { keyPlaces, writeKeyFile } from '../../../../../src/main/library/privacy/key-file'
import { replaceWiping, wipeFile } from '../../../../../src/main/library/privacy/wiped-file'
import { cheapKeyFile } from '../../../../support/cheap-key-file'
import { type TemporaryFolder, temporaryFolder } from '../../../../support/temporary-folder'

const secret = 'quindlesome'
let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const at = (name: string) => join(folder.path, name)

function written(name: string, content = secret): string {
  writeFileSync(at(name), content)
  return at(name)
}

/** What the disk still has of a file after the work, although its name may be gone. */
function leftOf(path: string, work: () => void): string {
  const file = openSync(path, 'r')
  try {
    work()
    return readFileSync(file, 'utf8').replaceAll('\0', '')
  } finally {
    closeSync(file)
  }
}

describe.skipIf(process.platform === 'win32')('A file that is wiped', () => {
  it('leaves zeros behind, also where another takes its name', () => {
    const path = written('one')
    expect(leftOf(path, () => wipeFile(path))).toBe('')
    expect(existsSync(path)).toBe(false)
    const old = written('old')
    expect(leftOf(old, () => replaceWiping(written('new', 'sealed'), old))).toBe('')
    expect(readFileSync(old, 'utf8')).toBe('sealed')
  })

  it('is left alone where the name only points to it from a library that somebody made', () => {
    const path = written('of-another-program')
    symlinkSync(path, at('library.key.new'))
    wipeFile(at('library.key.new'))
    expect(lstatSync(at('library.key.new'), { throwIfNoEntry: false })).toBeUndefined()
    symlinkSync(path, at('notebook.db'))
    replaceWiping(written('new', 'sealed'), at('notebook.db'))
    expect(readFileSync(at('notebook.db'), 'utf8')).toBe('sealed')
    expect(readFileSync(path, 'utf8')).toBe(secret)
  })

  it('keeps its content for another name that it has, as in a copy made of links', () => {
    const path = written('notebook.db')
    linkSync(path, at('copy-of-yesterday'))
    wipeFile(path)
    expect(existsSync(path)).toBe(false)
    expect(readFileSync(at('copy-of-yesterday'), 'utf8')).toBe(secret)
  })

  it('may be one that is not there, or a link to nothing', () => {
    wipeFile(at('nothing'))
    symlinkSync(at('nowhere'), at('link'))
    wipeFile(at('link'))
    expect(lstatSync(at('link'), { throwIfNoEntry: false })).toBeUndefined()
  })
})

describe.skipIf(process.platform === 'win32')('What nobody needs any more', () => {
  it('of a backup that was not finished is wiped', () => {
    const paths = notebookPaths(folder.path)
    writeKeyFile(folder.path, cheapKeyFile(DataKey.random(), 'nine herons'))
    const part = written('backups/notebook-2026-01-02T03-04-05-006Z.db.part')
    expect(leftOf(part, () => removeUnfinishedBackups(paths))).toBe('')
    expect(existsSync(part)).toBe(false)
  })

  it('of the key file is wiped when the passphrase changes, so that the old one opens nothing', () => {
    const key = DataKey.random()
    writeKeyFile(folder.path, cheapKeyFile(key, 'nine herons'))
    for (const place of Object.values(keyPlaces(folder.path)))
      expect(leftOf(place, () => writeKeyFile(folder.path, cheapKeyFile(key, 'ten herons')))).toBe('')
    const next = cheapKeyFile(key, 'eleven herons')
    rmSync(keyPlaces(folder.path).copy)
    writeKeyFile(folder.path, next)
    expect(JSON.parse(readFileSync(keyPlaces(folder.path).copy, 'utf8'))).toEqual(next)
  })
})
