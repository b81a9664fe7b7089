/** What the keys and buttons of the review panel do with the line that they are on. */
import type { JudgedField } from '@shared/judgement'
import type { ReviewedValue } from '@shared/review'
import { evidenceOf, isSingleField } from '@shared/review/described-values'
import { sayOfValue, settleLetter, takeBackSaying } from '../../actions/corrections'
import { reportFailure } from '../../actions/notices'
import { goOnInQueue } from '../../actions/queue'
import { lightUp, showReview } from '../../actions/reviews'
import type { ReviewLine } from '../../state/review-rows'
import type { ReviewKey } from './review-keys'

/** The line that is being corrected, or the field that gets one more value. */
export type Editing =
  | { readonly kind: 'correct'; readonly key: string }
  | { readonly kind: 'add'; readonly field: JudgedField }

export interface LineActs {
  readonly paneId: number
  readonly letterKey: string
  readonly line: ReviewLine
  readonly edit: (editing: Editing) => void
}

export function doWithLine(key: ReviewKey, acts: LineActs): void {
  const { letterKey, line, edit } = acts
  switch (key) {
    case 'settle':
      told(settleLetter(letterKey))
      break
    case 'next':
    case 'previous':
      // The keyboard goes on in the panel of the next letter.
      void goOnInQueue(key === 'next' ? 1 : -1).then(showReview)
      break
    case 'addShort':
      edit(additionAt(line))
      break
    case 'correct':
      edit(line.kind === 'value' ? { kind: 'correct', key: line.key } : { kind: 'add', field: line.field })
      break
    case 'showWords':
      if (line.kind === 'value') showWords(acts.paneId, line.row)
      else edit({ kind: 'add', field: line.field })
      break
    case 'confirm':
    case 'reject':
    case 'takeBack':
      if (line.kind === 'none') break
      // A letter always has a title: a wrong one gives way to a right one.
      if (key === 'reject' && line.field === 'title') edit({ kind: 'correct', key: line.key })
      else told(say(key, letterKey, line.row))
  }
}

/** Of a field that has one value at most, the value there is corrected instead. */
function additionAt(line: ReviewLine): Editing {
  return line.kind === 'value' && isSingleField(line.field)
    ? { kind: 'correct', key: line.key }
    : { kind: 'add', field: line.field }
}

function showWords(paneId: number, row: ReviewedValue): void {
  const { span } = evidenceOf(row.extracted ?? row.value)
  if (span !== undefined) lightUp(paneId, span)
}

async function say(
  key: 'confirm' | 'reject' | 'takeBack',
  letterKey: string,
  row: ReviewedValue,
): Promise<void> {
  if (key === 'takeBack') return await takeBackSaying(letterKey, row)
  const done = key === 'confirm' ? ['confirmed', 'corrected'] : ['rejected']
  if (!done.includes(row.state)) await sayOfValue(letterKey, row, { kind: key })
}

function told(doing: Promise<void>): void {
  doing.catch(reportFailure)
}
