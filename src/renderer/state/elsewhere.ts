/** Where else wording of a letter stands in the library, in the order of time. */
import type { Elsewhere, PassageElsewhere } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { create } from 'zustand'
import { type LibraryQuestion, nothingAsked } from './library-question'

/** The wording that was asked about. */
export interface AskedWording {
  readonly letter: { readonly id: number; readonly key: string; readonly title: string }
  readonly span: Span
  /** Its words in one line. */
  readonly words: string
  /** The text that it is a part of. */
  readonly text: string
  readonly whole: boolean
}

export interface ElsewhereState extends LibraryQuestion<AskedWording, Elsewhere> {
  readonly formulasHidden: boolean
}

export const nothingElsewhere: ElsewhereState = { ...nothingAsked, formulasHidden: false }
export const useElsewhere = create<ElsewhereState>()(() => nothingElsewhere)

export function shownElsewhere({ found, formulasHidden }: ElsewhereState): readonly PassageElsewhere[] {
  const passages = found?.passages ?? []
  return formulasHidden ? passages.filter(({ formula }) => !formula) : passages
}

/** A year in which the wording stands, with the rows of the list that are of it. */
export interface PassageYear {
  readonly year: number
  /** The first of its rows. */
  readonly row: number
  readonly passages: number
}

/** By year; rows of undated letters are in none. */
export function yearsOf(passages: readonly PassageElsewhere[]): readonly PassageYear[] {
  const years = new Map<number, PassageYear>()
  for (const [row, { letter }] of passages.entries()) {
    const year = yearOf(letter.date)
    if (year === null) continue
    const known = years.get(year)
    years.set(year, { year, row: known?.row ?? row, passages: (known?.passages ?? 0) + 1 })
  }
  return [...years.values()].toSorted((one, other) => one.year - other.year)
}

/** The earliest year that an EDTF date may mean; null when it has none. */
export function yearOf(edtf: string | null): number | null {
  const digits = /-?\d[\dX]{3}/.exec(edtf ?? '')?.[0].replaceAll('X', '0')
  return digits === undefined ? null : Number(digits)
}
