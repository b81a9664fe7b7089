/**
 * The words of a shard with the letters that have them, as lists of numbers. lunr asks for a word's letters as the keys
 * of an object: those are made when they are asked for, and nobody keeps them.
 */

/** What a head consists of. */
export const headFields = ['title', 'people', 'places', 'tags'] as const

type Letters = Readonly<Record<string, object>>

/** The numbers of all words of a shard. */
interface Lists {
  /** Ids of letters, those of each field of each word beside each other. */
  readonly letters: Uint32Array
  /** Where the letters of each field of each word begin; one more at the end. */
  readonly starts: Uint32Array
}

const nothing = Object.freeze({})

/** One word, with the properties that lunr reads. */
class LeanPosting {
  constructor(
    /** Lunr's number of the word. */
    readonly _index: number,
    private readonly place: number,
    private readonly lists: Lists,
  ) {}

  get title(): Letters {
    return this.lettersOf(0)
  }

  get people(): Letters {
    return this.lettersOf(1)
  }

  get places(): Letters {
    return this.lettersOf(2)
  }

  get tags(): Letters {
    return this.lettersOf(3)
  }

  /** As lunr writes it. */
  toJSON(): object {
    const { _index, title, people, places, tags } = this
    return { _index, title, people, places, tags }
  }

  private lettersOf(field: number): Letters {
    const { letters, starts } = this.lists
    const at = this.place * headFields.length + field
    const found: Record<string, object> = {}
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index++)
      found[letters[index] ?? 0] = nothing
    return found
  }
}

/** Errors: when these are no words of lunr. */
export function leanPostings(
  words: readonly (readonly [word: string, posting: unknown])[],
): Readonly<Record<string, object>> {
  const starts = new Uint32Array(words.length * headFields.length + 1)
  const letters: number[] = []
  words.forEach(([, posting], place) => {
    headFields.forEach((field, at) => {
      const ids = isRecord(posting) ? posting[field] : undefined
      if (isRecord(ids)) for (const id of Object.keys(ids)) letters.push(Number(id))
      starts[place * headFields.length + at + 1] = letters.length
    })
  })
  const lists: Lists = { letters: Uint32Array.from(letters), starts }
  const lean = new Map<string, object>()
  words.forEach(([word, posting], place) => {
    const index = isRecord(posting) ? posting['_index'] : undefined
    if (typeof index !== 'number') throw new Error('lunr has written no shard')
    lean.set(word, new LeanPosting(index, place, lists))
  })
  return Object.fromEntries(lean)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
