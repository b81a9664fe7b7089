/**
 * Tells for every quotation of a report where it comes from: which letter, which of its words, and what became of them.
 * Of several letters that have it the one counts that most quotations of the report come from. Letters are only texts here.
 */
import {
  type CheckedQuotation,
  type ComparedLetter,
  type QuoteCheck,
  type QuoteSource,
  quoteVerdicts,
} from '@shared/comparison'
import type { Quotation, Span } from '@shared/letter'
import { boundsOf } from '../passages/aligned-blocks'
import { weightOf } from '../passages/numbered-words'
import { spanOfWords } from '../passages/passage-rows'
import { wordsOfText } from '../passages/shared-passages'
import { type JudgedFit, judgedFit, rowsOfQuotation, shortQuotation } from './judged-fit'
import { QuotationNumbers } from './quotation-numbers'
import { quotationPlace } from './quotation-place'
import { quotedWords } from './quoted-words'

/** What quotes; the spans of its quotations are those of its text. */
export interface QuotingReport {
  readonly text: string
  readonly quotations: readonly Quotation[]
}

/** A letter that may be quoted. */
export interface QuoteCandidate {
  readonly letter: ComparedLetter
  readonly text: string
  /** What it quotes itself: words that stand there are taken from elsewhere, and it is their source only if no other is found. */
  readonly quotations?: readonly Span[]
}

/** A place where a quotation stands, in one of the candidates. */
interface Found extends JudgedFit {
  readonly candidate: number
  readonly source: Omit<QuoteSource, 'letter'>
}

/** Second-hand words are worth less than ones that were a little altered, and more than none. */
const costOfSecondHand = 0.25

/** In the order of the report's quotations. Of letters that are equal in everything the one that stands first in `candidates` counts. */
export function checkQuotes(report: QuotingReport, candidates: readonly QuoteCandidate[]): QuoteCheck {
  const numbers = new QuotationNumbers(
    report.quotations.map((quotation) => quotedWords(report.text, quotation)),
  )
  const found: Found[][] = report.quotations.map(() => [])
  candidates.forEach((candidate, at) => {
    foundIn(candidate, at, numbers).forEach((place, quotation) => {
      if (place !== null) found[quotation]?.push(place)
    })
  })
  const support = supportOf(found, numbers, candidates.length)
  const quotations = report.quotations.map((quotation, at): CheckedQuotation => {
    const isShort = (numbers.quotations[at]?.words.own ?? 0) <= shortQuotation
    return checked(quotation, trusted(found[at] ?? [], support, isShort), support, candidates)
  })
  return { quotations, counts: countsOf(quotations), searched: candidates.length }
}

/** One quotation, for itself. */
export function checkQuotation(
  text: string,
  quotation: Quotation,
  candidates: readonly QuoteCandidate[],
): CheckedQuotation {
  const [only] = checkQuotes({ text, quotations: [quotation] }, candidates).quotations
  return only ?? { quotation, verdict: 'not-found', source: null, others: [] }
}

function foundIn(
  candidate: QuoteCandidate,
  at: number,
  numbers: QuotationNumbers,
): readonly (Found | null)[] {
  const words = wordsOfText(candidate.text)
  const text = numbers.numbered(words)
  const weight = weightsIn(text)
  const hits = numbers.hits(text)
  let after = 0
  return numbers.quotations.map((quotation, place) => {
    const blocks = quotationPlace(quotation, { numbers: text, weight }, hits[place] ?? [], after)
    if (blocks === null) return null
    const judged = judgedFit(quotation.words, blocks, (word) => weight(quotation.numbers[word] ?? 0))
    if (judged === null) return null
    const [from, to] = boundsOf(blocks).b
    if (quotation.words.own > shortQuotation) after = to
    const span = spanOfWords(words, from, to)
    return {
      ...judged,
      quality: isSecondHand(candidate, span) ? judged.similarity - costOfSecondHand : judged.quality,
      candidate: at,
      source: {
        span,
        text: candidate.text.slice(span.start, span.end),
        similarity: judged.similarity,
        rows: rowsOfQuotation(quotation.words, words, blocks),
      },
    }
  })
}

function isSecondHand({ quotations = [] }: QuoteCandidate, { start, end }: Span): boolean {
  return quotations.some((own) => own.start <= start && end <= own.end)
}

/** Of a word by its number: how little it is to be expected in this text. */
function weightsIn(text: Int32Array): (word: number) => number {
  const counts = new Map<number, number>()
  for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => weightOf((1 + (counts.get(word) ?? 0)) / (1000 + text.length))
}

/** For each candidate how many words of quotations come from it at best; scraps of a few words say nothing. */
function supportOf(
  found: readonly (readonly Found[])[],
  numbers: QuotationNumbers,
  candidates: number,
): readonly number[] {
  const support = new Array<number>(candidates).fill(0)
  found.forEach((places, at) => {
    const own = numbers.quotations[at]?.words.own ?? 0
    const best = Math.max(...places.map(({ quality }) => quality))
    if (own <= shortQuotation) return
    for (const { quality, candidate } of places) {
      if (quality === best) support[candidate] = (support[candidate] ?? 0) + own
    }
  })
  return support
}

/** A few words stand in many letters: they count only in those that the report quotes at more length, if it does. */
function trusted(places: readonly Found[], support: readonly number[], isShort: boolean): readonly Found[] {
  if (!isShort || support.every((words) => words === 0)) return places
  return places.filter(({ candidate }) => (support[candidate] ?? 0) > 0)
}

function checked(
  quotation: Quotation,
  places: readonly Found[],
  support: readonly number[],
  candidates: readonly QuoteCandidate[],
): CheckedQuotation {
  const [best, ...rest] = [...places].sort(
    (one, other) =>
      other.quality - one.quality ||
      (support[other.candidate] ?? 0) - (support[one.candidate] ?? 0) ||
      one.candidate - other.candidate,
  )
  const letter = best && candidates[best.candidate]?.letter
  if (best === undefined || letter === undefined)
    return { quotation, verdict: 'not-found', source: null, others: [] }
  const others = rest
    .filter(({ verdict }) => verdict === best.verdict)
    .flatMap(({ candidate }) => candidates[candidate]?.letter ?? [])
  return { quotation, verdict: best.verdict, source: { letter, ...best.source }, others }
}

function countsOf(quotations: readonly CheckedQuotation[]): QuoteCheck['counts'] {
  const counts = { 'word-for-word': 0, altered: 0, shortened: 0, 'not-found': 0 }
  for (const verdict of quoteVerdicts) {
    counts[verdict] = quotations.filter((quotation) => quotation.verdict === verdict).length
  }
  return counts
}
