/** Letters that are compared in tests of the window: only their texts matter. */
import type { ComparedText } from '@renderer/state/versions'
import type { Comparison, ComparisonRow } from '@shared/comparison'
import type { Letter } from '@shared/letter'
import { description } from '../../support/described'

export function comparedText(pane: number, text: string): ComparedText {
  return { pane, number: pane, letter: letterOf(pane, text) }
}

/** One block for each line. */
function letterOf(id: number, text: string): Letter {
  const lines = [...text.matchAll(/[^\n]+/gu)]
  return {
    ...description({ title: `Letter ${id}`, language: 'en', direction: 'ltr' }),
    needs: [],
    copies: 0,
    id,
    key: `letter-${id}`,
    path: `${id}.txt`,
    words: 1,
    text,
    textHash: String(id),
    blocks: lines.map(({ 0: line, index }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
    })),
    file: {
      absolutePath: `/letters/${id}.txt`,
      part: '',
      format: 'txt',
      encoding: 'utf-8',
      encodingFrom: 'file',
      size: text.length,
      hash: '',
      present: true,
    },
  }
}

/** A comparison of which only rows and moves matter. */
export function comparison(rows: readonly ComparisonRow[], moves: Comparison['moves'] = []): Comparison {
  const summary = { same: 0, changed: 0, removed: 0, added: 0, moved: 0, moves: moves.length }
  return { rows, moves, summary, similarity: 0.5 }
}

/** A row by the words it has: each is looked for from the place where the last one ended. */
export function rowsOf(
  a: string,
  b: string,
  parts: readonly (readonly [kind: ComparisonRow['kind'], ofA: string, ofB: string, move?: number])[],
): readonly ComparisonRow[] {
  let atA = 0
  let atB = 0
  return parts.map(([kind, ofA, ofB, move]) => {
    const startA = ofA === '' ? atA : a.indexOf(ofA, atA)
    const startB = ofB === '' ? atB : b.indexOf(ofB, atB)
    atA = startA + ofA.length
    atB = startB + ofB.length
    const row = { kind, a: { start: startA, end: atA }, b: { start: startB, end: atB } }
    return move === undefined ? row : { ...row, move }
  })
}
