/**
 * Which saved searches of a file are taken over, and under which names. Pure. What is there already is not taken again; a
 * name that another search has gets a number, and the queries of the file that mean it name it so.
 */
import { AppError } from '@shared/failure'
import type { SavedSearchFile } from '@shared/saved-search'
import { longestQuery } from '@shared/search'
import { withSearchRenamed } from '@shared/text/query/search-names'
import { nameKey } from './search-naming'

export type FileSearch = SavedSearchFile['searches'][number]

interface Standing {
  readonly name: string
  readonly query: string
}

/** Names as the file has them, and what they become here. */
type NewNames = ReadonlyMap<string, string>

/** A name that gets a number changes the queries that mean it, which may need a number then themselves. */
const mostRounds = 20

/** Errors: `refused`, when a query would become too long. */
export function takenOver<Search extends Standing>(
  incoming: readonly Search[],
  standing: readonly Standing[],
): readonly Search[] {
  let newNames: NewNames = new Map()
  for (let round = 0; ; round++) {
    const result = takeWith(newNames, incoming, standing)
    if (round === mostRounds || isSame(result.newNames, newNames)) return result.added
    newNames = result.newNames
  }
}

function takeWith<Search extends Standing>(
  newNames: NewNames,
  incoming: readonly Search[],
  standing: readonly Standing[],
) {
  const taken = new Map(standing.map((search) => [nameKey(search.name), search.query]))
  const added: Search[] = []
  const found = new Map<string, string>()
  for (const search of incoming) {
    const query = renamedIn(search.query, newNames)
    const name = freeName(search.name, query, taken)
    const key = nameKey(search.name)
    if (name !== search.name && !found.has(key)) found.set(key, name)
    if (taken.has(nameKey(name))) continue
    taken.set(nameKey(name), query)
    added.push({ ...search, name, query })
  }
  return { added, newNames: found as NewNames }
}

/** The name itself or with a number: the first that nothing has, or that this very query has. */
function freeName(name: string, query: string, taken: ReadonlyMap<string, string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name.slice(0, 190).toWellFormed()} (${number})`
    const other = taken.get(nameKey(candidate))
    if (other === undefined || other === query) return candidate
  }
}

function renamedIn(query: string, newNames: NewNames): string {
  let renamed = query
  for (const [from, to] of newNames) renamed = withSearchRenamed(renamed, from, to)
  if (renamed.length <= longestQuery) return renamed
  throw new AppError('refused', `With new names the query “${query.slice(0, 80)}…” would become too long.`)
}

function isSame(a: NewNames, b: NewNames): boolean {
  return a.size === b.size && [...a].every(([from, to]) => b.get(from) === to)
}
