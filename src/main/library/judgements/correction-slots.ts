/**
 * Which corrections speak about the same, so that a new one takes the place of the old, and which ones make no sense.
 * It knows corrections only, not what was extracted.
 */

import { AppError } from '@shared/failure'
import type { Correction, JudgedValue } from '@shared/judgement'
import { isSingleField, valueFromReader, valueKey } from '@shared/review/described-values'

/** What the correction is about; only one with the same name can stand. */
export function slotOf({ letterKey, field, target, verdict, value }: Correction): string {
  if (field === 'description' || isSingleField(field)) return JSON.stringify([letterKey, field])
  if (verdict === 'added' && value !== null) return JSON.stringify([letterKey, field, 'added', keyOf(value)])
  return JSON.stringify([letterKey, field, 'target', target])
}

function keyOf(value: JudgedValue): string {
  const described = valueFromReader(value, 'corrected')
  return described === null ? JSON.stringify(value) : valueKey(described)
}

/** Throws `refused` with what does not fit together. */
export function refuseSenseless(correction: Correction): void {
  const why = nonsenseOf(correction)
  if (why !== null) throw new AppError('refused', `This correction cannot be kept: ${why}`)
}

function nonsenseOf({ field, target, verdict, value }: Correction): string | null {
  if ((field === 'description') !== (verdict === 'looked-at')) {
    return 'only a description as a whole is looked at, and nothing else can be said of it.'
  }
  const gives = verdict === 'confirmed' || verdict === 'corrected' || verdict === 'added'
  if (gives && value === null) return 'it does not say what holds from now on.'
  if (!gives && value !== null) return 'it gives a value and takes it away at once.'
  if (value !== null && value.field !== field) return `it is about the ${field} and gives a ${value.field}.`
  if (verdict === 'rejected' && field === 'title') {
    return 'a letter needs a title. Put another one in its place.'
  }
  const mustName = verdict === 'rejected' || (!isSingleField(field) && gives && verdict !== 'added')
  if (mustName && target === null) return 'it does not say which value it is about.'
  return null
}
