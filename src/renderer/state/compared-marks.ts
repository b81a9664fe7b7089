/** What a comparison marks in the letters of the open panes: each way of comparing writes it, the text of a letter draws it. */
import type { QuoteVerdict } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { create } from 'zustand'

export type ComparedMarkKind =
  | 'changed'
  | 'removed'
  | 'added'
  | 'moved'
  | 'varied'
  | 'shared'
  | 'quoted'
  | 'not-found'

/** What another pane has in the place of marked words. */
export interface OtherWords {
  /** As it is counted on the screen, from 1. */
  readonly pane: number
  /** Empty where it has nothing. */
  readonly words: string
}

/** A mark without length stands where this text has nothing of what another one has. */
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
  /** How many groups there are, where their marks are counted. */
  readonly total?: number
  /** What `goToMarked` goes to; left out when the mark leads nowhere. */
  readonly target?: number
  readonly there?: readonly OtherWords[]
  /** Of a quotation, and of the words that it comes from. */
  readonly verdict?: QuoteVerdict
  /** Of varied words: how many of the other letters differ in them, and of how many. */
  readonly differ?: { readonly some: number; readonly all: number }
}

interface ComparedMarksState {
  /** By pane; in order of their start, overlaps allowed. */
  readonly marks: ReadonlyMap<number, readonly ComparedMark[]>
}

export const useComparedMarks = create<ComparedMarksState>()(() => ({ marks: new Map() }))

/** Collects what is marked, in any order. */
export class MarksByPane {
  readonly #marks = new Map<number, ComparedMark[]>()

  add(pane: number, mark: ComparedMark): void {
    const known = this.#marks.get(pane)
    if (known === undefined) this.#marks.set(pane, [mark])
    else known.push(mark)
  }

  /** In order of their start; longer marks first, so that what stands inside another one is drawn inside it. */
  inOrder(): ReadonlyMap<number, readonly ComparedMark[]> {
    return new Map([...this.#marks].map(([pane, marks]) => [pane, marks.toSorted(byPlace)]))
  }
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end
}

const none: readonly ComparedMark[] = []

/** Those of one pane. */
export function useMarksOfPane(pane: number): readonly ComparedMark[] {
  return useComparedMarks((state) => state.marks.get(pane) ?? none)
}
