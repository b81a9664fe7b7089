/** One block of a letter. Its text nodes hold the stored text and nothing else, so that offsets can be read off them. */
import type { Block } from '@shared/letter'
import { type JSX, memo } from 'react'
import { hasOwnMarker, reflows } from './pieces'
import { type Marks, segmentsOf } from './segments'
import { TextSegmentView } from './text-segment'
import type { NoteSigns } from './use-note-signs'

interface TextBlockProps {
  readonly text: string
  readonly piece: Block
  readonly marks: Marks
  readonly currentHit: number
  readonly activeNote: string | null
  readonly signs: NoteSigns
  readonly onNote: (id: string) => void
}

const elements = {
  heading: 'h3',
  letterhead: 'p',
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
  note: 'p',
} as const satisfies Readonly<Record<Block['kind'], keyof JSX.IntrinsicElements>>

export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, piece, marks, currentHit, activeNote, signs, onNote } = props
  const Element = elements[piece.kind]
  const words = text.slice(piece.start, piece.end)
  return (
    <Element
      data-start={piece.start}
      data-end={piece.end}
      data-kept-lines={reflows(words) ? undefined : ''}
      data-own-marker={piece.kind === 'list-item' && hasOwnMarker(words) ? '' : undefined}
      data-pages={marks.pages.length > 0 ? '' : undefined}
      className={`block block-${piece.kind}`}
      dir={piece.direction ?? 'auto'}
      lang={piece.language}
    >
      {segmentsOf(piece, marks).map((segment) => (
        <TextSegmentView
          key={segment.start}
          words={text.slice(segment.start, segment.end)}
          segment={segment}
          current={segment.hit >= 0 && segment.hit === currentHit}
          activeNote={activeNote}
          signs={signs}
          onNote={onNote}
        />
      ))}
    </Element>
  )
}, sameBlock)

function sameBlock(before: TextBlockProps, after: TextBlockProps): boolean {
  return (
    before.text === after.text &&
    samePiece(before.piece, after.piece) &&
    before.currentHit === after.currentHit &&
    before.activeNote === after.activeNote &&
    before.signs === after.signs &&
    before.onNote === after.onNote &&
    sameItems(before.marks.hits, after.marks.hits) &&
    sameItems(before.marks.notes, after.marks.notes) &&
    sameItems(before.marks.lit, after.marks.lit) &&
    sameItems(before.marks.quotations, after.marks.quotations) &&
    sameItems(before.marks.variants, after.marks.variants) &&
    sameItems(before.marks.pages, after.marks.pages) &&
    sameItems(before.marks.compared, after.marks.compared)
  )
}

function samePiece(before: Block, after: Block): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before === after) return true
  if (before.length !== after.length) return false
  return before.every((item, at) => item === after[at] || JSON.stringify(item) === JSON.stringify(after[at]))
}
