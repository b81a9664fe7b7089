/** Tells the library what the reader says of a letter's values, and shows what follows from it. */
import type { Correction, JudgedValue } from '@shared/judgement'
import type { ReviewedValue } from '@shared/review'
import { judgedValueOf } from '@shared/review/described-values'
import { call } from '../bridge'
import {
  additionFor,
  type CorrectionsChange,
  changeFor,
  inverseOf,
  type Saying,
  settlementFor,
} from '../state/review-rows'
import type { Undo } from '../state/undo'
import { offerUndo, reportFailure } from './notices'
import { refreshReviews } from './reviews'

const verdicts = { confirm: 'confirmed', reject: 'rejected', correct: 'corrected' } as const

/** Throws what went wrong, for the editor that asks. */
export async function sayOfValue(letterKey: string, row: ReviewedValue, saying: Saying): Promise<void> {
  const value = saying.kind === 'correct' ? saying.value : judgedValueOf(row.value)
  const change = changeFor(letterKey, row, saying, crypto.randomUUID())
  await changeOne(letterKey, change, verdicts[saying.kind], value)
}

/** What was found says itself again: the reader's word on it is withdrawn. */
export async function takeBackSaying(letterKey: string, row: ReviewedValue): Promise<void> {
  if (row.correction === null) return
  await changeOne(
    letterKey,
    { put: [], withdraw: [row.correction.id] },
    'withdrawn',
    judgedValueOf(row.value),
  )
}

/** Throws what went wrong, for the editor that asks. */
export async function addValue(letterKey: string, value: JudgedValue): Promise<void> {
  await changeOne(letterKey, additionFor(letterKey, value, crypto.randomUUID()), 'added', value)
}

export async function settleLetter(letterKey: string): Promise<void> {
  await changeOne(letterKey, settlementFor(letterKey, crypto.randomUUID()), 'looked-at', null)
}

/** The letter needs a look again, if anything of it is doubtful. */
export async function takeBackSettlement(letterKey: string, settled: Correction): Promise<void> {
  await changeOne(letterKey, { put: [], withdraw: [settled.id] }, 'withdrawn', null)
}

async function changeOne(
  letterKey: string,
  change: CorrectionsChange,
  said: Correction['verdict'] | 'withdrawn',
  value: JudgedValue | null,
): Promise<void> {
  const changes = [await makeChange(change)]
  offerUndo({ kind: 'corrections', changes, letters: [letterKey], said, value }, '')
  await refreshReviews([letterKey])
}

/** Answers the change that undoes this one. */
export async function makeChange(change: CorrectionsChange): Promise<CorrectionsChange> {
  const ask = { put: [...change.put], withdraw: [...change.withdraw] }
  const { replaced } = await call('corrections.change', ask)
  return inverseOf(change, replaced)
}

/** Answers what does again what was done so far, also when a later change of several failed. */
export async function undoCorrections(undo: Undo & { readonly kind: 'corrections' }): Promise<Undo | null> {
  const changes: CorrectionsChange[] = []
  try {
    for (const change of undo.changes) changes.unshift(await makeChange(change))
  } catch (thrown) {
    reportFailure(thrown)
  }
  await refreshReviews(undo.letters)
  return changes.length === 0 ? null : { ...undo, changes }
}
