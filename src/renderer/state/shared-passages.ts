/** The wording that the letters of the open panes share, each against the base: found, grouped, marked and aligned. */
import type { SharedPassage } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { create } from 'zustand'
import { placesOf } from './aligned-chain'
import { type ComparedMark, MarksByPane } from './compared-marks'
import { alteredSpans } from './differing-words'

/** `a` is the base's text, `b` that of the letter in this pane. */
export interface PassageInPane {
  readonly pane: number
  readonly passage: SharedPassage
}

/** Wording of the base and every place where it stands in other panes; its span is that in the base. */
export interface PassageGroup extends Span {
  readonly words: number
  /** Of the place that is least like the base. */
  readonly similarity: number
  /** In how many letters of the library it stands. */
  readonly letters: number
  readonly formula: boolean
  readonly places: readonly PassageInPane[]
}

export interface SharedPassagesState {
  /** The pane of the base; null while nothing was compared. */
  readonly base: number | null
  readonly found: readonly PassageInPane[]
  /** Those that are shown, by their place in the base. */
  readonly groups: readonly PassageGroup[]
  /** The one that the reader steers to; -1 when none is. */
  readonly current: number
}

export const noPassages: SharedPassagesState = { base: null, found: [], groups: [], current: -1 }
export const useSharedPassages = create<SharedPassagesState>()(() => noPassages)

/** The same wording in several panes, or several times in one, is one group: most of the shorter of two overlaps. */
export function groupsOf(found: readonly PassageInPane[]): readonly PassageGroup[] {
  const groups: PassageGroup[] = []
  for (const place of found.toSorted((one, other) => one.passage.a.start - other.passage.a.start)) {
    const at = groups.findLastIndex((group) => overlapMostly(group, place.passage.a))
    const group = groups[at]
    if (group === undefined) groups.push(joined([place]))
    else groups[at] = joined([...group.places, place])
  }
  return groups.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** Formulas that are hidden are no groups: they are neither marked nor counted nor gone to. */
export function withFormulas(state: SharedPassagesState, hidden: boolean): SharedPassagesState {
  const shown = hidden ? state.found.filter(({ passage }) => !passage.formula) : state.found
  const groups = groupsOf(shown)
  const before = state.groups[state.current]
  const current = before === undefined ? -1 : groups.findIndex((group) => group.start === before.start)
  return { ...state, groups, current }
}

/** What is marked in each pane. */
export function marksOfPassages({
  base,
  groups,
  current,
}: SharedPassagesState): ReadonlyMap<number, readonly ComparedMark[]> {
  const marks = new MarksByPane()
  const add = (pane: number, group: number, span: Span, altered: readonly Span[], faint: boolean) => {
    const { start, end } = span
    marks.add(pane, {
      start,
      end,
      kind: 'shared',
      group,
      altered,
      faint,
      current: group === current,
      target: group,
      total: groups.length,
    })
  }
  for (const [at, group] of groups.entries()) {
    const altered = group.places.flatMap(({ passage }) => alteredSpans(passage.rows, 'a'))
    if (base !== null) add(base, at, group, inOrder(altered), group.formula)
    for (const { pane, passage } of group.places)
      add(pane, at, passage.b, alteredSpans(passage.rows, 'b'), group.formula)
  }
  return marks.inOrder()
}

/** Which places correspond: formulas stand anywhere, so they only count where there is nothing else. */
export function alignedPassages({ base, found }: SharedPassagesState): {
  readonly panes: readonly number[]
  readonly rows: readonly (readonly (number | null)[])[]
} {
  if (base === null || found.length === 0) return { panes: [], rows: [] }
  const others = [...new Set(found.map(({ pane }) => pane))]
  const rows = others.flatMap((other, at) => {
    const own = found.filter(({ pane }) => pane === other).map(({ passage }) => passage)
    const telling = own.filter(({ formula }) => !formula)
    return placesOf(telling.length > 0 ? telling : own).map(([from, to]) => [
      from,
      ...others.map((_, column) => (column === at ? to : null)),
    ])
  })
  return { panes: [base, ...others], rows: rows.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0)) }
}

/** The group to go to from the current one, or from where the base was read to; round the end. -1 when there is none. */
export function passageAfter({ groups, current }: SharedPassagesState, step: 1 | -1, readTo: number): number {
  if (groups.length === 0) return -1
  if (current >= 0) return (current + step + groups.length) % groups.length
  const next = groups.findIndex(({ start }) => start >= readTo)
  if (step > 0) return Math.max(0, next)
  const previous = groups.findLastIndex(({ start }) => start < readTo)
  return previous < 0 ? groups.length - 1 : previous
}

function joined(places: readonly PassageInPane[]): PassageGroup {
  const passages = places.map(({ passage }) => passage)
  return {
    start: Math.min(...passages.map(({ a }) => a.start)),
    end: Math.max(...passages.map(({ a }) => a.end)),
    words: Math.max(...passages.map(({ words }) => words)),
    similarity: Math.min(...passages.map(({ similarity }) => similarity)),
    letters: Math.max(...passages.map(({ letters }) => letters)),
    formula: passages.every(({ formula }) => formula),
    places,
  }
}

function overlapMostly(one: Span, other: Span): boolean {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common * 2 > Math.min(one.end - one.start, other.end - other.start)
}

function inOrder<Placed extends Span>(spans: readonly Placed[]): readonly Placed[] {
  return spans.toSorted((one, other) => one.start - other.start || one.end - other.end)
}
