/** Passages for notes: those that a note's text links to, and further ones that it stands on. */
import type { Letter, Span } from '@shared/letter'
import { type Anchor, type Mention, mostAnchors } from '@shared/note'
import { writtenLink } from '@shared/text/note-links'
import { call } from '../bridge'
import { anchorFor } from '../state/anchors'
import { draftChanged, noteNamed, useNotes, withNote } from '../state/notes'
import { remembered, type Undo, useUndo } from '../state/undo'
import { saveNote, startNote } from './note-writing'
import { notesChanged } from './notes'
import { dismissHints, notice, reportFailure } from './notices'

/** Null for a passage that nothing can stand on, which is told. */
export function describedPassage(
  letter: Letter,
  span: Span,
  words: string,
): { readonly written: string; readonly mention: Mention } | null {
  try {
    const mention = { id: newMentionId(), anchor: anchorFor(letter, span) }
    return { written: writtenLink({ kind: 'passage', id: mention.id }, words), mention }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/** Remembered with the words, and stored with them when they name it. */
export function mentionPassage(id: string, mention: Mention): void {
  useNotes.setState((state) => {
    const mentions = state.drafts.get(id)?.mentions ?? []
    return draftChanged(state, id, { mentions: [...mentions, mention] })
  })
}

/** 8 letters and digits: what is random here is told apart only inside one note. */
function newMentionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

/** Notes on passages that were found somewhere else than in a pane: a hit, a line of a concordance. */
export async function noteOnFound(passage: Span & { readonly letterKey: string }): Promise<string | null> {
  try {
    const { letterKey, start, end } = passage
    const [anchor] = await call('anchors.describe', { passages: [{ letterKey, start, end }] })
    if (anchor === null || anchor === undefined) {
      notice({ kind: 'hint', hint: 'nothing-to-note' })
      return null
    }
    dismissHints()
    return startNote(anchor)
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/** The note stands on this passage too. Asked for again with the same passage it changes nothing. */
export async function addPassage(id: string, letter: Letter, span: Span): Promise<void> {
  try {
    const anchor = anchorFor(letter, span)
    const anchors = anchorsOf(id)
    if (anchors === null) return
    if (anchors.some((other) => isSamePassage(other, anchor)))
      return notice({ kind: 'hint', hint: 'passage-added-already' })
    if (anchors.length >= mostAnchors) return notice({ kind: 'hint', hint: 'too-many-passages' })
    await stand(id, [...anchors, anchor])
    notice({ kind: 'hint', hint: 'passage-added' })
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** The note does not stand on this passage any more. The last one stays: a note without its passages would be lost from sight. */
export async function removePassage(id: string, place: number): Promise<void> {
  const anchors = anchorsOf(id)
  if (anchors === null || anchors.length < 2) return
  try {
    await stand(id, anchors.toSpliced(place, 1))
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** What `notes.stand` answered is put back as it was. */
export async function undoPassages(id: string, anchors: readonly Anchor[]): Promise<Undo | null> {
  try {
    const before = await store(id, anchors)
    // They may be of an older text: where they stand now is worked out again.
    await call('anchors.find', {})
    return { kind: 'note-passages', id, anchors: before }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

/** A note that was not stored yet takes its passages with its first words. */
async function stand(id: string, anchors: readonly Anchor[]): Promise<void> {
  await saveNote(id)
  if (useNotes.getState().drafts.get(id)?.revision === null) {
    useNotes.setState((state) => draftChanged(state, id, { anchors }))
    return
  }
  const before = await store(id, anchors)
  useUndo.setState((state) => remembered(state, { kind: 'note-passages', id, anchors: before }))
}

async function store(id: string, anchors: readonly Anchor[]): Promise<readonly Anchor[]> {
  const before = await call('notes.stand', { id, anchors: [...anchors] })
  const [note] = await call('notes.get', { ids: [id] })
  if (note !== undefined)
    useNotes.setState((state) => draftChanged(withNote(state, note), id, { anchors: note.anchors }))
  notesChanged()
  return before
}

function anchorsOf(id: string): readonly Anchor[] | null {
  const state = useNotes.getState()
  return (state.drafts.get(id) ?? noteNamed(state, id))?.anchors ?? null
}

function isSamePassage(a: Anchor, b: Anchor): boolean {
  return a.letterKey === b.letterKey && a.textHash === b.textHash && a.start === b.start && a.end === b.end
}
