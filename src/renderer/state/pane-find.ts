/** Finds words inside one letter while they are typed: folded as everywhere, the last one from its beginning. Pure. */
import type { Span } from '@shared/letter'
import { type Tokens, tokens } from '@shared/text/tokens'

export interface PaneFind {
  readonly words: string
  /** In order, without overlaps. */
  readonly matches: readonly Span[]
  /** The match on show; -1 when there is none. */
  readonly current: number
  /** Where the reader was when the search began: the first match after it is shown. */
  readonly from: number
  /** Counts up when the field should take the keyboard. */
  readonly focus: number
}

export function findAt(offset: number): PaneFind {
  return { words: '', matches: [], current: -1, from: offset, focus: 0 }
}

/** `text` are the words of the letter. */
export function finding(find: PaneFind, words: string, text: Tokens | null): PaneFind {
  const matches = text === null ? [] : matchesOf(words, text)
  const after = matches.findIndex(({ end }) => end > find.from)
  return { ...find, words, matches, current: matches.length === 0 ? -1 : Math.max(0, after) }
}

/** Goes to the next or previous match, round the end. */
export function findMoved(find: PaneFind, step: 1 | -1): PaneFind {
  const count = find.matches.length
  return count === 0 ? find : { ...find, current: (find.current + step + count) % count }
}

/**
 * Where the words stand next to each other in the text. All of them match whole words after folding but the last,
 * which matches the beginnings of words, unless a space follows it: then it is typed to its end.
 */
export function matchesOf(words: string, text: Tokens): readonly Span[] {
  const wanted = tokens(words)
  const last = wanted.count - 1
  if (last < 0) return []
  const isOpen = !/\s$/u.test(words)
  const fits = (word: string | undefined, at: number) =>
    at === last && isOpen ? word?.startsWith(wanted.words[at] ?? '') === true : word === wanted.words[at]
  const matches: Span[] = []
  for (let at = 0; at + last < text.count; at += 1) {
    if (!wanted.words.every((_, step) => fits(text.words[at + step], step))) continue
    const start = text.starts[at] ?? 0
    if (start < (matches.at(-1)?.end ?? 0)) continue
    matches.push({ start, end: text.ends[at + last] ?? start })
  }
  return matches
}
