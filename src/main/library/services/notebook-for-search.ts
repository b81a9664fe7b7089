/**
 * Keeps the search service's copy of notes and saved searches up to date: all of it when the service starts or the
 * notebook is opened again, and after a change only what it touched. What goes wrong here never keeps a change from
 * being answered.
 */
import type { Answer, Ask, CallName } from '@shared/contract'
import type { SearchableNotes, SearchableSearch } from '@shared/saved-search'
import type { Calls } from './calls'
import type { RunningService } from './connection'
import { greetedService } from './greeted-service'

export interface NotebookForSearchOptions {
  /** Asks the notebook and the search service themselves. */
  readonly ask: Calls
  /** Told of what goes wrong, which nobody waits for. */
  readonly failed: (thrown: unknown) => void
}

type Taken = Ask<'search.takeNotebook'>
type Wanted = Ask<'notebook.searchable'>

/** Calls that change what is searched, by what of it. */
const changes: Partial<Record<CallName, 'note' | 'searches' | 'all'>> = {
  'notes.add': 'note',
  'notes.save': 'note',
  'notes.remove': 'note',
  'notes.restore': 'note',
  'saved-searches.add': 'searches',
  'saved-searches.change': 'searches',
  'saved-searches.remove': 'searches',
  'saved-searches.restore': 'searches',
  'saved-searches.dismiss': 'searches',
  'saved-searches.takeFile': 'searches',
  'letters.moved': 'all',
  'backups.take': 'all',
}

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
  async follow<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<void> {
    const change = changes[name]
    if (change === undefined) return
    if (change === 'all') return await this.sendAll()
    const id = 'id' in ask && typeof ask.id === 'string' ? ask.id : null
    const notes: Wanted['notes'] =
      change === 'note' && id !== null ? { kind: 'around', ids: [id] } : { kind: 'none' }
    await this.quietly(async () => {
      const { letters, searches } = await this.options.ask('notebook.searchable', {
        ...{ notes, searches: change === 'searches' },
      })
      this.send(taken(letters.length === 0 ? null : { all: false, letters }, searches))
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
      yield taken({ all: isFirst, letters: stretch.letters }, stretch.searches)
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
  notes: { readonly all: boolean; readonly letters: readonly SearchableNotes[] } | null,
  searches: readonly SearchableSearch[] | null,
): Taken {
  return {
    notes: notes && {
      all: notes.all,
      letters: notes.letters.map((letter) => ({ ...letter, notes: [...letter.notes] })),
    },
    searches: searches?.map((search) => ({ ...search, dismissed: [...search.dismissed] })) ?? null,
  }
}
