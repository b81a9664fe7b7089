/** Versions side by side, paragraph by paragraph, with their differences marked. */
import type { ComparisonSummary, Move } from '@shared/comparison'
import type { Span } from '@shared/letter'
import type { DocumentLetter, VersionsDocument } from '../comparison-document'
import { ignoredInWords } from '../ignored-differences'
import { escaped } from '../markup'
import { type ParallelText, parallelText, type Reading, type Stretch } from '../parallel-text'
import { shownText } from '../shown-text'
import { marked, markedAround, markedRows } from './marked-words'
import { headCell, letterCell, pageOf } from './page-frame'

export function versionsPage(compared: VersionsDocument): string {
  const { base, others, ignoring, origin } = compared
  const letters = [base, ...others.map(({ letter }) => letter)]
  const summary = others.map(({ letter, comparison }) => {
    const facts = summaryInWords(comparison.summary)
    return others.length === 1 ? `${facts}.` : `<bdi>${escaped(letter.title)}</bdi>: ${facts}.`
  })
  return pageOf({
    title: `Versions of ${base.title}`,
    summary: [...summary, `Ignored: ${ignoredInWords(ignoring)}.`],
    letters,
    origin,
    isWide: letters.length > 2,
    body: tableOf(parallelText(compared), compared, letters),
  })
}

/** `812 words the same, 14 changed, 2 passages moved`. */
function summaryInWords(summary: ComparisonSummary): string {
  const { same, changed, removed, added, moves } = summary
  return [
    `${same} ${same === 1 ? 'word' : 'words'} the same`,
    `${changed} changed`,
    `${removed} removed`,
    `${added} added`,
    `${moves} ${moves === 1 ? 'passage' : 'passages'} moved`,
  ].join(', ')
}

function tableOf(
  paragraphs: ParallelText,
  compared: VersionsDocument,
  letters: readonly DocumentLetter[],
): string {
  const rows = paragraphs.map((stretches) => {
    const cells = letters.map((letter, place) =>
      letterCell(
        letter,
        stretches
          .map((stretch) => cellText(stretch, place, letter, compared))
          .join('')
          .trim(),
      ),
    )
    return `<tr>${cells.join('')}</tr>`
  })
  const heads = letters.map(headCell).join('')
  return `<table><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** `place` is 0 for the base. */
function cellText(
  stretch: Stretch,
  place: number,
  { text }: DocumentLetter,
  { ignoring, others }: VersionsDocument,
): string {
  const reading = stretch.others[place - 1]
  const [only, second] = stretch.others
  const shown = (span: Span): string => shownText(text, span, ignoring)
  if (stretch.kind !== 'varies') return escaped(shown(reading?.span ?? stretch.base))
  if (reading !== undefined)
    return piecesText(reading, { text, shown, side: 'b', moves: movesOf(others, place - 1) })
  if (only !== undefined && second === undefined)
    return piecesText(only, { text, shown, side: 'a', moves: movesOf(others, 0) })
  // In one base for several versions a word may be changed in one and moved in another.
  return marked('changed', shown(stretch.base), null)
}

function movesOf(others: VersionsDocument['others'], version: number): readonly Move[] {
  return others[version]?.comparison.moves ?? []
}

interface Side {
  readonly text: string
  readonly shown: (span: Span) => string
  readonly side: 'a' | 'b'
  readonly moves: readonly Move[]
}

function piecesText({ pieces }: Reading, { text, shown, side, moves }: Side): string {
  return pieces
    .map((piece) => {
      const span = piece[side]
      const move = piece.move === undefined ? undefined : moves[piece.move]
      const number = piece.move === undefined ? null : piece.move + 1
      if (move === undefined || span.start === span.end) return marked(piece.kind, shown(span), number)
      const inside = `${escaped(text.slice(span.start, move[side].start))}${markedRows(text, move.rows, side)}`
      return markedAround(
        piece.kind,
        `${inside}${escaped(text.slice(move[side].end, span.end).trimEnd())}`,
        number,
      )
    })
    .join('')
}
