/** Many people whose names are not said: "a group of 38 dissidents", "221 members of the Assembly". */
import { sayingForm } from '../quotations/verbs-of-saying'
import { type Word, wordsOf } from '../quotations/words'
import { type Count, countBefore } from './counts'
import type { Named } from './people-phrase'
import type { Place } from './place'
import type { ReportPatterns } from './report-patterns'
import { articles } from './role-words'

export interface Group {
  readonly phrase: string
  readonly count: Count | null
}

const mostWords = 16

/** A description of many people at the beginning of `text`: up to the next sign or the next clause. */
export function groupAt(text: string, patterns: ReportPatterns): Group | null {
  const clause = /^(?:[^,.;:!?()\uE000]|[,.](?=\d)|(?<=\b\p{L})\.)+/u.exec(text)?.[0] ?? ''
  const words = wordsOf(clause, mostWords)
  const count = countBefore(clause, patterns.groupWord, patterns.approximately)
  const named = words.findIndex((word) => patterns.groupWord.test(word.text))
  const noun = named === -1 && count !== null ? words.findIndex(({ start }) => start > count.end) : named
  if (noun === -1) return null
  const stop = words.findIndex((_, at) => at > 0 && isClauseStop(words, at, noun, patterns))
  if ((stop !== -1 && stop < noun) || (count === null && noun > 8)) return null
  // A name that ends in such a word names one body: "the League of Farmers".
  if (count === null && (isName(words, noun, patterns) || (oneBody.test(clause) && noun > 1))) return null
  const last = words[(stop === -1 ? words.length : stop) - 1]
  const phrase = clause.slice(0, last?.end ?? clause.length).trim()
  return { phrase, count }
}

/** `Lanterns Without Borders`; German writes all nouns like that. */
function isName(words: readonly Word[], noun: number, { words: { language } }: ReportPatterns): boolean {
  const first = words.find(({ text }) => !/^(?:the|la|le|les|los|las|il|gli|i)$/i.test(text))
  const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text)
  return language !== 'de' && first !== words[noun] && isCapital(first) && isCapital(words[noun])
}

const oneBody = /^(?:(?:the|der|die|la|le|il|el) )?\p{Lu}\p{L}+ (?:of|der|des|de|degli|für|for) /u

function isClauseStop(
  words: readonly Word[],
  at: number,
  noun: number,
  { auxiliary }: ReportPatterns,
): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (clauseStop.test(word.lower) || auxiliary.test(word.lower)) return true
  // `member states` and `press reports` are nouns.
  return (
    at > noun &&
    sayingForm(word.lower) === 'finite' &&
    !/^(?:states|reports|claims|notes|calls|demands|points)$/.test(word.lower)
  )
}

const clauseStop =
  /^(?:who|which|that|to|calling|asking|demanding|urging|on|in|complaining|warning|protesting|whose|die|gegen|qui|pour|contre|che|per|contro|que|para|contra|است|در|خواستار|با|به)$/

export function addGroup(
  place: Place,
  at: number,
  { phrase, count }: Group,
  rule: string,
  rank: number,
): void {
  const { all } = place
  const article = articles.exec(phrase)?.[0].length ?? 0
  const name = phrase.slice(article)
  const named: Named = { name, start: at + article, end: at + phrase.length }
  all.people.push({
    field: 'sender',
    named,
    rule,
    isGroup: true,
    isCounted: count?.isExact === true,
    isSure: true,
  })
  if (count !== null) all.counts.push({ ...count, start: at + count.start, end: at + count.end, rule, rank })
}
