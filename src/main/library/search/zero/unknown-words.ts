/**
 * "Did you mean": words of a query that no letter has, in no form, with words of the collection that resemble them.
 * Only what is asked for counts, not what is excluded; numbers and signs of scripts without spaces are never misspelt.
 */
import type { UnknownWord } from '@shared/search'
import { foldText } from '@shared/text/fold'
import type { Query, QueryNode } from '@shared/text/query/ast'
import { lastLeaf } from '@shared/text/query/explain'
import { printQuery } from '@shared/text/query/print'
import { replaceNode } from '@shared/text/query/tree'
import { isUnspaced, tokens } from '@shared/text/tokens'
import { statement } from '../../db/statement'
import type { IndexState } from '../index-state'
import type { Turn } from '../turn'
import type { Vocabulary } from '../vocabulary'
import { likeliness } from '../words/likeliness'

const mostSimilar = 6
/** Words looked at before the likeliest are chosen. */
const mostLookedAt = 200
const shortestWord = 3
/** Shorter words resemble too many others by two letters. */
const shortestForTwo = 6
const mostUnknown = 8
const shortestPart = 2
/** Ways to part a word that are looked up in the index. */
const mostParted = 3

type TypedNode = Extract<QueryNode, { readonly kind: 'word' | 'exact' | 'phrase' | 'near' }>

interface Candidate {
  readonly word: string
  readonly letters: number
  readonly likeliness: number
  /** The query with these words in the place of the unknown one. */
  readonly with: (words: string) => QueryNode
}

/** While typing, the last word is unknown only when no word begins with it. Errors: `cancelled`. */
export async function unknownWords(
  state: IndexState,
  query: Query,
  typing: boolean,
  turn: Turn,
): Promise<readonly UnknownWord[]> {
  const asked = askedWords(query.root)
  if (asked.length === 0) return []
  const vocabulary = await state.vocabulary(turn)
  const growing = typing && query.endsInWord ? lastLeaf(query.root) : null
  const unknown = new Map<string, UnknownWord>()
  for (const { node, word, start, end } of asked) {
    if (unknown.size >= mostUnknown) break
    if (unknown.has(word) || isKnown(state, vocabulary, word, node === growing)) continue
    await vocabulary.prepareSimilar(turn)
    if (turn.isOver) await turn.pause()
    const instead = (found: string): QueryNode =>
      replaceNode(query.root, node, withWord(node, start, end, found))
    const candidates = [
      ...similar(vocabulary, word).map((found) => candidate(vocabulary, word, found, instead)),
      ...split(state, vocabulary, word).map(
        ([found, letters]): Candidate => ({
          word: found,
          letters,
          likeliness: Math.log2(letters + 1) / 3 - 0.7,
          with: instead,
        }),
      ),
      ...joined(query.root, node, vocabulary),
    ]
    unknown.set(word, { asked: node.text.slice(start, end), similar: likeliest(state, candidates) })
  }
  return [...unknown.values()]
}

interface AskedWord {
  readonly node: TypedNode
  readonly word: string
  /** Where it stands in the text of its node. */
  readonly start: number
  readonly end: number
}

function askedWords(node: QueryNode): readonly AskedWord[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap(askedWords)
  // What is written in notes is no part of the letters' vocabulary.
  if (node.kind === 'boost' || (node.kind === 'field' && node.field !== 'note')) return askedWords(node.of)
  return node.kind === 'word' || node.kind === 'exact' || node.kind === 'phrase' || node.kind === 'near'
    ? wordsOf(node)
    : []
}

function wordsOf(node: TypedNode): readonly AskedWord[] {
  const { words, starts, ends } = tokens(node.text)
  return words.flatMap((word, index) =>
    word.length < shortestWord || /[0-9]/.test(word) || isUnspaced(word)
      ? []
      : [{ node, word, start: starts[index] ?? 0, end: ends[index] ?? 0 }],
  )
}

function isKnown(state: IndexState, vocabulary: Vocabulary, word: string, grows: boolean): boolean {
  if (vocabulary.lettersWith(word) > 0 || vocabulary.formsOf(word, 1).length > 0) return true
  if (grows && vocabulary.matching(`${word}*`, 1).length > 0) return true
  if (state.partsOf(word).length > 0) return true
  // The list of words is made at the end of an import; until then the index itself knows the new ones.
  return lettersWithPhrase(state, word) > 0
}

