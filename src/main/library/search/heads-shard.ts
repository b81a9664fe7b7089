/**
 * One shard of the index over letters' heads: lunr over folded words and their stems in the language of the letter,
 * built bit by bit so that searches are answered in between. lunr's own tokenizer and trimmer know ASCII only and would
 * delete Persian, so words come folded. Stop words stay: titles are made of them. Which words to look for is worked out
 * once for all shards, so that none has an automaton of its own: those would take most of the memory.
 */
import { foldText } from '@shared/text/fold'
import lunr from 'lunr'
import { headFields, isRecord, leanPostings } from './lean-postings'
import type { Stemmer } from './words/stemmer'

export interface HeadWords {
  readonly id: number
  /** BCP 47; null when it is not known. */
  readonly language: string | null
  readonly title: string
  readonly people: string
  readonly places: string
  readonly tags: string
}

const boosts: Readonly<Record<(typeof headFields)[number], number>> = {
  ...{ title: 4, people: 3, places: 1, tags: 2 },
}
/** Letters added between two pauses. */
const stride = 20
/** Stands before a stem, so that it is no word that anybody types. */
const stemMark = '\u0001'

function foldedWords(value: unknown): lunr.Token[] {
  const folded = typeof value === 'string' ? foldText(value) : ''
  return folded === '' ? [] : folded.split(' ').map((word) => new lunr.Token(word, {}))
}

/** The language of the letter that is being added; lunr gives a pipeline no other way to know. */
let stemmer: Stemmer | null = null

function withStems(token: lunr.Token): lunr.Token[] {
  const word = token.toString()
  const stems = stemmer?.stems(word) ?? []
  return [token, ...stems.filter((stem) => stem !== word).map((stem) => new lunr.Token(stemMark + stem, {}))]
}
lunr.Pipeline.registerFunction(withStems, 'stems-of-heads')

/** What lunr asks of a shard's automaton: the terms that it is asked for are those that it has. */
const asGiven = { intersect: (asked: unknown) => asked }

/** Builds a shard; `pause` is awaited again and again, and ends the work early by throwing. */
export async function buildShard(
  heads: readonly HeadWords[],
  stemmerOf: (language: string) => Promise<Stemmer | null>,
  pause: () => Promise<void>,
): Promise<lunr.Index> {
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const field of headFields) builder.field(field, { boost: boosts[field] })
  // Subtle: the builder has its own tokenizer that its types do not tell of; the words are already folded.
  Object.assign(builder, { tokenizer: foldedWords })
  builder.pipeline.add(withStems)
  Object.assign(builder, { createTokenSet: () => Object.assign(builder, { tokenSet: asGiven }) })
  let added = 0
  for (const head of heads) {
    // Subtle: nothing may be awaited between these two lines, since the pipeline reads the variable.
    const known = head.language === null ? null : await stemmerOf(head.language)
    stemmer = known
    builder.add(head)
    if (++added % stride === 0) await pause()
  }
  await pause()
  return builder.build()
}

/**
 * A shard as it was kept on the disk, or as `buildShard` made it: only this one is to be asked, since it takes a fraction
 * of the memory. Errors: when it is none.
 */
export function loadShard(kept: object): lunr.Index {
  const { fieldVectors, invertedIndex } = partsOf(kept)
  // Subtle: lunr's own loading would build an automaton that nobody asks.
  const parts = {
    ...{ invertedIndex: leanPostings(invertedIndex), fieldVectors: leanVectors(fieldVectors) },
    ...{ fields: [...headFields], tokenSet: asGiven, pipeline: new lunr.Pipeline() },
  }
  // The published types of what an index is made of are those of an older lunr.
  return Reflect.construct(lunr.Index, [parts]) as lunr.Index
}

type Entry = readonly [name: string, value: unknown]

/** Lists of pairs on the disk, objects in memory. */
function partsOf(kept: object): {
  readonly fieldVectors: readonly Entry[]
  readonly invertedIndex: readonly Entry[]
} {
  return {
    fieldVectors: entriesOf(Reflect.get(kept, 'fieldVectors')),
    invertedIndex: entriesOf(Reflect.get(kept, 'invertedIndex')),
  }
}

function entriesOf(part: unknown): readonly Entry[] {
  if (!isRecord(part)) throw notWritten()
  return (Array.isArray(part) ? part : Object.entries(part)).map((entry: unknown) => {
    const pair: readonly unknown[] = Array.isArray(entry) ? entry : []
    const [name, value] = pair
    if (typeof name !== 'string') throw notWritten()
    return [name, value]
  })
}

/** Subtle: most fields are empty, and lists that were added to have room to grow. */
function leanVectors(vectors: readonly Entry[]): Readonly<Record<string, lunr.Vector>> {
  const empty = new lunr.Vector([])
  const lean = new Map<string, lunr.Vector>()
  for (const [name, vector] of vectors) {
    const elements: unknown = vector instanceof lunr.Vector ? vector.toJSON() : vector
    if (!Array.isArray(elements)) throw notWritten()
    lean.set(name, elements.length === 0 ? empty : new lunr.Vector(elements.map(Number)))
  }
  return Object.fromEntries(lean)
}

function notWritten(): Error {
  return new Error('lunr has written no shard')
}

/** A folded word, how much it counts and whether it is a stem. */
export interface AskedTerm {
  readonly word: string
  readonly boost: number
  readonly isStem: boolean
}

/** Letters whose heads have any of these. */
export function scoresInShard(index: lunr.Index, terms: readonly AskedTerm[]): ReadonlyMap<number, number> {
  const known: unknown = Reflect.get(index, 'invertedIndex')
  const asked = terms
    .map(({ word, boost, isStem }) => ({ term: isStem ? stemMark + word : word, boost }))
    .filter(({ term }) => typeof known === 'object' && known !== null && Object.hasOwn(known, term))
  if (asked.length === 0) return new Map()
  const results = index.query((query) => {
    for (const { term, boost } of asked) query.term(term, { usePipeline: false, boost })
  })
  return new Map(results.map(({ ref, score }) => [Number(ref), score]))
}
