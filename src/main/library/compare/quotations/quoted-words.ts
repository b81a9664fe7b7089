/**
 * The words of a quotation: which are said to be quoted, which are the reporter's own in square brackets, and where he
 * says that he left something out. Nothing is compared here.
 */
import type { Span } from '@shared/letter'
import { wordsOfText } from '../passages/shared-passages'
import type { WordsOfText } from '../passages/words-of-text'

/** Places are those of the text that quotes. */
export interface QuotedWords extends WordsOfText {
  readonly keys: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Whether each word, or a part of it, stands in square brackets: `[the] law`, `[O]n`. */
  readonly isReporters: readonly boolean[]
  /** Whether dots before a word say that others were left out there. */
  readonly isAfterGap: readonly boolean[]
  /** How many words are not the reporter's. */
  readonly own: number
}

const insertion = /\[[^[\]]*\]|\(\s*sic\s*!?\s*\)/giu
const bracketInWord = /(?<=[\p{L}\p{M}\p{N}])[[\]](?=[\p{L}\p{M}\p{N}])/gu
const gap = /…|\.\s?\.\s?\./u

export function quotedWords(text: string, { start, end }: Span): QuotedWords {
  const quoted = text.slice(start, end)
  const { cleaned, at } = withoutBracketsInWords(quoted)
  const words = wordsOfText(cleaned)
  const insertions = [...quoted.matchAll(insertion)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  const [keys, starts, ends]: [string[], number[], number[]] = [[], [], []]
  const [isReporters, isAfterGap]: [boolean[], boolean[]] = [[], []]
  for (let word = 0; word < words.count; word++) {
    const from = at[words.starts[word] ?? 0] ?? 0
    const to = (at[(words.ends[word] ?? 1) - 1] ?? 0) + 1
    const before = word === 0 ? null : quoted.slice((ends[word - 1] ?? start) - start, from)
    keys.push(words.keys[word] ?? '')
    starts.push(start + from)
    ends.push(start + to)
    isReporters.push(insertions.some((inserted) => inserted.start < to && from < inserted.end))
    isAfterGap.push(before !== null && gap.test(before))
  }
  const own = isReporters.filter((reporters) => !reporters).length
  return { count: words.count, keys, starts, ends, isReporters, isAfterGap, own }
}

/** `[O]n` is read as one word; `at` has the place of each character that is left. */
function withoutBracketsInWords(quoted: string): {
  readonly cleaned: string
  readonly at: readonly number[]
} {
  const dropped = new Set([...quoted.matchAll(bracketInWord)].map(({ index }) => index))
  const at: number[] = []
  for (let index = 0; index < quoted.length; index++) if (!dropped.has(index)) at.push(index)
  return { cleaned: at.map((index) => quoted[index]).join(''), at }
}
