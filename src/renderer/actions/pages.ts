/** Fetches the pages of a long list that come into view, each once. */
import { type Pages, pagesWanted, withPage } from '../state/pages'

export interface PageSource<Row> {
  read(): Pages<Row>
  write(pages: Pages<Row>): void
  fetch(offset: number, limit: number): Promise<{ readonly total: number; readonly rows: readonly Row[] }>
  failed(thrown: unknown): void
}

/** Returns the function to call with the first and last row in view. */
export function pageLoader<Row>(source: PageSource<Row>): (from: number, to: number) => void {
  const underway = new Set<string>()
  async function load(page: number, generation: number): Promise<void> {
    const ticket = `${generation}:${page}`
    if (underway.has(ticket)) return
    underway.add(ticket)
    try {
      const { size } = source.read()
      const answer = await source.fetch(page * size, size)
      const pages = source.read()
      if (pages.generation === generation) source.write(withPage(pages, page, answer.rows, answer.total))
    } catch (thrown) {
      if (source.read().generation === generation) source.failed(thrown)
    } finally {
      underway.delete(ticket)
    }
  }
  return (from, to) => {
    const pages = source.read()
    for (const page of pagesWanted(pages, from, to)) void load(page, pages.generation)
  }
}
