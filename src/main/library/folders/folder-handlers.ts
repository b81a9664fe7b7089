/** Answers the calls about source folders. It looks at the folders' places only and never into them. */
import { randomUUID } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import type { SourceFolder } from '@shared/library'
import { lookInto } from '../forbidden'
import { isInside } from '../is-inside'
import type { Notebook } from '../notebook/open-notebook'
import { folderAt, folderRow, folderRows } from './folder-rows'

export function folderHandlers(
  notebook: () => Notebook,
  libraryDirectory: string,
): SubjectHandlers<'notebook', 'folders'> {
  return {
    'folders.list': () => listFolders(notebook()),
    'folders.add': ({ paths }) => {
      addFolders(notebook(), paths, libraryDirectory)
      return listFolders(notebook())
    },
    'folders.remove': ({ id }) => {
      const row = folderRow(notebook().db, id)
      if (row === undefined) throw new AppError('not-found', 'This folder is not among the source folders.')
      if (row.removed === null) notebook().record({ kind: 'folder-removed', id })
      return listFolders(notebook())
    },
  }
}

function listFolders(notebook: Notebook): readonly SourceFolder[] {
  return folderRows(notebook.db).map(({ id, path }) => ({ id, path, present: isFolder(path) }))
}

/** All of them or, when one is refused, none. */
function addFolders(notebook: Notebook, paths: readonly string[], libraryDirectory: string): void {
  const known = folderRows(notebook.db).map(({ path }) => path)
  const added: string[] = []
  for (const given of paths) {
    const path = realFolder(given)
    if (known.includes(path) || added.includes(path)) continue
    refuseOwnFolder(path, realFolder(libraryDirectory))
    refuseNesting(path, [...known, ...added])
    added.push(path)
  }
  if (added.length === 0) return
  // A folder that was removed gets its old id again: its letters keep their names, and their notes find them.
  const folders = added.map((path) => ({ id: folderAt(notebook.db, path)?.id ?? randomUUID(), path }))
  notebook.record({ kind: 'folders-added', folders })
}

function realFolder(path: string): string {
  if (!isAbsolute(path) || !isReadableFolder(path)) {
    throw new AppError(
      'folder-missing',
      `${path} is not a folder that can be opened. Check that it is there and that you may read it, then add it again.`,
      path,
    )
  }
  return realpathSync.native(path)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function isReadableFolder(path: string): boolean {
  try {
    lookInto(path)
    return true
  } catch {
    return false
  }
}

function refuseOwnFolder(path: string, libraryDirectory: string): void {
  if (path !== libraryDirectory && !isInside(path, libraryDirectory)) return
  throw new AppError(
    'folder-nested',
    `${path} belongs to the library itself, which keeps its own files there. Choose the folder that holds the letters.`,
    path,
  )
}

function refuseNesting(path: string, known: readonly string[]): void {
  const around = known.find((other) => isInside(path, other))
  if (around !== undefined) {
    throw new AppError(
      'folder-nested',
      `${path} lies inside ${around}, whose letters the library reads already.`,
      path,
    )
  }
  const within = known.find((other) => isInside(other, path))
  if (within !== undefined) {
    throw new AppError(
      'folder-nested',
      `${path} lies around ${within}, which the library reads already. Remove that folder first, or add the other folders one by one.`,
      path,
    )
  }
}
