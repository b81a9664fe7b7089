/** The text of a letter, exactly as it is stored, with its hits, notes, quotations and pages marked. */
import type { Block, Letter, Span } from '@shared/letter'
import { memo, type Ref, useMemo } from 'react'
import type { ComparedMark } from '../../state/compared-marks'
import { useSettings } from '../../state/settings'
import { Boilerplate } from './boilerplate'
import { groupsOf, type PieceGroup, piecesOf } from './pieces'
import type { NoteMark } from './segments'
import { TextBlock } from './text-block'
import { useDrawnRange } from './use-drawn-range'
import { useMarks } from './use-marks'
import { useNoteSigns } from './use-note-signs'

interface LetterTextProps {
  readonly letter: Letter
  /** Null for the letter's own. */
  readonly direction: 'ltr' | 'rtl' | null
  /** The offset that the reader is to see: of a long letter, what is around it is drawn first. */
  readonly near: number
  readonly hits: readonly Span[]
  readonly currentHit: number
  readonly lit: Span | null
  readonly notes: readonly NoteMark[]
  readonly compared: readonly ComparedMark[]
  readonly activeNote: string | null
  readonly onNote: (id: string) => void
  readonly ref: Ref<HTMLDivElement>
}

export const LetterText = memo(function LetterText(props: LetterTextProps) {
  const { letter, direction, near, hits, currentHit, lit, notes, compared, activeNote, onNote, ref } = props
  const quotationsMarked = useSettings((state) => state.quotationsMarked)
  const folded = useSettings((state) => state.boilerplateFolded)
  const pieces = useMemo(() => {
    const own = piecesOf(letter.text, letter.blocks)
    return direction === null ? own : own.map((piece) => ({ ...piece, direction }))
  }, [letter.text, letter.blocks, direction])
  const groups = useMemo(() => groupsOf(pieces), [pieces])
  const drawn = useDrawnRange(groups, pieces, near)
  const marks = useMarks(letter, pieces, { hits, notes, lit, quotationsMarked, compared })
  const signs = useNoteSigns()
  const draw = (piece: Block, at: number) => {
    const own = marks.at(at)
    return (
      <TextBlock
        key={piece.start}
        text={letter.text}
        piece={piece}
        marks={own}
        currentHit={own.hits.some((mark) => mark.hit === currentHit) ? currentHit : -1}
        activeNote={own.notes.some((mark) => mark.id === activeNote) ? activeNote : null}
        signs={signs}
        onNote={onNote}
      />
    )
  }
  const drawGroup = ({ kind, from, to }: PieceGroup) => {
    const drawAll = () => pieces.slice(from, to).map((piece, at) => draw(piece, from + at))
    const key = pieces[from]?.start
    switch (kind) {
      case 'list':
        return (
          <ul key={key} className="text-list">
            {drawAll()}
          </ul>
        )
      case 'boilerplate':
        return (
          <Boilerplate key={key} folded={folded && !marks.anyIn(from, to)} count={to - from}>
            {drawAll}
          </Boilerplate>
        )
      case 'plain':
        return drawAll()
    }
  }
  return (
    <div
      ref={ref}
      className="letter-text"
      dir={direction ?? letter.direction}
      lang={letter.language ?? undefined}
    >
      <Undrawn groups={groups.slice(0, drawn.from)} />
      {groups.slice(drawn.from, drawn.to).map(drawGroup)}
      <Undrawn groups={groups.slice(drawn.to)} />
    </div>
  )
})

/** As high as blocks are taken to be that were never in view (see the style sheet), so that nothing moves when they come. */
function Undrawn({ groups }: { readonly groups: readonly PieceGroup[] }) {
  const blocks = groups.reduce((sum, { from, to }) => sum + to - from, 0)
  return blocks === 0 ? null : (
    <div
      className="undrawn"
      aria-hidden="true"
      style={{ blockSize: `calc(${blocks} * var(--unseen-block))` }}
    />
  )
}
