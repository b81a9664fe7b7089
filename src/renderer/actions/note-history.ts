/** Reads what a note was, puts an earlier version in force, and keeps in mind what was changed while it was written. */
import type { Mention, Note, NoteVersion } from '@shared/note'
import { call } from '../bridge'
import { useCodes } from '../state/codes'
import { useNotes, withNote } from '../state/notes'
import type { Undo } from '../state/undo'
import { notesChanged } from './notes'
import { offerUndo, reportFailure } from './notices'

/** Versions that are fetched at once. */
const stretch = 100

/** Throws what went wrong, for the dialog that asks. The newest first. */
export async function readHistory(
  id: string,
  offset: number,
): Promise<{ readonly total: number; readonly versions: readonly NoteVersion[] }> {
  return await call('notes.history', { id, offset, limit: stretch })
}

/** Throws what went wrong, for the dialog that asks; undefined when the notebook does not know the note. */
export async function readWhole(id: string): Promise<Note | undefined> {
  const [note] = await call('notes.get', { ids: [id] })
  return note
}

/**
 * The words, colour and codes of a version are in force again, and with `passages` what it stood on too: one step. Codes
 * that were removed since stay away. Throws what went wrong, for the dialog that asks.
 */
export async function restoreVersion(id: string, version: NoteVersion, passages: boolean): Promise<void> {
  const note = await readWhole(id)
  if (note === undefined) return
  const steps: Undo[] = []
  try {
    if (note.body !== version.body) steps.unshift(await storeWords(note, version.body, note.mentions))
    const known = new Set((useCodes.getState().codes ?? []).map((code) => code.id))
    const codes = version.codes.filter((code) => known.has(code))
    if (note.colour !== version.colour || codes.join() !== note.codes.join()) {
      const marks = await call('notes.mark', { marks: [{ id, colour: version.colour, codes }] })
      steps.unshift({ kind: 'note-marks', marks })
    }
    if (passages && version.anchors.length > 0) {
      const anchors = await call('notes.stand', { id, anchors: [...version.anchors] })
      steps.unshift({ kind: 'note-passages', id, anchors })
      // They may be of an older text.
      await call('anchors.find', {})
    }
  } finally {
    if (steps.length > 0) offerUndo({ kind: 'note-version', steps }, '')
    await showNow(id)
  }
}

/** The words of a note as they were before are in force again. */
export async function undoWords({
  id,
  body,
  mentions,
}: Undo & { readonly kind: 'note-words' }): Promise<Undo | null> {
  try {
    const note = await readWhole(id)
    return note === undefined ? null : await storeWords(note, body, mentions)
  } catch (thrown) {
    reportFailure(thrown)
    return null
  } finally {
    await showNow(id)
  }
}

/** Answers what undoes it. */
async function storeWords(note: Note, body: string, mentions: readonly Mention[]): Promise<Undo> {
  const { id, revision } = note
  await call('notes.save', { id, revision, body, mentions: [...mentions] })
  return { kind: 'note-words', id, body: note.body, mentions: note.mentions }
}

async function showNow(id: string): Promise<void> {
  const note = await readWhole(id).catch(() => undefined)
  if (note !== undefined) useNotes.setState((state) => withNote(state, note))
  notesChanged()
}
