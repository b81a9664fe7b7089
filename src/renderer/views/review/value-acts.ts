/** What the keys and buttons of the review panel do with the line that they are on. */
import type { JudgedField } from '@shared/judgement'
import { reportFailure } from '../../actions/notices'
import { sayOfValue, settleLetter, takeBackSaying } from '../../actions/corrections'
import { goOnInQueue } from '../../actions/queue'
import { lightUp } from '../../actions/reviews'
import { evidenceOf, isSingle, type ReviewLine } from '../../state/review-rows'
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
  if (key === 'settle') return told(settleLetter(letterKey))
  if (key === 'next' || key === 'previous') return void goOnInQueue(key === 'next' ? 1 : -1)
  if (key === 'addShort') {
    // Of a field that has one value at most, the value there is corrected instead.
    if (line.kind === 'value' && isSingle(line.field)) return edit({ kind: 'correct', key: line.key })
    return edit({ kind: 'add', field: line.field })
  }
  if (line.kind === 'value') return doWithValue(key, { ...acts, line })
  if (key === 'correct' || key === 'showWords') edit({ kind: 'add', field: line.field })
}

function doWithValue(
  key: Exclude<ReviewKey, 'settle' | 'next' | 'previous' | 'addShort'>,
  acts: LineActs & { readonly line: ReviewLine & { readonly kind: 'value' } },
): void {
  const { paneId, letterKey, edit } = acts
  const { row } = acts.line
  switch (key) {
    case 'showWords': {
      const { span } = evidenceOf(row.extracted ?? row.value)
      if (span !== undefined) lightUp(paneId, span)
      return
    }
    case 'confirm':
      if (row.state !== 'confirmed' && row.state !== 'corrected')
        told(sayOfValue(letterKey, row, { kind: 'confirm' }))
      return
    case 'correct':
      return edit({ kind: 'correct', key: acts.line.key })
    case 'reject':
      if (row.state !== 'rejected') told(sayOfValue(letterKey, row, { kind: 'reject' }))
      return
    case 'takeBack':
      return told(takeBackSaying(letterKey, row))
  }
}

function told(doing: Promise<void>): void {
  doing.catch(reportFailure)
}
