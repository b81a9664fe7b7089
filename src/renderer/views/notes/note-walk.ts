/** Goes to the next or previous note of the active letter, round the end, from where the reader is. */
import { pointToNote } from '../../actions/notes'
import { notice } from '../../actions/notices'
import { pointAt } from '../../actions/reader'
import { useNotes } from '../../state/notes'
import { activePane, type Pane, useReader } from '../../state/reader'
import { type PlacedNote, placedNotes } from './placed-notes'

export function walkNotes(step: 1 | -1): void {
  const pane = activePane(useReader.getState())
  const letter = pane?.content.kind === 'ready' ? pane.content.letter : null
  const { ofLetter, drafts, active } = useNotes.getState()
  const notes = letter === null ? [] : placedNotes(letter, ofLetter.get(letter.key) ?? [], drafts).notes
  const next = pane === undefined ? undefined : nextNote(notes, step, active, pane)
  if (pane === undefined || next === undefined) {
    notice({ kind: 'hint', hint: 'no-notes-here' })
    return
  }
  pointToNote(next.id)
  // What has no place stands at the head of the margin.
  const { start, end } = next
  pointAt(pane.id, start === null || end === null ? { start: 0, end: 0 } : { start, end })
  useNotes.setState({ arrived: { number: next.number, of: notes.length } })
}

/** From the note that is pointed at, or else from the first line in view. Exported for tests. */
export function nextNote(
  notes: readonly PlacedNote[],
  step: 1 | -1,
  active: string | null,
  { offset }: Pick<Pane, 'offset'>,
): PlacedNote | undefined {
  const at = notes.findIndex(({ id }) => id === active)
  if (at >= 0) return notes[(at + step + notes.length) % notes.length]
  const behind = notes.findIndex(({ start }) => start !== null && start >= offset)
  if (step > 0) return notes[Math.max(0, behind)]
  return notes[behind < 0 ? notes.length - 1 : (behind - 1 + notes.length) % notes.length]
}
