/** Passages that are to get a code, before they get it. Data only. */
import type { Failure } from '@shared/failure'
import type { Anchor } from '@shared/note'
import { create } from 'zustand'

export interface PassageToCode {
  readonly letterKey: string
  readonly title: string
  readonly start: number
  readonly end: number
  /** What stands there, to be recognised by the reader. */
  readonly words?: string
}

export interface CodingState {
  readonly passages: readonly PassageToCode[]
  /** There are more, which one step does not take. */
  readonly cut: boolean
  /** The passages of a result are still being gathered. */
  readonly gathering: boolean
  /** One for each passage with the identity that its note would get; null until they were described. */
  readonly described: readonly { readonly id: string; readonly anchor: Anchor }[] | null
  readonly failure: Failure | null
}

const nothing: CodingState = {
  passages: [],
  cut: false,
  gathering: false,
  described: null,
  failure: null,
}

export const useCoding = create<CodingState>()(() => nothing)

export function toCode(passages: readonly PassageToCode[], cut: boolean): CodingState {
  return { ...nothing, passages, cut }
}

export const gatheringPassages: CodingState = { ...nothing, gathering: true }

export interface LetterToCode {
  readonly letterKey: string
  readonly title: string
  readonly passages: number
}

/** The letters in which the passages stand, in their order. */
export function lettersToCode(passages: readonly PassageToCode[]): readonly LetterToCode[] {
  const letters = new Map<string, LetterToCode>()
  for (const { letterKey, title } of passages) {
    const known = letters.get(letterKey)?.passages ?? 0
    letters.set(letterKey, { letterKey, title, passages: known + 1 })
  }
  return [...letters.values()]
}
