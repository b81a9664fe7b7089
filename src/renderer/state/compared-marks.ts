/** What a comparison marks in the letters of the open panes: each way of comparing writes it, the text of a letter draws it. */
import type { Span } from '@shared/letter'
import { create } from 'zustand'

export const comparedMarkKinds = ['changed', 'removed', 'added', 'moved', 'shared', 'quoted', 'not-found'] as const
export type ComparedMarkKind = (typeof comparedMarkKinds)[number]

export interface ComparedMark extends Span {
  readonly kind: ComparedMarkKind
  /** Marks of one group belong together across panes: they have one colour and one number, from 0. */
  readonly group: number
  /** Words inside a moved or shared passage that differ there. */
  readonly altered: readonly Span[]
  /** Of little weight: a formula that stands in many letters. */
  readonly faint: boolean
  /** The one that the reader steers to. */
  readonly current: boolean
}

interface ComparedMarksState {
  /** By pane; in order of their start, overlaps allowed. */
  readonly marks: ReadonlyMap<number, readonly ComparedMark[]>
}

export const useComparedMarks = create<ComparedMarksState>()(() => ({ marks: new Map() }))
