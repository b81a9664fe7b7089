/** Versions side by side, paragraph by paragraph, with their differences marked. */
import type { ComparisonSummary } from '@shared/comparison'
import type { DocumentLetter, VersionsDocument } from '../comparison-document'
import { ignoredInWords } from '../ignored-differences'
import { escaped } from '../markup'
import { type ParallelText, parallelText, type Reading, type Stretch } from '../parallel-text'
import { shownText } from '../shown-text'
import { marked } from './marked-words'
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
export function summaryInWords(summary: ComparisonSummary): string {
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
      letterCell(letter, stretches.map((stretch) => cellText(stretch, place, letter, compared)).join('')),
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
  { ignoring }: VersionsDocument,
): string {
  const reading = stretch.others[place - 1]
  const [other] = stretch.others
  if (stretch.kind !== 'varies') return escaped(shownText(text, reading?.span ?? stretch.base, ignoring))
  if (reading !== undefined) return piecesText(text, reading, 'b', ignoring)
  if (stretch.others.length === 1 && other !== undefined) return piecesText(text, other, 'a', ignoring)
  // In one base for several versions a word may be changed in one and moved in another.
  return marked('changed', shownText(text, stretch.base, ignoring), null)
}

function piecesText(
  text: string,
  { pieces }: Reading,
  side: 'a' | 'b',
  ignoring: VersionsDocument['ignoring'],
): string {
  return pieces
    .map((piece) =>
      marked(piece.kind, shownText(text, piece[side], ignoring), (piece.move ?? -1) + 1 || null),
    )
    .join('')
}
