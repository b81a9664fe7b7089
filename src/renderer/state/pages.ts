/** A long list that is fetched page by page as its rows come into view. Pure: it fetches nothing itself. */

export interface Pages<Row> {
  readonly size: number
  /** Rows in all; null until the first page has come. */
  readonly total: number | null
  readonly rows: ReadonlyMap<number, readonly Row[]>
  /** Pages that are shown while newer ones are on their way. */
  readonly stale: ReadonlySet<number>
  /** Answers to an older generation are dropped. */
  readonly generation: number
}

/** More than any window shows at once, few enough to keep memory flat while scrolling through 100,000 rows. */
const keptPages = 60

export function emptyPages<Row>(size: number, generation = 0): Pages<Row> {
  return { size, total: null, rows: new Map(), stale: new Set(), generation }
}

export function rowAt<Row>(pages: Pages<Row>, index: number): Row | undefined {
  return pages.rows.get(Math.floor(index / pages.size))?.[index % pages.size]
}

/** Numbers of the pages between two rows (both inclusive) that are missing or stale. */
export function pagesWanted<Row>(pages: Pages<Row>, from: number, to: number): readonly number[] {
  const last = pages.total === null ? 0 : Math.max(0, pages.total - 1)
  const wanted: number[] = []
  for (
    let page = Math.floor(Math.max(0, from) / pages.size);
    page <= Math.floor(Math.min(to, last) / pages.size);
    page += 1
  )
    if (!pages.rows.has(page) || pages.stale.has(page)) wanted.push(page)
  return wanted
}

export function withPage<Row>(
  pages: Pages<Row>,
  page: number,
  rows: readonly Row[],
  total: number,
): Pages<Row> {
  const kept = new Map(pages.rows).set(page, rows)
  const stale = new Set(pages.stale)
  stale.delete(page)
  const lastPage = Math.max(0, Math.ceil(total / pages.size) - 1)
  for (const number of [...kept.keys()])
    if (number > lastPage || Math.abs(number - page) > keptPages) {
      kept.delete(number)
      stale.delete(number)
    }
  return { ...pages, total, rows: kept, stale }
}

/** The rows may have changed: what is shown stays until the new pages come. */
export function staled<Row>(pages: Pages<Row>): Pages<Row> {
  return { ...pages, stale: new Set(pages.rows.keys()), generation: pages.generation + 1 }
}

/** The order changed: no row is right any more, but their number is. */
export function reordered<Row>(pages: Pages<Row>): Pages<Row> {
  return { ...pages, rows: new Map(), stale: new Set(), generation: pages.generation + 1 }
}
