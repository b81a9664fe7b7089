/**
 * Keeps the search service's copy of notes and saved searches up to date: all of it when the service starts or the
 * notebook is opened again, and after a change only what it touched. What goes wrong here never keeps a change from
 * being answered.
 */
import { codesChangeSchema } from '@shared/code'
import type { Answer, Ask, CallName } from '@shared/contract'
import type { SearchableNotes, SearchableSearch } from '@shared/saved-search'
import { z } from 'zod'
import type { Calls } from './calls'
import type { RunningService } from './connection'
import { greetedService } from './greeted-service'

export interface NotebookForSearchOptions {
  /** Asks the notebook and the search service themselves. */
  readonly ask: Calls
  /** Told of what goes wrong, which nobody waits for. */
  readonly failed: (thrown: unknown) => void
  /** What a new service needs to read the index; null where there is no passphrase. */
  readonly key: () => Ask<'search.takeKey'> | null
}

type Taken = Ask<'search.takeNotebook'>
type Wanted = Ask<'notebook.searchable'>

/** Calls that change what is searched, by what of it. */
const changes: Partial<Record<CallName, 'notes' | 'codes' | 'searches' | 'all'>> = {
  'notes.add': 'notes',
  'notes.save': 'notes',
  'notes.mark': 'notes',
  'notes.remove': 'notes',
  'notes.restore': 'notes',
  'codes.passages': 'notes',
  'exchange.record': 'notes',
  'codes.change': 'codes',
  'codes.merge': 'codes',
  'codes.split': 'codes',
  'notes.stand': 'notes',
  'anchors.put': 'notes',
  'saved-searches.add': 'searches',
  'saved-searches.change': 'searches',
  'saved-searches.remove': 'searches',
  'saved-searches.restore': 'searches',
  'saved-searches.dismiss': 'searches',
  'saved-searches.takeFile': 'searches',
  'letters.moved': 'all',
  'backups.take': 'all',
}

/** As many as `notebook.searchable` takes. */
const mostAround = 100

/** A greeting is answered to nobody. */
const nobody = -1

export class NotebookForSearch {
  private readonly options: NotebookForSearchOptions
  private open: () => void = () => {}
  private readonly isOpen = new Promise<void>((resolve) => {
    this.open = resolve
  })
  private wasOpen = false

  constructor(options: NotebookForSearchOptions) {
    this.options = options
  }

  /** The same service, which gets its copy before it is asked anything. */
  greeted(service: RunningService): RunningService {
    return greetedService(service, async (post) => {
      await this.isOpen
      const key = this.options.key()
      if (key !== null) post({ kind: 'ask', id: nobody, name: 'search.takeKey', ask: key })
      await this.quietly(async () => {
        for await (const ask of this.everything())
          post({ kind: 'ask', id: nobody, name: 'search.takeNotebook', ask })
      })
    })
  }

  /** The notebook was opened, perhaps again. */
  async opened(): Promise<void> {
    this.open()
    if (this.wasOpen) await this.sendAll()
    this.wasOpen = true
  }

  /** The notebook answered this call. */
  async follow<Name extends CallName>(name: Name, ask: Ask<Name>, answer: Answer<Name>): Promise<void> {
    const change = changes[name]
    switch (change) {
      case undefined:
        return
      case 'all':
        return await this.sendAll()
      case 'searches':
        return await this.sendSome({ kind: 'none' }, true)
      case 'codes':
        if (namesChange(ask, answer)) return await this.sendAll()
        return await this.sendAround(notesIn(answer))
      case 'notes':
        return await this.sendAround([...notesIn(ask), ...notesIn(answer)])
      default:
        change satisfies never
    }
  }

  private async sendAround(notes: readonly string[]): Promise<void> {
    const ids = [...new Set(notes)]
    if (ids.length > mostAround * 10) return await this.sendAll()
    for (let from = 0; from < ids.length; from += mostAround) {
      await this.sendSome({ kind: 'around', ids: ids.slice(from, from + mostAround) }, false)
    }
  }

  private async sendSome(notes: Wanted['notes'], ofSearches: boolean): Promise<void> {
    await this.quietly(async () => {
      const ask = { notes, searches: ofSearches }
      const { letters, searches } = await this.options.ask('notebook.searchable', ask)
      const alone = notes.kind === 'around' ? notes.ids : []
      this.send(taken(notes.kind === 'none' ? null : { all: false, letters, alone }, searches))
    })
  }

  private async sendAll(): Promise<void> {
    await this.quietly(async () => {
      for await (const ask of this.everything()) this.send(ask)
    })
  }

  /** Subtle: not awaited. What is asked of the search service later comes to it later, too. */
  private send(ask: Taken): void {
    void this.quietly(async () => {
      await this.options.ask('search.takeNotebook', ask)
    })
  }

  private async *everything(): AsyncGenerator<Taken, void, void> {
    const state = await this.options.ask('notebook.state', {})
    // What a damaged notebook holds is not known before the reader says what to go on with.
    if (state.kind !== 'open') return
    let after: string | null = null
    do {
      const isFirst = after === null
      const stretch: Answer<'notebook.searchable'> = await this.options.ask('notebook.searchable', {
        notes: { kind: 'all', after },
        searches: isFirst,
      })
      yield taken({ all: isFirst, letters: stretch.letters, alone: [] }, stretch.searches)
      after = stretch.next
    } while (after !== null)
  }

  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (thrown) {
      this.options.failed(thrown)
    }
  }
}

/** As an ask, which is of the caller's own. */
function taken(
  notes: {
    readonly all: boolean
    readonly letters: readonly SearchableNotes[]
    readonly alone: readonly string[]
  } | null,
  searches: readonly SearchableSearch[] | null,
): Taken {
  return {
    notes: notes && {
      all: notes.all,
      alone: [...notes.alone],
      letters: notes.letters.map((letter) => ({ ...letter, notes: [...letter.notes] })),
    },
    searches: searches?.map((search) => ({ ...search, dismissed: [...search.dismissed] })) ?? null,
  }
}

const oneNote = z.object({ id: z.string() })
const markedNotes = z.object({ marks: z.array(z.object({ id: z.string() })) })
const placedAnchors = z.object({ anchors: z.array(z.object({ note: z.string() })) })
const namedNotes = z.object({ ids: z.array(z.string()) })
const codedNotes = z.object({ added: z.array(z.string()), marked: z.array(z.string()) })

/** The notes that an ask or an answer names. */
function notesIn(value: unknown): readonly string[] {
  // Subtle: an empty list fits whatever its items are, so that the shapes with an identity of their own come first.
  const one = oneNote.safeParse(value).data
  if (one) return [one.id]
  const codes = codesChangeSchema.safeParse(value).data
  if (codes) return codes.marks.map(({ note }) => note)
  const coded = codedNotes.safeParse(value).data
  if (coded) return [...coded.added, ...coded.marked]
  const placed = placedAnchors.safeParse(value).data
  if (placed) return placed.anchors.map(({ note }) => note)
  const marked = markedNotes.safeParse(value).data
  if (marked) return marked.marks.map(({ id }) => id)
  return namedNotes.safeParse(value).data?.ids ?? []
}

/** Whether codes have other names or other places than before: notes with those below them have other tags then. */
function namesChange(ask: unknown, answer: unknown): boolean {
  const former = codesChangeSchema.safeParse(answer).data?.put ?? []
  const now = new Map(codesChangeSchema.safeParse(ask).data?.put.map((code) => [code.id, code]))
  return former.some(({ id, name, parent }) => {
    const code = now.get(id)
    return code === undefined || code.name !== name || code.parent !== parent
  })
}
