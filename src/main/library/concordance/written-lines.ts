/** Writes the lines of a concordance for other programs, stretch by stretch, so that nothing has to hold all of them. */
import type { ConcordanceKey, ConcordanceLine, LinePiece } from '@shared/concordance'
import type { Answer, Ask } from '@shared/contract'
import { parseLetterKey } from '@shared/letter-key'
import type { Provenance, ResultFormat } from '@shared/search'
import { type Columns, jsonStretch, originColumns, type Stretch, tableStretch } from '../export/stretches'
import { provenanceOf } from '../search/export/provenance'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import type { Concordance } from './concordance'
import { readLines } from './read-lines'
import { shownLines } from './shown-lines'

const linesAtOnce = 500
/** Lines that are read before others may go on. */
const linesOfStep = 25

/** What must be told with the lines so that they can be got again. */
interface LinesProvenance extends Provenance {
  /** As the command line has it: `b1,n,a1`; empty for the order of the letters by date. */
  readonly sort: string
  readonly lines: number
  /** Lines that were left out, or are marked, because the reader dismissed them. */
  readonly dismissed: number
  readonly cut: boolean
}

/** The concordance must be complete. Errors: `cancelled`. */
export async function writtenLines(
  state: IndexState,
  concordance: Concordance,
  ask: Ask<'concordance.written'>,
  turn: Turn,
): Promise<Answer<'concordance.written'>> {
  const { total, dismissed, page } = await shownLines(state, concordance, ask, turn)
  const end = Math.min(total, ask.offset + linesAtOnce)
  const lines: ConcordanceLine[] = []
  for (let offset = ask.offset; offset < end; offset += linesOfStep) {
    if (turn.isOver) await turn.pause()
    lines.push(...readLines(state.db, page(offset, Math.min(linesOfStep, end - offset)), ask.sort))
  }
  const of = await provenanceOf(state, ask.query, ask.copies, turn, ask.at)
  const sort = ask.sort.map(keyName).join(',')
  const provenance = { ...of, sort, lines: total, dismissed, cut: concordance.cut }
  const isLast = end >= total
  return {
    text: formats[ask.format]({
      items: lines.map(writtenLine),
      provenance,
      isFirst: ask.offset === 0,
      isLast,
    }),
    lines: lines.length,
    next: isLast ? null : end,
    state: `${state.version} ${state.notebook.version} ${of.fingerprint}`,
  }
}

function keyName(key: ConcordanceKey): string {
  return key.side === 'node' ? 'n' : `${key.side === 'before' ? 'b' : 'a'}${key.words}`
}

const formats: Readonly<Record<ResultFormat, (stretch: Stretch<WrittenLine, LinesProvenance>) => string>> = {
  csv: (stretch) => tableStretch(columns, stretch),
  json: (stretch) => jsonStretch('lines', stretch),
}

type WrittenLine = ReturnType<typeof writtenLine>

function writtenLine(line: ConcordanceLine) {
  const { letterKey, title, date, sender, language, direction, start, end, dismissed } = line
  const { path = '', part = '' } = parseLetterKey(letterKey) ?? {}
  return {
    ...{ path, part, title, date, sender, language, direction },
    ...{ before: textOf(line.before), node: textOf(line.node), after: textOf(line.after) },
    ...{ start, end, dismissed, key: letterKey },
  }
}

const columns: Columns<WrittenLine, LinesProvenance> = [
  ['path', ({ path }) => path],
  ['part', ({ part }) => part],
  ['title', ({ title }) => title],
  ['date', ({ date }) => date],
  ['from', ({ sender }) => sender],
  ['language', ({ language }) => language],
  ['direction', ({ direction }) => direction],
  ['before', ({ before }) => before],
  ['found', ({ node }) => node],
  ['after', ({ after }) => after],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['dismissed', ({ dismissed }) => (dismissed ? 'yes' : 'no')],
  ['key', ({ key }) => key],
  ['sorted by', (_, { sort }) => sort],
  ['lines', (_, { lines }) => lines],
  ...originColumns,
]

function textOf(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}
