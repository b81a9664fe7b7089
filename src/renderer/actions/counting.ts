/** How many letters a query finds, for forms that ask while they are filled in. */
import { call } from '../bridge'

/** Null when it could not be counted. */
export async function countOf(query: string): Promise<number | null> {
  return await call('search.count', { query })
    .then(({ total }) => total)
    .catch(() => null)
}
