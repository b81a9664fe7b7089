/** Calls about which library is open, its source folders and the notebook itself. */
import { z } from 'zod'
import type { LibraryState, NotebookState, Notice, SourceFolder } from '../library'
import { call, inner, nothing, path, uuid } from './call'

export const libraryCalls = {
  // library: which one is open, and opening another
  'library.state': call<LibraryState>()('library', nothing),
  'library.open': call<LibraryState>()('shell', z.object({ path })),
  'library.openSample': call<LibraryState>()('shell', nothing),
  /** Asks for a folder in a dialog; null when the reader cancelled. */
  'library.choose': call<LibraryState | null>()('shell', nothing),
  /** Folders added while the sample is open go into the reader's own library, which is opened for it. */
  'library.addFolders': call<LibraryState>()('shell', z.object({ paths: z.array(path).min(1).max(100) })),
  'library.chooseFolders': call<LibraryState | null>()('shell', nothing),
  /** The letters leave the index; notes on them stay in the notebook. */
  'library.removeFolder': call<LibraryState>()('library', z.object({ id: uuid })),
  'library.recoverNotebook': call<LibraryState>()(
    'library',
    z.object({ choice: z.string().min(1).max(300) }),
  ),

  // source folders, as the notebook keeps them
  /** Adds the folders and starts reading them. */
  'folders.take': inner<LibraryState>()('library', z.object({ paths: z.array(path).min(1).max(100) })),
  'folders.list': inner<readonly SourceFolder[]>()('notebook', nothing),
  'folders.add': inner<readonly SourceFolder[]>()(
    'notebook',
    z.object({ paths: z.array(path).min(1).max(100) }),
  ),
  'folders.remove': inner<readonly SourceFolder[]>()('notebook', z.object({ id: uuid })),

  // the notebook itself
  'notebook.open': inner<{ readonly state: NotebookState; readonly notices: readonly Notice[] }>()(
    'notebook',
    z.object({ readOnly: z.boolean().optional() }).strict(),
  ),
  'notebook.state': inner<NotebookState>()('notebook', nothing),
  'notebook.recover': inner<NotebookState>()('notebook', z.object({ choice: z.string().min(1).max(300) })),
} as const
