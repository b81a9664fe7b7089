/** Answers which letters the quotations of a report come from. */
import type { ComparedLetter, QuoteCheck } from '@shared/comparison'
import { type Letter, type LetterKind, letterKinds } from '@shared/letter'
import { readLetter } from '../letters/read-letter'
import type { IndexState } from '../search/index-state'
import { letterHeads } from '../search/letter-heads'
import type { Turn } from '../search/turn'
import { candidatesFor, sameLetters } from './collection/candidates'
import { stretchOf } from './collection/stretch'
import { comparedLetters } from './compared-letters'
import type { QuoteCandidate } from './quotations/check-quotes'
import type { CompareThreads } from './threads/compare-threads'

/** Letters whose texts are looked into, of all that share wording with the quotations. */
const mostLetters = 200
/** Signs of their texts together. */
const mostSigns = 20_000_000
/** Of the letters that share wording with one quotation. */
const mostOfQuotation = 100

type Threads = Pick<CompareThreads, 'run'>

/** Against one letter, or all letters of the library. Errors: `not-found`, `cancelled`. */
export async function quotesOf(
  state: IndexState,
  threads: Threads,
  { id, against }: { readonly id: number; readonly against: number | null },
  turn: Turn,
): Promise<QuoteCheck> {
  const letter = readLetter(state.db, id)
  const quotations = letter.quotations.filter(({ use }) => use === 'quotation')
  const report = { text: letter.text, quotations }
  if (against !== null)
    return await threads.run('quotes', { report, letters: [candidateOf(state, against)] }, turn)
  const without = sameLetters(state, id)
  const ids = await likelyLetters(state, { ...report, without }, turn)
  const letters = await textsOf(state, inOrderOfLikelihood(state, ids, letter), turn)
  const check = await threads.run('quotes', { report, letters }, turn)
  return { ...check, searched: lettersThatCount(state, without) }
}

function candidateOf({ db }: IndexState, id: number): QuoteCandidate {
  const { key, title, direction, language, text, quotations } = readLetter(db, id)
  const [head] = comparedLetters(db, [id])
  const letter: ComparedLetter = head ?? { id, key, title, date: null, direction, language }
  return { letter, text, quotations: quotations.filter(({ use }) => use === 'quotation') }
}

/** Letters that share wording with the quotations, those first that share more of them. */
async function likelyLetters(
  state: IndexState,
  {
    text,
    quotations,
    without,
  }: Pick<Letter, 'text' | 'quotations'> & { readonly without: ReadonlySet<number> },
  turn: Turn,
): Promise<readonly number[]> {
  const scores = new Map<number, number>()
  for (const quotation of quotations) {
    const stretch = stretchOf(text, quotation)
    if (stretch.words === 0) continue
    const { letters } = await candidatesFor(state, stretch, without, turn)
    letters.slice(0, mostOfQuotation).forEach((id, place) => {
      scores.set(id, (scores.get(id) ?? 0) + stretch.words / (1 + place))
    })
    if (turn.isOver) await turn.pause()
  }
  const likely = [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id)
  return letterHeads(state.db, likely)
    .filter(({ kind }) => !isReport(kind))
    .map(({ id }) => id)
    .slice(0, mostLetters)
}

/** A report only repeats what a letter says. */
function isReport(kind: LetterKind | null): boolean {
  return kind === 'report' || kind === 'event-report'
}

/**
 * Of drafts and copies that have the same words, a report most likely quotes what was published last before it: an
 * open letter sooner than others.
 */
function inOrderOfLikelihood(
  state: IndexState,
  ids: readonly number[],
  report: Pick<Letter, 'id'>,
): readonly number[] {
  const published: readonly (LetterKind | null)[] = ['open-letter', 'petition']
  const ownDate = letterHeads(state.db, [report.id])[0]?.date ?? null
  const heads = letterHeads(state.db, ids)
  const isLater = (date: string | null): boolean =>
    ownDate !== null && date !== null && date.slice(0, 10) > ownDate.slice(0, 10)
  const rank = ({ kind, date }: (typeof heads)[number]): number =>
    (isLater(date) ? 4 : 0) + (published.includes(kind) ? 0 : 2) + (date === null ? 1 : 0)
  return heads
    .sort((a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? '') || a.id - b.id)
    .map(({ id }) => id)
}

async function textsOf(
  state: IndexState,
  ids: readonly number[],
  turn: Turn,
): Promise<readonly QuoteCandidate[]> {
  const letters: QuoteCandidate[] = []
  let signs = 0
  for (const id of ids) {
    const candidate = candidateOf(state, id)
    signs += candidate.text.length
    if (signs > mostSigns && letters.length > 0) continue
    letters.push(candidate)
    if (turn.isOver) await turn.pause()
  }
  return letters
}

/** All other letters, without copies and reports. */
function lettersThatCount({ letters }: IndexState, without: ReadonlySet<number>): number {
  const copies = letters.areCopies()
  let count = 0
  for (let ordinal = 0; ordinal < letters.count; ordinal++) {
    const isOwn = without.has(letters.ids[ordinal] ?? -1)
    const kind = letterKinds[letters.kinds[ordinal] ?? -1] ?? null
    if (copies[ordinal] === 0 && !isOwn && !isReport(kind)) count++
  }
  return count
}
