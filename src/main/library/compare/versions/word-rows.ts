/** The rows of a comparison counted in words, with what moved taken out of the gaps that it left and arrived in. */
import type { ComparisonRow } from '@shared/comparison'
import type { Part, Run } from './part'
import { Edge } from './read-text'
import type { ReadTexts } from './read-texts'
import { splitChange } from './split-changes'

export interface WordRow extends Part {
  readonly kind: ComparisonRow['kind']
  /** Place in `moves`. */
  readonly move?: number
}

export interface MovedPart extends Part {
  /** What changed inside it. */
  readonly rows: readonly WordRow[]
}

export interface WordRows {
  readonly rows: readonly WordRow[]
  /** In the order in which the rows first tell of them. */
  readonly moves: readonly MovedPart[]
}

/** `runs` and `gaps` cover a part; every one of `moves` lies within one gap on each side. */
export function wordRows(
  texts: ReadTexts,
  runs: readonly Run[],
  gaps: readonly Part[],
  moves: readonly MovedPart[],
): WordRows {
  return new RowWriter(texts, runs, gaps, moves).write()
}

/** What a gap of one text consists of: words that moved, or words that only changed. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly moved: MovedPart | null
}

class RowWriter {
  private readonly rows: WordRow[] = []
  private readonly numbers = new Map<MovedPart, number>()
  private readonly leaving: MovedPart[]
  private readonly arriving: MovedPart[]

  constructor(
    private readonly texts: ReadTexts,
    private readonly runs: readonly Run[],
    private readonly gaps: readonly Part[],
    moves: readonly MovedPart[],
  ) {
    this.leaving = [...moves].sort((one, other) => other.aStart - one.aStart)
    this.arriving = [...moves].sort((one, other) => other.bStart - one.bStart)
  }

  write(): WordRows {
    let next = 0
    for (const gap of this.gaps) {
      for (let run = this.runs[next]; run && isBefore(run, gap); run = this.runs[++next]) this.same(run)
      this.gap(gap)
    }
    for (const run of this.runs.slice(next)) this.same(run)
    return { rows: this.rows, moves: [...this.numbers.keys()] }
  }

  private same({ a, b, length }: Run): void {
    this.rows.push({ kind: 'same', aStart: a, aEnd: a + length, bStart: b, bEnd: b + length })
  }

  private gap(gap: Part): void {
    const a = piecesOf(gap.aStart, gap.aEnd, taken(this.leaving, 'aStart', gap.aEnd), 'a')
    const b = piecesOf(gap.bStart, gap.bEnd, taken(this.arriving, 'bStart', gap.bEnd), 'b')
    let aAt = gap.aStart
    let bAt = gap.bStart
    let aNext = 0
    let bNext = 0
    while (aNext < a.length || bNext < b.length) {
      const left = a[aNext]
      const right = b[bNext]
      if (left?.moved && !this.comesFirst(left, right, 'a')) {
        this.push(
          { kind: 'moved-away', aStart: left.start, aEnd: left.end, bStart: bAt, bEnd: bAt },
          left.moved,
        )
        aAt = left.end
        aNext++
      } else if (right?.moved && !this.comesFirst(left, right, 'b')) {
        this.push(
          { kind: 'moved-here', aStart: aAt, aEnd: aAt, bStart: right.start, bEnd: right.end },
          right.moved,
        )
        bAt = right.end
        bNext++
      } else {
        const aEnd = left === undefined || left.moved ? aAt : left.end
        const bEnd = right === undefined || right.moved ? bAt : right.end
        const row = { aStart: aAt, aEnd, bStart: bAt, bEnd }
        this.differing(row)
        aAt = row.aEnd
        bAt = row.bEnd
        if (!left?.moved) aNext++
        if (!right?.moved) bNext++
      }
    }
  }

  /** The end of a sentence stands before sentences that moved away from behind it. */
  private comesFirst(a: Piece | undefined, b: Piece | undefined, moved: 'a' | 'b'): boolean {
    const [rest, other] = moved === 'a' ? [b, a] : [a, b]
    if (rest === undefined || rest.moved !== null || other === undefined) return false
    const [restText, movedText] = moved === 'a' ? [this.texts.b, this.texts.a] : [this.texts.a, this.texts.b]
    return (
      (restText.edges[rest.start] ?? 0) < Edge.sentence &&
      (movedText.edges[other.start] ?? 0) >= Edge.sentence
    )
  }

  private differing(change: Part): void {
    const isChanged = change.aStart < change.aEnd && change.bStart < change.bEnd
    for (const part of isChanged ? splitChange(this.texts, change) : [change]) {
      const kind = part.aStart === part.aEnd ? 'added' : part.bStart === part.bEnd ? 'removed' : 'changed'
      this.rows.push({ kind, ...part })
    }
  }

  private push(row: WordRow, moved: MovedPart): void {
    const number = this.numbers.get(moved) ?? this.numbers.size
    this.numbers.set(moved, number)
    this.rows.push({ ...row, move: number })
  }
}

function isBefore(run: Run, gap: Part): boolean {
  return run.a + run.length <= gap.aStart && run.b + run.length <= gap.bStart
}

/** Takes those that begin before `end` from the end of a list that descends. */
function taken(moves: MovedPart[], start: 'aStart' | 'bStart', end: number): readonly MovedPart[] {
  const found: MovedPart[] = []
  for (
    let last = moves[moves.length - 1];
    last !== undefined && last[start] < end;
    last = moves[moves.length - 1]
  ) {
    found.push(last)
    moves.pop()
  }
  return found
}

function piecesOf(
  start: number,
  end: number,
  moves: readonly MovedPart[],
  side: 'a' | 'b',
): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const moved of moves) {
    const [from, to] = side === 'a' ? [moved.aStart, moved.aEnd] : [moved.bStart, moved.bEnd]
    if (at < from) pieces.push({ start: at, end: from, moved: null })
    pieces.push({ start: from, end: to, moved })
    at = to
  }
  if (at < end) pieces.push({ start: at, end, moved: null })
  return pieces
}

const mirrorKinds: Readonly<Record<WordRow['kind'], WordRow['kind']>> = {
  same: 'same',
  changed: 'changed',
  removed: 'added',
  added: 'removed',
  'moved-away': 'moved-here',
  'moved-here': 'moved-away',
}

/** The same with both texts exchanged. */
export function mirroredRows({ rows, moves }: WordRows): WordRows {
  return {
    rows: rows.map(mirroredRow),
    moves: moves.map((moved) => ({ ...mirroredPart(moved), rows: moved.rows.map(mirroredRow) })),
  }
}

function mirroredRow(row: WordRow): WordRow {
  return { ...row, ...mirroredPart(row), kind: mirrorKinds[row.kind] }
}

function mirroredPart({ aStart, aEnd, bStart, bEnd }: Part): Part {
  return { aStart: bStart, aEnd: bEnd, bStart: aStart, bEnd: aEnd }
}
