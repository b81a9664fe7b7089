/** Answers the calls about corrections. All of an ask lasts, or nothing of it. */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import type { Correction } from '@shared/judgement'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { correctionsOfLetter, standingCorrection } from './correction-rows'
import { refuseSenseless, slotOf } from './correction-slots'
import { standingChange } from './standing-change'
import { edtfOfTyped } from './typed-date'
import { wellFormedCorrection } from './well-formed'

export function correctionHandlers(notebook: () => Notebook): SubjectHandlers<'notebook', 'corrections'> {
  return { 'corrections.record': (ask) => recordCorrections(notebook(), ask) }
}

function recordCorrections(notebook: Notebook, ask: Ask<'corrections.record'>): Answer<'corrections.record'> {
  const given = ask.put.map((correction) => normalised(wellFormedCorrection(correction)))
  for (const correction of given) refuseSenseless(correction)
  const affected = standingAround(notebook.db, given, ask.withdraw)
  const { put, withdrawn, replaced } = standingChange(
    { put: given, withdraw: ask.withdraw },
    affected,
    slotOf,
  )
  if (put.length > 0 || withdrawn.length > 0) {
    notebook.record({ kind: 'corrections-changed', put: [...put], withdrawn: [...withdrawn] })
  }
  const letterKeys = new Set([...replaced, ...given].map(({ letterKey }) => letterKey))
  const letters = [...letterKeys].map((letterKey) => ({
    letterKey,
    corrections: correctionsOfLetter(notebook.db, letterKey),
  }))
  return { replaced, letters }
}

function normalised(correction: Correction): Correction {
  const { value } = correction
  if (value?.field !== 'date') return correction
  const edtf = edtfOfTyped(value.edtf)
  const typed = edtf === value.edtf ? {} : { typed: value.edtf }
  return { ...correction, value: { ...value, edtf, ...typed } }
}

/** All corrections that the ask could touch: those of its letters, and those that it names, each once. */
function standingAround(
  db: Db,
  put: readonly Correction[],
  withdraw: readonly string[],
): readonly Correction[] {
  const letterKeys = new Set(put.map(({ letterKey }) => letterKey))
  const ofLetters = [...letterKeys].flatMap((letterKey) => correctionsOfLetter(db, letterKey))
  const ids = [...withdraw, ...put.map(({ id }) => id)]
  const named = ids.flatMap((id) => standingCorrection(db, id) ?? [])
  return [...new Map([...ofLetters, ...named].map((correction) => [correction.id, correction])).values()]
}
