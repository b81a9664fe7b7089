/**
 * What stands beside a notebook: backups, which are encrypted like the notebook itself, and files that were set aside
 * as damaged or cut off, which nobody can open as databases and which are sealed as they are. What the search service
 * made of letters' heads holds tags of notes, and goes.
 */

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { headsFolderName } from '../db/file-names'
import { listBackups } from '../notebook/backups'
import { renameDurably, syncFile } from '../notebook/durable-files'
import { examineFile } from '../notebook/examine'
import type { NotebookPaths } from '../notebook/notebook-paths'
import {
  convertDatabase,
  headOf,
  isPlainDatabase,
  isSealedDatabase,
  openSealedFile,
  sealFile,
} from './converted-files'
import { type DataKey, isSealedLine } from './data-key'
import { replaceWiping, wipeDatabaseFiles, wipeFile } from './wiped-file'

const part = '.part'
const sealed = '.sealed'

/** What the work fails for stays as it is, so that one file keeps no other from being sealed; answers with these. */
function eachOf(paths: readonly string[], work: (path: string) => void): readonly string[] {
  return paths.filter((path) => {
    try {
      work(path)
      return false
    } catch (thrown) {
      process.emitWarning(thrown instanceof Error ? thrown : String(thrown))
      return true
    }
  })
}

/**
 * Encrypts backups that anybody can read; answers with those that it could not. One that is damaged is set aside, so that
 * it is sealed as it is.
 */
export function sealBackups(paths: NotebookPaths, key: DataKey): readonly string[] {
  const backups = listBackups(paths).map((name) => join(paths.backups, name))
  return eachOf(backups, (path) => {
    if (isPlainDatabase(path) && !converted(path, null, key)) renameDurably(path, `${path}.damaged`)
  })
}

/** Makes backups readable; answers with those that this key does not open. */
export function openBackups(paths: NotebookPaths, key: DataKey): readonly string[] {
  return listBackups(paths).filter((name) => {
    const path = join(paths.backups, name)
    return isSealedDatabase(path) && !converted(path, key, null)
  })
}

function converted(path: string, from: DataKey | null, to: DataKey | null): boolean {
  try {
    convertDatabase(path, path + part, { from, to })
  } catch (thrown) {
    wipeDatabaseFiles(path + part)
    if (!isDamage(thrown)) throw thrown
    return false
  }
  if (examineFile(path + part, to).findings.length > 0) {
    wipeFile(path + part)
    return false
  }
  replaceWiping(path + part, path)
  return true
}

function isDamage(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(code)
}

/** Seals what was set aside and is not sealed yet; answers with what it could not. */
export function sealSetAside(paths: NotebookPaths, key: DataKey): readonly string[] {
  return eachOf(setAside(paths), (path) => {
    if (path.endsWith(sealed) || isSealedLine(headOf(path, 3))) return
    sealFile(path, path + sealed + part, key)
    renameDurably(path + sealed + part, path + sealed)
    wipeFile(path)
  })
}

/** They are made again, in memory. Answers with the folder when it could not be removed. */
export function removeHeads(directory: string): readonly string[] {
  const heads = join(directory, headsFolderName)
  return eachOf(existsSync(heads) ? [heads] : [], () => {
    for (const name of filesIn(heads)) wipeFile(join(heads, name))
    rmSync(heads, { recursive: true, force: true })
  })
}

/** Opens what was sealed; answers with what stays encrypted. */
export function openSetAside(paths: NotebookPaths, key: DataKey): readonly string[] {
  const left: string[] = []
  for (const path of setAside(paths)) {
    const isWhole = path.endsWith(sealed)
    const bare = path.slice(0, -sealed.length)
    if (!isWhole || !openSealedFile(path, bare + part, key)) {
      if (isWhole || !isPlainDatabase(path)) left.push(path)
      continue
    }
    syncFile(bare + part)
    renameDurably(bare + part, bare)
    rmSync(path)
  }
  return left
}

/**
 * `notebook.damaged-…`, `notebook.set-aside-…`, `notebook.replaced-…`, what was cut off the journal, damaged backups, and
 * old files that a reader or an exchange without its phase file left.
 */
function setAside(paths: NotebookPaths): readonly string[] {
  const beside = filesIn(paths.directory).filter((name) =>
    /^notebook\.(damaged-|set-aside-|replaced-|journal\.torn|(db|journal)\.old)/.test(name),
  )
  const backups = filesIn(paths.backups).filter((name) => /^notebook-.*\.damaged/.test(name))
  return [
    ...beside.map((name) => join(paths.directory, name)),
    ...backups.map((name) => join(paths.backups, name)),
  ].filter((path) => !path.endsWith(part))
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
}
