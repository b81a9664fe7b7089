/** Writes a result for other programs, stretch by stretch, so that nothing has to hold all of it. */
import type { Answer, Ask } from '@shared/contract'
import type { Provenance, ResultFormat } from '@shared/search'
import { stringify } from 'csv-stringify/sync'
import { understand } from '../find'
import type { IndexState } from '../index-state'
import { sortedResult } from '../rank/sorted-result'
import { readPassages } from '../read-passages'
import type { Turn } from '../turn'
import { provenanceOf } from './provenance'
import { headings, rowOf, type WrittenLetter, writtenLetter } from './written-letter'

const lettersAtOnce = 200

interface Stretch {
  readonly letters: readonly WrittenLetter[]
  readonly provenance: Provenance
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Errors: `cancelled`. */
export async function writtenStretch(
  state: IndexState,
  ask: Ask<'search.written'>,
  turn: Turn,
): Promise<Answer<'search.written'>> {
  const { compiled } = await understand(state, ask.query, false, turn)
  const { ordinals } = await sortedResult(state, compiled.plan, { ...ask, typing: false }, turn)
  const end = ask.offset + lettersAtOnce
  const letters: WrittenLetter[] = []
  for await (const found of readPassages(state, compiled, ordinals.subarray(ask.offset, end), turn)) {
    const letter = await writtenLetter(state, found, turn)
    if (letter) letters.push(letter)
  }
  const provenance = await provenanceOf(state, ask.query, ask.copies, turn, ask.at)
  const isLast = end >= ordinals.length
  return {
    text: formats[ask.format]({ letters, provenance, isFirst: ask.offset === 0, isLast }),
    letters: letters.length,
    next: isLast ? null : end,
    state: `${state.version} ${state.notebook.version} ${provenance.fingerprint}`,
  }
}

const formats: Readonly<Record<ResultFormat, (stretch: Stretch) => string>> = {
  csv: ({ letters, provenance, isFirst }) =>
    stringify([...(isFirst ? [headings] : []), ...letters.map((letter) => rowOf(letter, provenance))], {
      bom: isFirst,
      // Nothing in it that a spreadsheet would run as a formula.
      escape_formulas: true,
      record_delimiter: 'windows',
      // Half a line end is one too for those who read it.
      quoted_match: /[\r\n]/,
    }),
  json: ({ letters, provenance, isFirst, isLast }) =>
    [
      isFirst ? `{"provenance":${JSON.stringify(provenance)},\n"letters":[` : '',
      letters.map((letter, at) => `${isFirst && at === 0 ? '\n' : ',\n'}${JSON.stringify(letter)}`).join(''),
      isLast ? '\n]}\n' : '',
    ].join(''),
}
