/** The text of a letter, exactly as it is stored, with its hits and notes marked. */
import type { Block, Letter, Span } from '@shared/letter'
import { memo, type Ref, useMemo } from 'react'
import { groupsOf, piecesOf } from './pieces'
import { type HitMark, marksBySpan, type NoteMark } from './segments'
import { TextBlock } from './text-block'

interface LetterTextProps {
  readonly letter: Letter
  readonly hits: readonly Span[]
  readonly currentHit: number
  readonly notes: readonly NoteMark[]
  readonly activeNote: string | null
  readonly onNote: (id: string) => void
  readonly ref: Ref<HTMLDivElement>
}

export const LetterText = memo(function LetterText(props: LetterTextProps) {
  const { letter, hits, currentHit, notes, activeNote, onNote, ref } = props
  const pieces = useMemo(() => piecesOf(letter.text, letter.blocks), [letter])
  const groups = useMemo(() => groupsOf(pieces), [pieces])
  const hitMarks = useMemo(() => {
    const marks: readonly HitMark[] = hits.map((span, hit) => ({ ...span, hit }))
    return marksBySpan(pieces, marks)
  }, [pieces, hits])
  const noteMarks = useMemo(() => marksBySpan(pieces, notes), [pieces, notes])
  const draw = (piece: Block, at: number) => (
    <TextBlock
      key={piece.start}
      text={letter.text}
      piece={piece}
      hits={hitMarks[at] ?? []}
      currentHit={(hitMarks[at] ?? []).some((mark) => mark.hit === currentHit) ? currentHit : -1}
      notes={noteMarks[at] ?? []}
      activeNote={(noteMarks[at] ?? []).some((mark) => mark.id === activeNote) ? activeNote : null}
      onNote={onNote}
    />
  )
  return (
    <div ref={ref} className="letter-text" dir={letter.direction} lang={letter.language ?? undefined}>
      {groups.map(({ list, from, to }) => {
        const drawn = pieces.slice(from, to).map((piece, at) => draw(piece, from + at))
        return list ? (
          <ul key={pieces[from]?.start} className="text-list">
            {drawn}
          </ul>
        ) : (
          drawn
        )
      })}
    </div>
  )
})
