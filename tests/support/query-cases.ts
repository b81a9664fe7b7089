/**
 * Queries whose letters are known beforehand, because somebody read them: a small library is imported once, and every
 * query must find exactly the letters named, count as many, and divide them without rest.
 */
import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FacetName, Hit, Overview } from '@shared/search'
import { expect } from 'vitest'
import type { BundledScript } from './bundle-script'
import { buildExtractionWorker } from './extraction-worker'
import { sampleNameOf } from './judged-queries'
import { WholeLibrary } from './whole-library'

/** What is shown, the query that shows it, and the letters in any order: paths without ending, or short names of the sample library. */
export type QueryCase = readonly [behaviour: string, query: string, letters: readonly string[]]

/** Texts by path. */
type Files = Readonly<Record<string, string>>

const sampleLetters = fileURLToPath(new URL('../../resources/sample-library/letters', import.meta.url))

export class CaseLibrary {
  private constructor(
    private readonly library: WholeLibrary,
    private readonly worker: BundledScript,
  ) {}

  /** A library of these files; of the sample library when there are none. */
  static async of(files: Files | null): Promise<CaseLibrary> {
    const worker = await buildExtractionWorker()
    const library = new WholeLibrary(worker.path)
    await library.open()
    if (files === null) cpSync(sampleLetters, library.source, { recursive: true })
    for (const [path, text] of Object.entries(files ?? {})) library.write(path, text)
    await library.import()
    return new CaseLibrary(library, worker)
  }

  async close(): Promise<void> {
    await this.library.close()
    this.worker.remove()
  }

  async addNote(path: string, body: string): Promise<void> {
    const { key, textHash, text } = await this.library.letter(path)
    const anchor = { letterKey: key, textHash, start: 0, end: 1, exact: text.slice(0, 1) }
    const anchors = [{ ...anchor, before: '', after: text.slice(1, 20) }]
    await this.library.call('notes.add', { id: randomUUID(), anchors, body })
  }

  async saveSearch(name: string, query: string): Promise<void> {
    await this.library.call('saved-searches.add', {
      ...{ id: randomUUID(), name, query, folderId: null },
      look: { view: 'letters', order: 'date', descending: false, sort: [] },
    })
  }

  /** Names of the letters that a query finds, sorted. */
  async found(query: string): Promise<readonly string[]> {
    return [...(await this.answer(query)).hits.map(({ letter }) => nameOf(letter))].sort()
  }

  /** How a query was read, in English. */
  async read(query: string): Promise<string> {
    return (await this.answer(query)).read
  }

  async expectFound(query: string, letters: readonly string[]): Promise<void> {
    const { total, hits } = await this.answer(query)
    expect(hits.map(({ letter }) => nameOf(letter)).sort()).toEqual([...letters].sort())
    expect(total).toBe(letters.length)
    const ask = { query, typing: false, copies: true, values: 500, facets: [] }
    expectDivided(await this.library.call('search.overview', ask), hits)
    const ofOne = (await this.answer(query, false)).total
    expect((await this.library.call('search.count', { query })).total).toBe(ofOne)
  }

  private async answer(query: string, copies = true) {
    return await this.library.call('search.run', {
      ...{ query, typing: false, order: 'path', descending: false, copies, offset: 0, limit: 500 },
    })
  }
}

function nameOf({ path, part }: { readonly path: string; readonly part: string }): string {
  return sampleNameOf(path, part) ?? path.replace(/\.\w+$/, '') + (part === '' ? '' : `#${part}`)
}

/** A letter has at most one kind and one language, and one place in time or none: their counts make up the result. */
function expectDivided(
  { total, facets, years, severalYears, undated }: Overview,
  hits: readonly Hit[],
): void {
  const sum = (counts: readonly { readonly letters: number }[]) =>
    counts.reduce((all, { letters }) => all + letters, 0)
  const having = (field: 'kind' | 'language') => hits.filter(({ letter }) => letter[field] !== null).length
  const counted = (name: FacetName) => sum(facets.find((facet) => facet.name === name)?.values ?? [])
  expect(total).toBe(hits.length)
  expect(counted('kind')).toBe(having('kind'))
  expect(counted('language')).toBe(having('language'))
  expect(sum(years) + severalYears + undated).toBe(hits.length)
}
