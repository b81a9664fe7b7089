/**
 * Keeps what the window shows beside its panes (view, query, the note being written) in the notebook, and puts it back
 * when the window or the app had to be started again. After a good end the window begins with all letters.
 */
import type { ReadingPlace } from '@shared/reading'
import { call } from '../bridge'
import { isLocked, useLibrary } from '../state/library'
import { noteNamed, useNotes } from '../state/notes'
import { isSearching, useSearch } from '../state/search'
import { isView, useShell } from '../state/shell'
import { editNote } from './note-writing'
import { readNotesNamed } from './notes'
import { openSheet } from './open-note'
import { openQuery } from './search'

const pause = 400
let timer: ReturnType<typeof setTimeout> | undefined
let kept = ''
/** The library whose place stands again. Before that the window shows nobody's place, and keeping it would lose the reader's. */
let standing: string | null = null

export function followPlace(): void {
  useShell.subscribe(keepPlace)
  useSearch.subscribe(keepPlace)
  useNotes.subscribe(keepPlace)
}

function keepPlace(): void {
  timer ??= setTimeout(() => void keepPlaceNow(), pause)
}

export async function keepPlaceNow(): Promise<void> {
  if (timer === undefined) return
  clearTimeout(timer)
  timer = undefined
  const { library } = useLibrary.getState()
  if (library === null || isLocked({ library }) || library.path !== standing) return
  const place = placeNow()
  const words = JSON.stringify([library.path, place])
  if (words === kept) return
  kept = words
  // A lost place is not worth an interruption.
  await call('reading.keepWindow', place).catch(() => null)
}

function placeNow(): ReadingPlace {
  const { query, order, descending, active } = useSearch.getState()
  const { editing, drafts, sheet } = useNotes.getState()
  const draft = editing === null ? undefined : drafts.get(editing)
  const isStored = draft !== undefined && draft.revision !== null
  return {
    view: useShell.getState().view,
    ...{ query, order, descending, row: active },
    note: isStored ? { id: draft.id, onSheet: sheet?.kind === 'note' && sheet.id === draft.id } : null,
  }
}

/** What the window shows from now on is no place of the reader, until one is put back. */
export function leavePlace(): void {
  standing = null
}

/** Called when the panes stand again; does nothing after a good end. */
export async function restorePlace(): Promise<void> {
  const path = useLibrary.getState().library?.path ?? null
  try {
    const { again } = await call('diagnostics.startedAgain', {})
    const place = again ? await call('reading.window', {}) : null
    if (place !== null) await show(place)
  } catch {
    // Without it the window begins as after a good end.
  }
  standing = path
  keepPlace()
}

async function show({ view, query, order, descending, row, note }: ReadingPlace): Promise<void> {
  if (isSearching({ ...useSearch.getState(), query })) openQuery(query, { order, descending }, row)
  if (isView(view)) useShell.setState({ view })
  if (note === null) return
  if (note.onSheet) await openSheet(note.id)
  const [stored] = await readNotesNamed([note.id])
  const known = stored ?? noteNamed(useNotes.getState(), note.id)
  if (known !== undefined) editNote(known)
}
