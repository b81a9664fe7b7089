/** Writes the lines of a concordance for other programs, stretch by stretch, so that nothing has to hold all of them. */

import type { ConcordanceKey, ConcordanceLine, LinePiece } from '@shared/concordance'
import type { Answer, Ask } from '@shared/contract'
import { parseLetterKey } from '@shared/letter-key'
import type { Provenance, ResultFormat } from '@shared/search'
import { table } from '../export/table'
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

interface Stretch {
  readonly lines: readonly ConcordanceLine[]
  readonly provenance: LinesProvenance
  readonly isFirst: boolean
  readonly isLast: boolean
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
    text: formats[ask.format]({ lines, provenance, isFirst: ask.offset === 0, isLast }),
    lines: lines.length,
    next: isLast ? null : end,
    state: `${state.version} ${state.notebook.version} ${of.fingerprint}`,
  }
}

function keyName(key: ConcordanceKey): string {
  return key.side === 'node' ? 'n' : `${key.side === 'before' ? 'b' : 'a'}${key.words}`
}

const formats: Readonly<Record<ResultFormat, (stretch: Stretch) => string>> = {
  csv: ({ lines, provenance, isFirst }) =>
    table([...(isFirst ? [headings] : []), ...lines.map((line) => rowOf(line, provenance))], isFirst),
  json: ({ lines, provenance, isFirst, isLast }) =>
    [
      isFirst ? `{"provenance":${JSON.stringify(provenance)},\n"lines":[` : '',
      lines
        .map((line, at) => `${isFirst && at === 0 ? '\n' : ',\n'}${JSON.stringify(writtenLine(line))}`)
        .join(''),
      isLast ? '\n]}\n' : '',
    ].join(''),
}

function writtenLine(line: ConcordanceLine) {
  const { letterKey, title, date, sender, language, direction, start, end, dismissed } = line
  const { path = '', part = '' } = parseLetterKey(letterKey) ?? {}
  return {
    ...{ path, part, title, date, sender, language, direction },
    ...{ before: textOf(line.before), node: textOf(line.node), after: textOf(line.after) },
    ...{ start, end, dismissed, key: letterKey },
  }
}

/** Every row says which query found it, by which rules and in which collection: so a row keeps its origin when it is cut out. */
const columns: readonly (readonly [
  heading: string,
  value: (
    line: ReturnType<typeof writtenLine>,
    provenance: LinesProvenance,
  ) => string | number | boolean | null,
])[] = [
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
  ['query', (_, { query }) => query],
  ['sorted by', (_, { sort }) => sort],
  ['rules', (_, { rules }) => rules],
  ['collection fingerprint (SHA-256)', (_, { fingerprint }) => fingerprint],
  ['letters searched', (_, { searched }) => searched],
  ['letters found', (_, { total }) => total],
  ['lines', (_, { lines }) => lines],
  ['written at', (_, { at }) => at],
]

const headings: readonly string[] = columns.map(([heading]) => heading)

function rowOf(line: ConcordanceLine, provenance: LinesProvenance): readonly string[] {
  const value = writtenLine(line)
  return columns.map(([, cell]) => String(cell(value, provenance) ?? ''))
}

function textOf(pieces: readonly LinePiece[]): string {
  return pieces.map(({ text }) => text).join('')
}
