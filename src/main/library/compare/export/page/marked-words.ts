/** Words with what became of them: drawn, and named for those who listen. */
import type { ComparisonRow } from '@shared/comparison'
import { escaped } from '../markup'

type RowKind = ComparisonRow['kind']

/** `move` counts from 1. Nothing for no words. */
export function marked(kind: RowKind, words: string, move: number | null): string {
  if (words.trim() === '') return escaped(words)
  // Spaces around the words are not marked.
  const [, before = '', own = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? []
  return `${escaped(before)}${markedAround(kind, escaped(own), move)}${escaped(after)}`
}

/** The same of words that are HTML already. */
export function markedAround(kind: RowKind, words: string, move: number | null): string {
  switch (kind) {
    case 'same':
      return words
    case 'changed':
      return `<mark class="changed">${named('changed')}${words}</mark>`
    case 'removed':
      return `<del>${named('removed')}${words}</del>`
    case 'added':
      return `<ins>${named('added')}${words}</ins>`
    case 'moved-away':
    case 'moved-here': {
      const place = move === null ? '' : `<sup>⇅${move}</sup>`
      const name = kind === 'moved-away' ? 'moved away' : 'moved here'
      return `<mark class="moved">${named(move === null ? name : `${name}, ${move}`)}${words}${place}</mark>`
    }
  }
}

function named(name: string): string {
  return `<span class="name">[${name}] </span>`
}

/** The words of one side of rows, which follow each other in its text; everything between them too. */
export function markedRows(
  text: string,
  rows: readonly Pick<ComparisonRow, 'kind' | 'a' | 'b'>[],
  side: 'a' | 'b',
): string {
  let end: number | null = null
  let written = ''
  for (const row of rows) {
    const span = row[side]
    if (span.start === span.end) continue
    if (end !== null) written += escaped(text.slice(end, span.start))
    written += marked(row.kind, text.slice(span.start, span.end), null)
    end = span.end
  }
  return written
}
