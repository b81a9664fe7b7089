/**
 * Answers the calls about what is new of saved searches: the notebook remembers what was seen, the search service compares
 * it with what is found now. What is passed on stays packed, so that large searches keep nobody waiting.
 */
import { randomUUID } from 'node:crypto'
import type { Ask, Handlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { type SearchNews, type SearchRun, type SeenBasis, seenLetterSchema } from '@shared/saved-search'
import { z } from 'zod'
import type { Calls } from './calls'

type SavedSearchCall =
  | 'saved-searches.news'
  | 'saved-searches.changes'
  | 'saved-searches.see'
  | 'saved-searches.unsee'
  | 'saved-searches.run'

export function savedSearchHandlers(call: Calls): Pick<Handlers<'library'>, SavedSearchCall> {
  const looks = new Looks()
  return {
    'saved-searches.news': async ({ id }) => await newsOf(call, id),
    'saved-searches.changes': async ({ id, offset, limit }) => {
      const { name, ...memory } = await memoryOf(call, id)
      const { total, changes } = await call('search.changes', { ...memory, offset, limit })
      return { total, changes }
    },
    'saved-searches.see': async (ask) => await looks.next(ask.id, () => see(call, ask)),
    'saved-searches.unsee': async ({ id }) => await looks.next(id, () => unsee(call, id)),
    'saved-searches.run': async ({ id }) => await run(call, id),
  }
}

/** One look at a saved search after the other: pieces of two would mix. */
class Looks {
  readonly #last = new Map<string, Promise<unknown>>()

  async next<Value>(id: string, look: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(id) ?? Promise.resolve()
    const mine = before.catch(() => null).then(look)
    this.#last.set(id, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(id) === mine) this.#last.delete(id)
    }
  }
}

interface Memory {
  readonly name: string
  readonly query: string
  readonly basis: SeenBasis | null
  readonly seen: string
}

async function memoryOf(call: Calls, id: string): Promise<Memory> {
  const first = await call('saved-searches.seen', { id, after: null })
  const seen = [first.seen]
  for (let after = first.next; after !== null; ) {
    const more: typeof first = await call('saved-searches.seen', { id, after })
    seen.push(more.seen)
    after = more.next
  }
  return { name: first.name, query: first.query, basis: first.basis, seen: seen.join('') }
}

async function newsOf(call: Calls, id: string): Promise<SearchNews> {
  const { name, ...memory } = await memoryOf(call, id)
  return (await call('search.changes', { ...memory, offset: 0, limit: 0 })).news
}

const pieceSchema = z.object({ put: z.array(seenLetterSchema), forget: z.array(z.string()) })

/** The basis comes with the last piece: a look that is broken off leaves the earlier one as it was, with less to see. */
async function see(call: Calls, { id, letterKeys }: Ask<'saved-searches.see'>): Promise<SearchNews> {
  const { name, ...memory } = await memoryOf(call, id)
  const { basis, pieces } = await call('search.seeing', { ...memory, letterKeys })
  const look = randomUUID()
  for (const [place, piece] of pieces.entries()) {
    const isLast = place === pieces.length - 1
    const letters = pieceSchema.parse(JSON.parse(piece))
    await call('saved-searches.recordSeen', { id, look, basis: isLast ? basis : null, ...letters })
  }
  if (basis === null) return await newsOf(call, id)
  return { total: basis.total, new: 0, gone: 0, changed: 0, since: basis.at }
}

async function unsee(call: Calls, id: string): Promise<SearchNews> {
  for (let more = true; more; ) more = (await call('saved-searches.forgetSeen', { id })).more
  return await newsOf(call, id)
}

/** What the search finds now, with all that is needed to find it again. */
async function run(call: Calls, id: string): Promise<SearchRun> {
  const { name, ...memory } = await memoryOf(call, id)
  const { news } = await call('search.changes', { ...memory, offset: 0, limit: 0 })
  const provenance = await call('search.provenance', { query: memory.query, copies: true })
  if (provenance.total !== news.total) {
    throw new AppError('refused', 'The library changed while the search ran. Run it once more.')
  }
  const { query, read, rules, fingerprint, at, searched, total } = provenance
  const run: SearchRun = {
    ...{ id: randomUUID(), searchId: id, name, query, read, rules, fingerprint, at, searched, total },
    ...{ new: news.new, gone: news.gone, changed: news.changed },
  }
  await call('saved-searches.recordRun', { run })
  return run
}
