/**
 * The pieces of a concordance line: what stands before and after the node in its letter, with the words by which the
 * lines are sorted apart from the others. It yields pieces of text, never markup.
 */
import type { ConcordanceKey, LinePiece } from '@shared/concordance'
import type { Span } from '@shared/letter'
import { AroundNode, type PlacedWord, wordsAside } from '@shared/text/around-node'
import { tokens } from '@shared/text/tokens'

/** How much of the text is shown on each side, in UTF-16 code units. */
const shownAside = 90
/** How far words by which lines are sorted are looked for. */
const reach = 480
/** How far the border of a word is looked for; scripts without spaces have none. */
const longestWord = 30

export interface LinePieces {
  readonly before: readonly LinePiece[]
  readonly node: readonly LinePiece[]
  readonly after: readonly LinePiece[]
}

interface KeyWord extends Span {
  readonly key: 0 | 1 | 2
}

/** The line of a node. It never reaches beyond the text; the end of a paragraph is shown by its sign. */
export function linePieces(text: string, node: Span, keys: readonly ConcordanceKey[]): LinePieces {
  const from = wordStart(text, node.start - reach, node.start)
  const to = wordStop(text, node.end + reach, node.end)
  const around = new AroundNode(tokens(text.slice(from, to)))
  const inSlice = { start: node.start - from, end: node.end - from }
  const placed = (word: PlacedWord): PlacedWord => ({
    ...word,
    start: word.start + from,
    end: word.end + from,
  })
  const before = keyWords(keys, 'before', Array.from(first(around.before(inSlice)), placed))
  const after = keyWords(keys, 'after', Array.from(first(around.after(inSlice)), placed))
  const begin = Math.min(
    wordStart(text, node.start - shownAside, node.start),
    ...before.map(({ start }) => start),
  )
  const stop = Math.max(wordStop(text, node.end + shownAside, node.end), ...after.map(({ end }) => end))
  const nodeKey = keys.findIndex(({ side }) => side === 'node')
  const nodePiece = { text: shown(text.slice(node.start, node.end)), key: asKey(nodeKey) }
  return {
    before: trimmedStart(pieces(text, { start: begin, end: node.start }, before)),
    node: [nodePiece],
    after: trimmedEnd(pieces(text, { start: node.end, end: stop }, after)),
  }
}

/** Whitespace as one space; where a paragraph ends, its sign. */
function shown(text: string): string {
  return text.replace(/\s+/gu, (space) => (/\n\s*\n/.test(space) ? ' ¶ ' : ' '))
}

function* first(words: Iterable<PlacedWord>): Iterable<PlacedWord> {
  let left = wordsAside
  for (const word of words) {
    yield word
    left--
    if (left === 0) return
  }
}

/** The words of one side by which the lines are sorted, in the order of the text; of two equal keys the first counts. */
function keyWords(
  keys: readonly ConcordanceKey[],
  side: 'before' | 'after',
  words: readonly PlacedWord[],
): readonly KeyWord[] {
  const found: KeyWord[] = []
  keys.forEach((key, index) => {
    const which = asKey(index)
    const word = key.side === side ? words[key.words - 1] : undefined
    if (word === undefined || which === null || found.some(({ start }) => start === word.start)) return
    found.push({ start: word.start, end: word.end, key: which })
  })
  return found.sort((a, b) => a.start - b.start)
}

function asKey(index: number): 0 | 1 | 2 | null {
  return index === 0 || index === 1 || index === 2 ? index : null
}

function pieces(text: string, { start, end }: Span, words: readonly KeyWord[]): readonly LinePiece[] {
  const list: LinePiece[] = []
  const push = (piece: string, key: LinePiece['key']): void => {
    if (piece !== '') list.push({ text: shown(piece), key })
  }
  let at = start
  for (const word of words) {
    push(text.slice(at, word.start), null)
    push(text.slice(word.start, word.end), word.key)
    at = word.end
  }
  push(text.slice(at, end), null)
  return list
}

function trimmedStart([first, ...rest]: readonly LinePiece[]): readonly LinePiece[] {
  if (first === undefined) return []
  const text = first.text.trimStart()
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function trimmedEnd(list: readonly LinePiece[]): readonly LinePiece[] {
  const last = list.at(-1)
  if (last === undefined) return []
  const text = last.text.trimEnd()
  return text === '' ? list.slice(0, -1) : [...list.slice(0, -1), { ...last, text }]
}

/** The first beginning of a word from a place on, up to the node; where there is none, the place itself. */
export function wordStart(text: string, place: number, limit: number): number {
  if (place <= 0) return 0
  for (let at = place; at < Math.min(limit, place + longestWord); at++)
    if (isSpace(text, at - 1) && !isSpace(text, at)) return at
  return wholeCharacter(text, place)
}

/** The last end of a word up to a place, behind the node; where there is none, the place itself. */
export function wordStop(text: string, place: number, limit: number): number {
  if (place >= text.length) return text.length
  for (let at = place; at > Math.max(limit, place - longestWord); at--)
    if (isSpace(text, at) && !isSpace(text, at - 1)) return at
  return wholeCharacter(text, place)
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '')
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at
}
