/** Saved searches that queries name: which, whether they lead back to themselves, and what happens when one is renamed. */
import { foldText } from '../fold'
import type { QueryNode } from './ast'
import { printValue } from './print'
import { readQuery, searchMentions } from './read'

/** The names of the searches in a query, in order, each once (compared folded). */
export function searchNamesIn(root: QueryNode): readonly string[] {
  const names = new Map<string, string>()
  const collect = (node: QueryNode): void => {
    if (node.kind === 'search') {
      const folded = foldText(node.name)
      if (!names.has(folded)) names.set(folded, node.name)
    } else if (node.kind === 'all' || node.kind === 'any') node.of.forEach(collect)
    else if (node.kind === 'not' || node.kind === 'field' || node.kind === 'boost') collect(node.of)
  }
  collect(root)
  return [...names.values()]
}

/** A query for each name of a saved search, as typed. */
export type NamedQueries = ReadonlyMap<string, string>

/**
 * The way from a search back to itself through the searches that its query names: `[a, b, a]`; null when there is none.
 * Of any search, or only of the one called `from`. Names that no search has lead nowhere.
 */
export function cycleIn(queries: NamedQueries, from?: string): readonly string[] | null {
  const known = new Map([...queries].map(([name, query]) => [foldText(name), { name, query }]))
  const finished = new Set<string>()
  const starts = from === undefined ? [...known.keys()] : [foldText(from)]
  for (const start of starts) {
    const cycle = cycleFrom(start, known, finished)
    if (cycle) return cycle.map((folded) => known.get(folded)?.name ?? folded)
  }
  return null
}

type Known = ReadonlyMap<string, { readonly name: string; readonly query: string }>

/** Depth first with a stack of its own: thousands of searches may name each other in a row. */
function cycleFrom(start: string, known: Known, finished: Set<string>): readonly string[] | null {
  const next = (folded: string) =>
    searchNamesIn(readQuery(known.get(folded)?.query ?? '').root)
      .map(foldText)
      .filter((name) => known.has(name))
      .reverse()
  const way = [{ name: start, ahead: next(start) }]
  const onTheWay = new Set([start])
  for (let last = way.at(-1); last; last = way.at(-1)) {
    const name = last.ahead.pop()
    if (name === undefined) {
      way.pop()
      onTheWay.delete(last.name)
      finished.add(last.name)
    } else if (onTheWay.has(name)) {
      const names = way.map((step) => step.name)
      return [...names.slice(names.indexOf(name)), name]
    } else if (!finished.has(name)) {
      way.push({ name, ahead: next(name) })
      onTheWay.add(name)
    }
  }
  return null
}

/** A query in which a search that was renamed has its new name; all else stays as typed. */
export function withSearchRenamed(text: string, from: string, to: string): string {
  const folded = foldText(from)
  return searchMentions(text)
    .filter(({ name }) => foldText(name) === folded)
    .reduceRight(
      (changed, { start, end }) =>
        `${changed.slice(0, start)}search:${printValue(to.replaceAll('"', ' ').trim())}${changed.slice(end)}`,
      text,
    )
}
