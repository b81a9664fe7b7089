/** Opens libraries, adds and removes source folders, replaces a damaged notebook. The library imports by itself. */
import { failureOf } from '@shared/failure'
import type { LibraryState, SourceFolder } from '@shared/library'
import { call, pathsOf } from '../bridge'
import { useLibrary } from '../state/library'
import type { Undo } from '../state/undo'
import { saveAllNotes } from './note-writing'
import { notice, offerUndo, reportFailure } from './notices'
import { keepReadingNow } from './reading-places'

/** Shows a newly announced state; its notices are told once. */
export function showLibrary(library: LibraryState): void {
  const before = useLibrary.getState().library
  const other = before?.path !== library.path
  const known = other ? [] : (before?.notices.map((told) => told.message) ?? [])
  useLibrary.setState({ library, failure: null, ...(other ? { recoveryPutOff: false } : {}) })
  for (const told of library.notices)
    if (!known.includes(told.message)) notice({ kind: 'library', notice: told })
}

/** What the reader decided changes how many letters need a look, and more; without the numbers all goes on as well. */
export async function refreshCounts(): Promise<void> {
  const library = await call('library.state', {}).catch(() => null)
  if (library !== null && library.path === useLibrary.getState().library?.path) showLibrary(library)
}

/** During an import the library tells the number alone. */
export function countLetters(letters: number): void {
  useLibrary.setState(({ library }) => ({ library: library === null ? null : { ...library, letters } }))
}

export async function readLibrary(): Promise<LibraryState | null> {
  try {
    const library = await call('library.state', {})
    showLibrary(library)
    return library
  } catch (thrown) {
    useLibrary.setState({ library: null, failure: failureOf(thrown) })
    return null
  }
}

/** Nothing typed is left behind when the library changes: while words cannot be saved, it does not change. */
export async function settled(): Promise<boolean> {
  const saved = await saveAllNotes()
  if (!saved) notice({ kind: 'hint', hint: 'notes-unsaved' })
  await keepReadingNow()
  return saved
}

export async function chooseLibrary(): Promise<void> {
  if (await settled()) await changing(() => call('library.choose', {}))
}

export async function openLibrary(path: string): Promise<void> {
  if (await settled()) await changing(() => call('library.open', { path }))
}

export async function openSampleLibrary(): Promise<void> {
  if (await settled()) await changing(() => call('library.openSample', {}))
}

export async function chooseFolders(): Promise<void> {
  if (await settled()) await changing(() => call('library.chooseFolders', {}))
}

/** Says whether they are among the source folders now. */
export async function addFolders(paths: readonly string[]): Promise<boolean> {
  if (paths.length === 0 || !(await settled())) return false
  try {
    showLibrary(await call('library.addFolders', { paths: [...paths] }))
    return true
  } catch (thrown) {
    reportFailure(thrown, { kind: 'add-folders', paths })
    return false
  }
}

export async function dropFolders(files: Iterable<File>): Promise<void> {
  await addFolders(pathsOf(files))
}

export async function removeFolder(folder: SourceFolder): Promise<void> {
  if (await withoutFolder(folder))
    offerUndo({ kind: 'folder', path: folder.path, removed: true }, folder.path)
}

/** A folder that was removed is added again, and one that was added again is removed. */
export async function undoFolder(undo: Undo & { readonly kind: 'folder' }): Promise<Undo | null> {
  const done = undo.removed ? await addFolders([undo.path]) : await withoutFolderAt(undo.path)
  return done ? { ...undo, removed: !undo.removed } : null
}

async function withoutFolderAt(path: string): Promise<boolean> {
  const folder = useLibrary.getState().library?.folders.find((other) => other.path === path)
  return folder === undefined ? false : await withoutFolder(folder)
}

async function withoutFolder({ id }: SourceFolder): Promise<boolean> {
  try {
    showLibrary(await call('library.removeFolder', { id }))
    return true
  } catch (thrown) {
    reportFailure(thrown)
    return false
  }
}

/** Throws what went wrong, for the dialog that asks. */
export async function recoverNotebook(choice: string): Promise<void> {
  showLibrary(await call('library.recoverNotebook', { choice }))
}

export function putOffRecovery(recoveryPutOff: boolean): void {
  useLibrary.setState({ recoveryPutOff })
}

async function changing(ask: () => Promise<LibraryState | null>): Promise<void> {
  try {
    const library = await ask()
    if (library !== null) showLibrary(library)
  } catch (thrown) {
    reportFailure(thrown)
  }
}
