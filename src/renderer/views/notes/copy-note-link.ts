/** Puts a link to a note on the clipboard, to be pasted into another note. */
import { writtenLink } from '@shared/text/note-links'
import { notice } from '../../actions/notices'
import { copyWords } from '../../dom/clipboard'
import { noteNamed, useNotes } from '../../state/notes'
import { firstLine, nameOfNote } from './link-names'

export function copyNoteLink(id: string): void {
  const note = noteNamed(useNotes.getState(), id)
  const words = nameOfNote(note?.body ?? '') || firstLine(note?.anchors[0]?.exact ?? '')
  const copied = copyWords({ text: writtenLink({ kind: 'note', id }, words) })
  notice({ kind: 'hint', hint: copied ? 'link-copied' : 'passage-not-copied' })
}
