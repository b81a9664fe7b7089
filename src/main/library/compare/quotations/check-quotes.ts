/**
 * Tells for every quotation of a report where it comes from: which letter, which of its words, and what became of them.
 * Of several letters that have it the one counts that most quotations of the report come from, then the one that has most
 * to do with the report. Letters are only texts here.
 */
import type { CheckedQuotation, ComparedLetter, QuoteCheck } from '@shared/comparison'
import type { Quotation, Span } from '@shared/letter'
import { verdictCounts } from '@shared/verdict-counts'
import { spanOfWords } from '../passages/passage-rows'
import { wordsOfText } from '../passages/shared-passages'
import { weightOf } from '../passages/weighed-words'
import type { WordsOfText } from '../passages/words-of-text'
import { judgedFit, shortQuotation } from './judged-fit'
import { Kinship } from './kinship'
import { type Found, likelySource, type Standing, supportOf, trusted } from './likely-source'
import { QuotationNumbers } from './quotation-numbers'
import { quotationPlace } from './quotation-place'
import { quotedWords } from './quoted-words'
import { rowsOfQuotation, sourcePlaces } from './source-span'
import { TellingWords } from './telling-words'

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

/** Second-hand words are worth less than ones that were a little altered, and more than none. */
const costOfSecondHand = 0.25

/**
 * In the order of the report's quotations. Of letters that are equal in everything the one that stands first in
 * `candidates` counts.
 */
export function checkQuotes(report: QuotingReport, candidates: readonly QuoteCandidate[]): QuoteCheck {
  const numbers = new QuotationNumbers(
    report.quotations.map((quotation) => quotedWords(report.text, quotation)),
  )
  const found: Found[][] = report.quotations.map(() => [])
  const kinship = new Kinship(wordsOfText(report.text))
  candidates.forEach((candidate, at) => {
    const words = wordsOfText(candidate.text)
    kinship.add(words)
    foundIn(candidate, words, numbers).forEach((place, quotation) => {
      if (place !== null) found[quotation]?.push({ ...place, candidate: at })
    })
  })
  const own = numbers.quotations.map(({ words }) => words.own)
  const standing = { support: supportOf(found, own, candidates.length), kinship: kinship.all() }
  const longest = own.reduce((most, words) => Math.max(most, words), 0)
  const quotations = report.quotations.map((quotation, at) => {
    const places = trusted(found[at] ?? [], standing, own[at] ?? 0, longest)
    return checked(quotation, places, standing, candidates)
  })
  return { quotations, counts: verdictCounts(quotations), searched: candidates.length }
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
  words: WordsOfText,
  numbers: QuotationNumbers,
): readonly (Omit<Found, 'candidate'> | null)[] {
  const text = numbers.numbered(words)
  const weight = weightsIn(text)
  const hits = numbers.hits(text)
  const telling = new TellingWords(words, candidate.text, candidate.letter.language)
  let after = 0
  return numbers.quotations.map((quotation, place) => {
    const blocks = quotationPlace(quotation, { numbers: text, weight }, hits[place] ?? [], after)
    if (blocks === null) return null
    const judged = judgedFit(quotation.words, blocks, (word) => weight(quotation.numbers[word] ?? 0), telling)
    if (judged === null) return null
    const [from, to] = sourcePlaces(quotation.words, blocks, words, candidate.text)
    if (quotation.words.own > shortQuotation) after = to
    const span = spanOfWords(words, from, to)
    return {
      ...judged,
      quality: isSecondHand(candidate, span) ? judged.similarity - costOfSecondHand : judged.quality,
      source: {
        span,
        text: candidate.text.slice(span.start, span.end),
        similarity: judged.similarity,
        rows: rowsOfQuotation(quotation.words, words, blocks, [from, to]),
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

function checked(
  quotation: Quotation,
  places: readonly Found[],
  standing: Standing,
  candidates: readonly QuoteCandidate[],
): CheckedQuotation {
  const best = likelySource(places, standing)
  const letter = best && candidates[best.candidate]?.letter
  if (best === null || !letter) return { quotation, verdict: 'not-found', source: null, others: [] }
  const others = places
    .filter((place) => place !== best && place.verdict === best.verdict)
    .flatMap(({ candidate }) => candidates[candidate]?.letter ?? [])
  return { quotation, verdict: best.verdict, source: { letter, ...best.source }, others }
}
