/** Writes a result for other programs, stretch by stretch, so that nothing has to hold all of it. */
import type { Answer, Ask } from '@shared/contract'
import type { Provenance, ResultFormat } from '@shared/search'
import { jsonStretch, type Stretch, tableStretch } from '../../export/stretches'
import { understand } from '../find'
import type { IndexState } from '../index-state'
import { sortedResult } from '../rank/sorted-result'
import { readPassages } from '../read-passages'
import type { Turn } from '../turn'
import { provenanceOf } from './provenance'
import { columns, type WrittenLetter, writtenLetter } from './written-letter'

const lettersAtOnce = 200

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
    text: formats[ask.format]({ items: letters, provenance, isFirst: ask.offset === 0, isLast }),
    letters: letters.length,
    next: isLast ? null : end,
    state: `${state.version} ${state.notebook.version} ${provenance.fingerprint}`,
  }
}

const formats: Readonly<Record<ResultFormat, (stretch: Stretch<WrittenLetter, Provenance>) => string>> = {
  csv: (stretch) => tableStretch(columns, stretch),
  json: (stretch) => jsonStretch('letters', stretch),
}
