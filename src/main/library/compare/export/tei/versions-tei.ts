/**
 * Versions as TEI P5 with parallel segmentation: every stretch where they vary is an `app` with a `rdg` for each of
 * them; what moved is a `seg` at both ends, and each names the other.
 */
import type { Span } from '@shared/letter'
import type { DocumentLetter, VersionsDocument } from '../comparison-document'
import { ignoredInWords } from '../ignored-differences'
import { attribute, escaped } from '../markup'
import { type Piece, parallelText, type Stretch } from '../parallel-text'
import { shownText } from '../shown-text'
import { teiDocument, witnessId } from './tei-header'

export function versionsTei(compared: VersionsDocument): string {
  const { base, others, ignoring, origin } = compared
  const letters = [base, ...others.map(({ letter }) => letter)]
  const paragraphs = parallelText(compared).map((stretches) => paragraphTei(stretches, compared, letters))
  const head = {
    title: `Versions of ${base.title}`,
    letters,
    origin,
    encoding: [
      `The first witness is the base, with which each of the others was compared. Ignored: ${ignoredInWords(ignoring)}.`,
      'An app of the type “ignored” holds readings that differ in nothing but what was ignored.',
      'A seg of the type “moved” names its other end in corresp.',
    ],
    isApparatus: true,
  }
  const body = ['<div>', ...(paragraphs.length === 0 ? ['<p/>'] : paragraphs), '</div>'].join('\n')
  const language = attribute('xml:lang', base.language)
  return teiDocument(head, `<text${language}>\n<body>\n${body}\n</body>\n</text>`)
}

interface Versions {
  readonly compared: VersionsDocument
  readonly letters: readonly DocumentLetter[]
}

function paragraphTei(
  stretches: readonly Stretch[],
  compared: VersionsDocument,
  letters: readonly DocumentLetter[],
): string {
  const written = stretches.map((stretch, at) =>
    stretchTei(stretch, { compared, letters }, at === stretches.length - 1),
  )
  return `<p xml:space="preserve">${written.join('')}</p>`
}

/** `isLast`: the break behind it is that of the paragraph. */
function stretchTei(stretch: Stretch, versions: Versions, isLast: boolean): string {
  const readings = readingsOf(stretch, versions, isLast)
  const groups = grouped(readings)
  if (groups.size === 1) return readings[0] ?? ''
  const written = [...groups].map(([reading, places]) => {
    const witnesses = places.map((place) => `#${witnessId(place)}`).join(' ')
    return reading === '' ? `<rdg wit="${witnesses}"/>` : `<rdg wit="${witnesses}">${reading}</rdg>`
  })
  const type = stretch.kind === 'ignored' ? ' type="ignored"' : ''
  return `<app${type}>${written.join('')}</app>`
}

/** Equal readings with the places of those that have them. */
function grouped(readings: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  readings.forEach((reading, place) => {
    const places = found.get(reading)
    if (places === undefined) found.set(reading, [place])
    else places.push(place)
  })
  return found
}

function readingsOf(
  { base, others }: Stretch,
  { compared, letters }: Versions,
  isLast: boolean,
): readonly string[] {
  const write = (place: number, span: Span, moved: readonly Moved[]): string => {
    const text = letters[place]?.text ?? ''
    return movedTei(span, moved, (part) => {
      const shown = shownText(text, part, compared.ignoring)
      return textTei(isLast && part.end === span.end ? shown.trimEnd() : shown)
    })
  }
  return [
    write(
      0,
      base,
      others.flatMap(({ pieces }, at) => movedPieces(pieces, at, 'moved-away')),
    ),
    ...others.map(({ span, pieces }, at) => write(at + 1, span, movedPieces(pieces, at, 'moved-here'))),
  ]
}

/** One end of a moved passage. */
interface Moved {
  readonly span: Span
  readonly id: string
  readonly other: string
}

function movedPieces(
  pieces: readonly Piece[],
  version: number,
  kind: 'moved-away' | 'moved-here',
): readonly Moved[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== kind || piece.move === undefined) return []
    const name = `move-${witnessId(version + 1)}-${piece.move + 1}`
    const [from, to] = [`${name}-from`, `${name}-to`]
    return kind === 'moved-away'
      ? [{ span: piece.a, id: from, other: to }]
      : [{ span: piece.b, id: to, other: from }]
  })
}

/** Subtle: what moved in two versions may overlap in the base; then only its first part carries the identifier. */
function movedTei(span: Span, moved: readonly Moved[], write: (part: Span) => string): string {
  const places = [
    ...new Set([span.start, span.end, ...moved.flatMap((one) => [one.span.start, one.span.end])]),
  ]
  const cuts = places.filter((at) => span.start <= at && at <= span.end).sort((one, next) => one - next)
  return cuts
    .slice(1)
    .map((end, at) => {
      const part = { start: cuts[at] ?? end, end }
      const over = moved.filter((one) => one.span.start <= part.start && part.end <= one.span.end)
      return over.reduce((inner, { span: whole, id, other }) => {
        const named = whole.start === part.start ? ` xml:id="${id}"` : ''
        return `<seg type="moved"${named} corresp="#${other}">${inner}</seg>`
      }, write(part))
    })
    .join('')
}

function textTei(text: string): string {
  return escaped(text).replace(/\r\n?|\n/g, (end, at: number, whole: string) =>
    whole[at + 1] === '\n' ? '<milestone unit="paragraph"/>\n' : whole[at - 1] === '\n' ? end : `<lb/>${end}`,
  )
}
