/** Where else wording of a letter stands: by date, so that it is the history of a passage. */

import type { ComparedLetter, ComparisonRow, PassageElsewhere } from '@shared/comparison'
import type { Answer, Ask } from '@shared/contract'
import type { Span } from '@shared/letter'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { comparedLetters, textOf, wholeText } from '../compared-letters'
import { candidatesFor, sameLetters } from './candidates'
import { surelyShared } from './fingerprints'
import { PassageFrequencies } from './formulas'
import type { PassagesOfLetter, PassageThere } from './passages-in-letters'
import { type Stretch, stretchOf } from './stretch'
import { type Threads, verified } from './verified'

/** Passages that are told of, and of one letter. */
const mostPassages = 500
const mostOfLetter = 20
const mostOfStretch = 2 / 3

/** Errors: `not-found`, `cancelled`. */
export async function elsewhereOf(
  state: IndexState,
  threads: Threads,
  { id, start, end }: Ask<'compare.elsewhere'>,
  turn: Turn,
): Promise<Answer<'compare.elsewhere'>> {
  const stretch = stretchOf(textOf(state.db, id), { start, end })
  const candidates = await candidatesFor(state, stretch, sameLetters(state, id), turn)
  const asked = {
    own: stretch.text,
    leastWords: leastWords(stretch.words),
    everyTime: true,
    candidates: candidates.letters,
    textOf: wholeText,
  }
  const { found, read } = await verified(state.db, threads, asked, turn)
  const frequencies = new PassageFrequencies(state, turn)
  const likely = found.length + Math.max(0, candidates.letters.length - read)
  return {
    passages: await told(state, stretch, found, frequencies, turn),
    letters: candidates.complete ? likely : Math.max(likely, await othersWith(stretch, frequencies)),
  }
}

/** Of what very many letters hold not all are candidates. */
async function othersWith({ text }: Stretch, frequencies: PassageFrequencies): Promise<number> {
  const { letters } = await frequencies.of(text)
  return letters - 1
}

/** Of a short stretch all words, of a longer one so many that they do not stand together by chance. */
function leastWords(words: number): number {
  if (words < 6) return Math.max(1, words)
  return words < surelyShared ? Math.ceil(words * 0.6) : 8
}

async function told(
  state: IndexState,
  stretch: Stretch,
  found: readonly PassagesOfLetter[],
  frequencies: PassageFrequencies,
  turn: Turn,
): Promise<readonly PassageElsewhere[]> {
  const byDate = inOrderOfDates(state, found)
  const passages: PassageElsewhere[] = []
  for (const { id, passages: ofLetter } of byDate) {
    if (passages.length >= mostPassages) break
    if (turn.isOver) await turn.pause()
    const [letter] = comparedLetters(state.db, [id])
    if (letter === undefined) continue
    for (const passage of longest(ofLetter)) {
      const { formula } = await frequencies.of(asWhole(stretch, passage))
      passages.push({ ...placed(passage, letter, stretch.span.start), formula })
    }
  }
  return passages
}

/** What has most of the stretch is a formula when the stretch is one: else each altered word would be asked for anew. */
function asWhole({ text, words }: Stretch, { a, words: found }: PassageThere): string {
  return found >= words * mostOfStretch ? text : text.slice(a.start, a.end)
}

/** The longest passages of a letter, in the order of the letter asked about. */
function longest(passages: readonly PassageThere[]): readonly PassageThere[] {
  if (passages.length <= mostOfLetter) return passages
  const kept = new Set(passages.toSorted((a, b) => b.words - a.words).slice(0, mostOfLetter))
  return passages.filter((passage) => kept.has(passage))
}

function placed(
  { a, b, written, words, similarity, rows }: PassageThere,
  letter: ComparedLetter,
  by: number,
): Omit<PassageElsewhere, 'formula'> {
  return {
    letter,
    own: moved(a, by),
    there: b,
    text: written,
    words,
    similarity,
    rows: by === 0 ? rows : rows.map((row): ComparisonRow => ({ ...row, a: moved(row.a, by) })),
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

/** The oldest first, letters without a date last. */
export function inOrderOfDates<Found extends { readonly id: number }>(
  { letters, orders }: IndexState,
  found: readonly Found[],
): readonly Found[] {
  const byId = new Map(found.map((one) => [one.id, one]))
  const ordinals = Uint32Array.from(byId.keys(), (id) => letters.ordinalOf(id)).sort()
  const ordered = letters.idsOf(orders.sort(ordinals, 'date', false))
  return ordered.flatMap((id) => byId.get(id) ?? [])
}
