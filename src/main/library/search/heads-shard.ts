/**
 * One shard of the index over letters' heads: lunr over folded words and their stems in the language of the letter,
 * built bit by bit so that searches are answered in between. lunr's own tokenizer and trimmer know ASCII only and would
 * delete Persian, so words come folded. Stop words stay: titles are made of them. Which words to look for is worked out
 * once for all shards, so that none has an automaton of its own: those would take most of the memory.
 */
import { foldText } from '@shared/text/fold'
import lunr from 'lunr'
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

const fields = { title: 4, people: 3, places: 1, tags: 2 } as const
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
  for (const [field, boost] of Object.entries(fields)) builder.field(field, { boost })
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
  const index = builder.build()
  await pause()
  const built: unknown = JSON.parse(JSON.stringify(index))
  await pause()
  if (typeof built !== 'object' || built === null) throw new Error('lunr has written no shard')
  // Subtle: read again from its own writing it takes half of the memory that it takes as it was built.
  return loadShard(built)
}

/** A shard as it was kept. Errors: when it is none. */
export function loadShard(kept: object): lunr.Index {
  const index = lunr.Index.load(kept)
  Object.assign(index, { tokenSet: asGiven })
  return lean(index)
}

/**
 * Subtle: lunr keeps an object for every word of every letter and for every field that a word is not in, and a vector for
 * every empty field: all of them are empty here. One for all of them halves the memory; lunr only reads them.
 */
function lean(index: lunr.Index): lunr.Index {
  const nothing = Object.freeze({})
  for (const posting of recordsOf(Reflect.get(index, 'invertedIndex'))) {
    for (const field of Object.keys(fields)) {
      const letters: unknown = Reflect.get(posting, field)
      if (typeof letters !== 'object' || letters === null) continue
      const ids = Object.keys(letters)
      if (ids.length === 0) Reflect.set(posting, field, nothing)
      for (const id of ids) Reflect.set(letters, id, nothing)
    }
  }
  const vectors: unknown = Reflect.get(index, 'fieldVectors')
  if (typeof vectors !== 'object' || vectors === null) return index
  const empty = new lunr.Vector([])
  for (const [name, vector] of Object.entries(vectors))
    if (vector instanceof lunr.Vector && vector.toJSON().length === 0) Reflect.set(vectors, name, empty)
  return index
}

function recordsOf(record: unknown): readonly object[] {
  if (typeof record !== 'object' || record === null) return []
  const values: readonly unknown[] = Object.values(record)
  return values.filter((value) => typeof value === 'object' && value !== null)
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
