/**
 * The names by which saved searches are found in queries: each stands for one search only, no search may lead back to
 * itself, and a search that is renamed keeps its place in the queries of others.
 */
import { AppError } from '@shared/failure'
import { longestQuery } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { cycleIn, withSearchRenamed } from '@shared/text/query/search-names'

interface Named {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly removed: string | null
}

/** What is equal for names that mean the same. */
export function nameKey(name: string): string {
  return foldText(name) || name.trim().toLowerCase()
}

/** Errors: `name-taken` by another search that is not in the bin. */
export function refuseTakenName(searches: readonly Named[], { id, name }: Pick<Named, 'id' | 'name'>): void {
  const key = nameKey(name)
  const other = searches.find((one) => one.id !== id && one.removed === null && nameKey(one.name) === key)
  if (!other) return
  throw new AppError(
    'name-taken',
    `There is a saved search “${other.name}” already. Queries could not tell them apart; choose another name.`,
  )
}

/** Errors: `search-cycle`, with all searches by which the one with this name leads back to itself. */
export function refuseCycle(searches: readonly Omit<Named, 'id'>[], name?: string): void {
  const standing = searches.filter(({ removed }) => removed === null)
  const cycle = cycleIn(new Map(standing.map((search) => [search.name, search.query])), name)
  if (cycle === null) return
  throw new AppError(
    'search-cycle',
    `A saved search would have to find itself: ${cycle.map((one) => `“${one}”`).join(' → ')}.`,
  )
}

/**
 * The queries of other searches, those in the bin too, that name the search which is renamed. None when another search
 * has the old name as well, since they may mean that one. Errors: `refused` when a query would grow too long.
 */
export function mentionsOf(
  searches: readonly Named[],
  renamed: Pick<Named, 'id' | 'name'>,
  name: string,
): readonly { readonly id: string; readonly query: string }[] {
  const others = searches.filter(({ id }) => id !== renamed.id)
  const key = nameKey(renamed.name)
  if (others.some((other) => other.removed === null && nameKey(other.name) === key)) return []
  return others.flatMap((other) => {
    const query = withSearchRenamed(other.query, renamed.name, name)
    if (query.length > longestQuery) {
      throw new AppError(
        'refused',
        `With this name the query of the saved search “${other.name}” would become too long. Choose a shorter one.`,
      )
    }
    return query === other.query ? [] : [{ id: other.id, query }]
  })
}
