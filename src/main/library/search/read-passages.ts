/** Reads the texts of letters and finds where a query matches in them, the parts that need a thread of its own included. */
import { type Tokens, tokens } from '@shared/text/tokens'
import { statement } from '../db/statement'
import { refuseLostPages } from '../letters/sound-values'
import type { IndexState } from './index-state'
import { merged, type Passage, PassageFinder } from './passages'
import type { Compiled } from './plan/compile'
import { type ExpressionPlan, shownExpressions, shownTexts } from './plan/plan'
import { expressionSpans } from './regex/letters-with-expression'
import type { Turn } from './turn'
import { StoredZones, type ZonedRow } from './zones/zone-spans'

/** Where a query matches in one letter. */
export interface LetterPassages {
  readonly ordinal: number
  readonly id: number
  readonly text: string
  readonly tokens: Tokens
  /** In the order of the text; none when only the letter's head, or no word of it, matches. Those that overlap are one. */
  readonly passages: readonly Passage[]
  /** Every passage by itself. */
  readonly each: readonly Passage[]
}

/** Letters that are read at once where regular expressions are looked for in them. */
const lettersOfStep = 50

/** Where a query matches in the texts of these letters, one letter after the other. Pauses by itself. Errors: `damaged-index`. */
export async function* readPassages(
  state: IndexState,
  { plan }: Compiled,
  ordinals: Iterable<number>,
  turn: Turn,
): AsyncGenerator<LetterPassages, void, void> {
  const texts = shownTexts(plan)
  const expressions = shownExpressions(plan)
  const finder = new PassageFinder(texts)
  const read = statement<ZonedRow>(state.db, 'SELECT text, blocks, description FROM letter_text WHERE id = ?')
  const passagesOf = (ordinal: number, row: ZonedRow, others: readonly Passage[]): LetterPassages => {
    const id = state.letters.ids[ordinal] ?? -1
    return new PassagesOfLetter(ordinal, id, row, finder, texts.length > 0, others)
  }
  for (const step of inSteps(ordinals, expressions.length === 0 ? 1 : lettersOfStep)) {
    if (turn.isOver) await turn.pause()
    const found = step.flatMap((ordinal) => {
      const row = read.get(state.letters.ids[ordinal] ?? -1)
      if (!row) return []
      refuseLostPages(row.text)
      return [{ ordinal, row }]
    })
    const rows = found.map(({ row }) => row)
    const others = await passagesOfExpressions(expressions, texts.length, state, rows, turn)
    for (const [index, { ordinal, row }] of found.entries())
      yield passagesOf(ordinal, row, others[index] ?? [])
  }
}

class PassagesOfLetter implements LetterPassages {
  readonly text: string
  readonly each: readonly Passage[]
  readonly passages: readonly Passage[]
  private words: Tokens | null = null

  constructor(
    readonly ordinal: number,
    readonly id: number,
    row: ZonedRow,
    finder: PassageFinder,
    hasWords: boolean,
    others: readonly Passage[],
  ) {
    this.text = row.text
    this.each = hasWords ? [...finder.findEach(this.tokens, new StoredZones(row)), ...others] : others
    this.passages = merged(this.each)
  }

  /** Worked out when it is first asked for: where no words are looked for, a text need not be cut into words. */
  get tokens(): Tokens {
    this.words ??= tokens(this.text)
    return this.words
  }
}

async function passagesOfExpressions(
  expressions: readonly ExpressionPlan[],
  firstNumber: number,
  state: IndexState,
  rows: readonly ZonedRow[],
  turn: Turn,
): Promise<readonly (readonly Passage[])[]> {
  const passages: Passage[][] = rows.map(() => [])
  for (const [number, plan] of expressions.entries()) {
    const spans = await expressionSpans(plan, state, rows, turn)
    spans.forEach((places, index) => {
      for (const { start, end } of places)
        passages[index]?.push({
          start,
          end,
          text: firstNumber + number,
          asked: plan.asked,
          rule: 'expression',
        })
    })
  }
  return passages
}

function* inSteps(ordinals: Iterable<number>, size: number): Iterable<readonly number[]> {
  let step: number[] = []
  for (const ordinal of ordinals) {
    step.push(ordinal)
    if (step.length < size) continue
    yield step
    step = []
  }
  if (step.length > 0) yield step
}
