/** One block of a letter. Its text nodes hold the stored text and nothing else, so that offsets can be read off them. */
import type { Block } from '@shared/letter'
import { type JSX, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { hasOwnMarker, reflows } from './pieces'
import { type HitMark, type NoteMark, segmentsOf, type TextSegment } from './segments'

interface TextBlockProps {
  readonly text: string
  readonly piece: Block
  readonly hits: readonly HitMark[]
  readonly currentHit: number
  readonly notes: readonly NoteMark[]
  readonly activeNote: string | null
  readonly onNote: (id: string) => void
}

const elements = {
  heading: 'h3',
  dateline: 'p',
  salutation: 'p',
  paragraph: 'p',
  'list-item': 'li',
  'block-quotation': 'blockquote',
  closing: 'p',
  signature: 'p',
  postscript: 'p',
  'quoted-reply': 'blockquote',
  boilerplate: 'p',
} as const satisfies Readonly<Record<Block['kind'], keyof JSX.IntrinsicElements>>

export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, piece, hits, notes, currentHit, activeNote, onNote } = props
  const Element = elements[piece.kind]
  const words = text.slice(piece.start, piece.end)
  const segments = segmentsOf(piece, hits, notes)
  return (
    <Element
      data-start={piece.start}
      data-end={piece.end}
      data-kept-lines={reflows(words) ? undefined : ''}
      data-own-marker={piece.kind === 'list-item' && hasOwnMarker(words) ? '' : undefined}
      className={`block block-${piece.kind}`}
      dir="auto"
    >
      {segments.map((segment) => (
        <Segment
          key={segment.start}
          words={text.slice(segment.start, segment.end)}
          segment={segment}
          current={segment.hit >= 0 && segment.hit === currentHit}
          activeNote={activeNote}
          onNote={onNote}
        />
      ))}
    </Element>
  )
}, sameBlock)

interface SegmentProps {
  readonly words: string
  readonly segment: TextSegment
  readonly current: boolean
  readonly activeNote: string | null
  readonly onNote: (id: string) => void
}

function Segment({ words, segment, current, activeNote, onNote }: SegmentProps) {
  const { t } = useTranslation()
  const marked =
    segment.hit < 0 ? (
      words
    ) : (
      <mark className="hit" data-current={current ? '' : undefined}>
        {words}
      </mark>
    )
  if (segment.notes.length === 0) return marked
  return (
    <>
      <span
        className="noted"
        data-several={segment.notes.length > 1 ? '' : undefined}
        data-active={segment.notes.some((note) => note.id === activeNote) ? '' : undefined}
      >
        {marked}
      </span>
      {segment.ending.map((note) => (
        <button
          key={note.id}
          type="button"
          className="note-number"
          data-number={note.number.toLocaleString(document.documentElement.lang)}
          aria-label={t('notes.number', { number: note.number })}
          aria-pressed={note.id === activeNote}
          onClick={() => onNote(note.id)}
        />
      ))}
    </>
  )
}

function sameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    before.piece === after.piece &&
    before.currentHit === after.currentHit &&
    before.activeNote === after.activeNote &&
    before.onNote === after.onNote &&
    sameItems(before.hits, after.hits) &&
    sameItems(before.notes, after.notes)
  )
}

function sameItems<Item extends { readonly start: number; readonly end: number }>(
  before: readonly Item[],
  after: readonly Item[],
): boolean {
  if (before.length !== after.length) return false
  return before.every((item, at) => JSON.stringify(item) === JSON.stringify(after[at]))
}