function similar(vocabulary: Vocabulary, word: string): readonly string[] {
  const near = vocabulary.similarTo(word, 1, mostLookedAt)
  if (near.length >= mostSimilar || word.length < shortestForTwo) return near
  return [...new Set([...near, ...vocabulary.similarTo(word, 2, mostLookedAt)])]
}

/** The word as two words that stand side by side somewhere; only the ways to part it that leave the commonest words. */
function split(
  state: IndexState,
  vocabulary: Vocabulary,
  word: string,
): readonly (readonly [found: string, letters: number])[] {
  const parted: { readonly words: string; readonly rarer: number }[] = []
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    const rarer = Math.min(vocabulary.lettersWith(left), vocabulary.lettersWith(right))
    if (rarer > 0) parted.push({ words: `${left} ${right}`, rarer })
  }
  return parted
    .sort((a, b) => b.rarer - a.rarer)
    .slice(0, mostParted)
    .map(({ words }) => [words, lettersWithPhrase(state, words)] as const)
    .filter(([, letters]) => letters > 0)
}

/** The word and its neighbour as one word. */
function joined(root: QueryNode, node: TypedNode, vocabulary: Vocabulary): readonly Candidate[] {
  if (node.kind !== 'word') return []
  const siblings = siblingsOf(root, node)
  const at = siblings.indexOf(node)
  return [at - 1, at].flatMap((index) => {
    const [left, right] = [siblings[index], siblings[index + 1]]
    if (left?.kind !== 'word' || right?.kind !== 'word') return []
    const whole = foldText(left.text) + foldText(right.text)
    const letters = vocabulary.lettersWith(whole)
    if (letters === 0) return []
    const without = replaceNode(root, right, null)
    const merged = (text: string) => replaceNode(without, left, { kind: 'word', text })
    return [{ word: whole, letters, likeliness: Math.log2(letters + 1) / 3 - 0.7, with: merged }]
  })
}

function siblingsOf(root: QueryNode, node: QueryNode): readonly QueryNode[] {
  if (root.kind === 'not' || root.kind === 'field' || root.kind === 'boost') return siblingsOf(root.of, node)
  if (root.kind !== 'all' && root.kind !== 'any') return []
  if (root.of.includes(node)) return root.kind === 'all' ? root.of : []
  return root.of.map((child) => siblingsOf(child, node)).find((found) => found.length > 0) ?? []
}

function candidate(
  vocabulary: Vocabulary,
  word: string,
  found: string,
  instead: Candidate['with'],
): Candidate {
  const letters = vocabulary.lettersWith(found)
  return { word: found, letters, likeliness: likeliness(word, found, letters), with: instead }
}

function likeliest(state: IndexState, candidates: readonly Candidate[]): UnknownWord['similar'] {
  return [...candidates]
    .sort((a, b) => b.likeliness - a.likeliness || (a.word < b.word ? -1 : 1))
    .slice(0, mostSimilar)
    .map(({ word, letters, with: instead }) => {
      const written = asWritten(state, word)
      return { word: written, letters, query: printQuery(instead(written)) }
    })
}

/** The node with another word in the place of one of its own; two words for one are a phrase. */
function withWord(node: TypedNode, start: number, end: number, word: string): QueryNode {
  const text = node.text.slice(0, start) + word + node.text.slice(end)
  return node.kind === 'word' && word.includes(' ') ? { kind: 'phrase', text } : { ...node, text }
}

/** In how many letters folded words stand side by side. */
function lettersWithPhrase(state: IndexState, words: string): number {
  return (
    statement<number>(state.db, 'SELECT count(*) FROM letter_fts WHERE letter_fts MATCH ?')
      .pluck()
      .get(`"${words}"`) ?? 0
  )
}

/** A folded word as one of the letters has it, in small letters; folded where none has it in its text. */
function asWritten(state: IndexState, word: string): string {
  const sql = `SELECT text FROM letter_text WHERE id = (SELECT rowid FROM letter_fts WHERE letter_fts MATCH ? LIMIT 1)`
  const text = statement<string>(state.db, sql).pluck().get(`text : "${word}"`)
  if (text === undefined) return word
  const { words, starts, ends } = tokens(text)
  const at = words.indexOf(word)
  return at < 0 ? word : text.slice(starts[at], ends[at]).toLowerCase()
}
