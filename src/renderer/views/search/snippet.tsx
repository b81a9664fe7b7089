/** A few words of a letter around what matched. */
import type { Direction } from '@shared/letter'
import type { Segment } from '@shared/search'

interface SnippetProps {
  readonly segments: readonly Segment[]
  readonly direction: Direction
  readonly language: string | null
}

export function Snippet({ segments, direction, language }: SnippetProps) {
  let at = 0
  return (
    <span className="snippet" dir={direction} lang={language ?? undefined}>
      {segments.map((segment) => {
        const key = at
        at += segment.text.length
        return segment.hit ? <mark key={key}>{segment.text}</mark> : <span key={key}>{segment.text}</span>
      })}
    </span>
  )
}
