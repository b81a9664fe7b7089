/** How a save stands in the journal. Pure. */
import type { ChangeOf } from '../notebook/changes'
import { spliceOf } from './splice'

type ChangedText = ChangeOf<'note-edited'>['text']

/** The stretch that was replaced, or the whole text when that is not longer. */
export function textChange(before: string, after: string): ChangedText {
  const splice = spliceOf(before, after)
  const placing = 40
  return splice.inserted.length + placing < after.length ? splice : { body: after }
}
