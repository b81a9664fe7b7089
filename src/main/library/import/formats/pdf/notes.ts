/** Footnotes: smaller lines at the bottom of a column that begin with the number or sign of a note. */
import type { Line } from './lines'
import { columnFor, type Measure } from './measure'
import type { Paragraph } from './paragraphs'

export interface NotesApart {
  readonly text: readonly Line[]
  readonly notes: readonly Paragraph[]
}

const noteSign = /^(?:\[?[\p{Nd}*†‡§]{1,4}[\].)]?\s*)\S/u

export function notesApart(region: readonly Line[], measure: Measure): NotesApart {
  let from = region.length
  for (let at = region.length - 1; at >= 0; at--) {
    const line = region[at]
    if (!line || line.size > measure.size * 0.94) break
    if (line.raised || noteSign.test(line.text)) from = at
  }
  const lines = region.slice(from)
  if (lines.length === 0 || !isBelowText(region, from)) return { text: region, notes: [] }
  const column = columnFor(region, measure)
  return {
    text: region.slice(0, from),
    notes: notesIn(lines).map((own): Paragraph => ({ shape: 'text', lines: own, column })),
  }
}

/** A whole region of small print has no notes, and its numbers are a list. */
function isBelowText(region: readonly Line[], from: number): boolean {
  const before = region[from - 1]
  const first = region[from]
  if (!before || !first) return first?.raised === true
  return before.size > first.size * 1.05
}

function notesIn(lines: readonly Line[]): readonly (readonly Line[])[] {
  const notes: Line[][] = []
  const usesRaised = lines.some(({ raised }) => raised)
  for (const line of lines) {
    const begins = usesRaised ? line.raised : noteSign.test(line.text)
    const last = notes.at(-1)
    if (last && !begins) last.push(line)
    else notes.push([line])
  }
  return notes
}
