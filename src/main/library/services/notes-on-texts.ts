/**
 * Keeps what the notebook knows of the texts on which its notes stand up to date: after a note was made its text is kept,
 * after an import passages are looked for. One thing after the other; nobody waits for it but who asks for it.
 */
import type { Answer, Ask, CallName } from '@shared/contract'
import { findAnchors, keepTexts } from './anchor-handlers'
import type { Calls } from './calls'

export interface NotesOnTextsOptions {
  /** Asks the notebook and the search service. */
  readonly ask: Calls
  readonly isClosed: () => boolean
}

/** Calls that add passages, which name their letters somewhere in what they ask. */
const adding: ReadonlySet<CallName> = new Set(['notes.add', 'codes.passages'])

export class NotesOnTexts {
  private readonly options: NotesOnTextsOptions
  private last: Promise<unknown> = Promise.resolve()

  constructor(options: NotesOnTextsOptions) {
    this.options = options
  }

  /** Looks for every passage whose letter's text is another one than when it was looked for last. */
  async find(): Promise<Answer<'anchors.find'>> {
    return await this.next(async () => {
      const nothing = { looked: 0, waiting: 0 }
      return (await this.isOpen()) ? await findAnchors(this.options.ask, this.options.isClosed) : nothing
    })
  }

  /** What is to be done after the notebook answered this call; null when it made no note. */
  afterwards<Name extends CallName>(name: Name, ask: Ask<Name>): (() => Promise<void>) | null {
    const letterKeys = adding.has(name) ? lettersIn(ask) : []
    if (letterKeys.length === 0) return null
    return async () => {
      await this.next(async () => {
        if (await this.isOpen()) await keepTexts(this.options.ask, letterKeys)
      })
    }
  }

  private async isOpen(): Promise<boolean> {
    if (this.options.isClosed()) return false
    return (await this.options.ask('notebook.state', {})).kind === 'open'
  }

  private async next<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.last.catch(() => null).then(work)
    this.last = mine
    return await mine
  }
}

function lettersIn(ask: unknown): readonly string[] {
  if (typeof ask !== 'object' || ask === null) return []
  if ('letterKey' in ask && typeof ask.letterKey === 'string') return [ask.letterKey]
  return Object.values(ask).flatMap(lettersIn)
}
