/** How many passages have a code, by letter, sender or year. Pure. */
import type { CodeContent, CodeTable, CodeTableSide } from '@shared/code'
import type { Answer } from '@shared/contract'
import { withThoseBelow } from './code-tree'

type Used = Answer<'codes.used'>
type Facts = Answer<'letters.facts'>[number]

export interface TableAsk {
  readonly side: CodeTableSide
  readonly codes: readonly string[]
  /** Whether passages with a code below one count for it too. */
  readonly below: boolean
}

/** The codes to ask for and the columns; all codes when none is named. */
export function columnsOf(standing: readonly CodeContent[], { codes, below }: Omit<TableAsk, 'side'>) {
  const known = new Set(standing.map(({ id }) => id))
  const columns = codes.length === 0 ? [...known] : codes.filter((id) => known.has(id))
  const parts = new Map(
    columns.map((id) => [id, below ? withThoseBelow(standing, [id]) : new Set([id])] as const),
  )
  return { columns, parts }
}

interface Row {
  readonly id: string
  readonly title: string
}

interface FilledRow extends Row {
  readonly counts: number[]
  readonly letters: Set<string>
}

/**
 * A letter of two senders is counted for both; one that can be of several years stands in a row of its own for them.
 * Letters that are not in the index have the row of their key. Rows without any passage are left out.
 */
export function codeTable(
  { side }: Pick<TableAsk, 'side'>,
  { columns, parts }: ReturnType<typeof columnsOf>,
  used: Used,
  facts: ReadonlyMap<string, Facts>,
): CodeTable {
  const rows = new Map<string, FilledRow>()
  for (const { letterKey, counts } of passagesOf(used)) {
    const row = columns.map((column) => mostOf(counts, parts.get(column) ?? new Set()))
    if (row.every((count) => count === 0)) continue
    for (const { id, title } of rowsOf(side, letterKey, facts.get(letterKey))) {
      const known = rows.get(id) ?? { id, title, counts: columns.map(() => 0), letters: new Set() }
      rows.set(id, known)
      known.letters.add(letterKey)
      row.forEach((count, at) => {
        known.counts[at] = (known.counts[at] ?? 0) + count
      })
    }
  }
  return {
    codes: columns,
    rows: [...rows.values()].sort(inOrder(side)).map((row) => ({ ...row, letters: row.letters.size })),
  }
}

interface NotePassages {
  readonly letterKey: string
  /** How often the note has each code on this letter: once for each of its passages there. */
  readonly counts: ReadonlyMap<string, number>
}

function passagesOf(used: Used): Iterable<NotePassages> {
  const notes = new Map<string, { letterKey: string; counts: Map<string, number> }>()
  for (const { code, note, letterKey } of used) {
    const name = `${note} ${letterKey}`
    const known = notes.get(name) ?? { letterKey, counts: new Map() }
    notes.set(name, known)
    known.counts.set(code, (known.counts.get(code) ?? 0) + 1)
  }
  return notes.values()
}

/** A passage with a code and one below that counts once. */
function mostOf(counts: ReadonlyMap<string, number>, codes: ReadonlySet<string>): number {
  let most = 0
  for (const [code, count] of counts) if (codes.has(code)) most = Math.max(most, count)
  return most
}

function rowsOf(side: CodeTableSide, letterKey: string, facts: Facts | undefined): readonly Row[] {
  switch (side) {
    case 'letter':
      return [{ id: letterKey, title: facts?.title ?? letterKey }]
    case 'person': {
      const senders = [...new Set(facts?.senders ?? [])]
      return senders.length === 0
        ? [{ id: '', title: '' }]
        : senders.map((name) => ({ id: name, title: name }))
    }
    case 'year': {
      const title = (facts?.years ?? []).join('–')
      return [{ id: title, title }]
    }
  }
}

/** Without name or year last. */
function inOrder(side: CodeTableSide): (a: Row, b: Row) => number {
  return (a, b) => {
    if ((a.id === '') !== (b.id === '')) return a.id === '' ? 1 : -1
    const years = side === 'year' ? Number.parseInt(a.id, 10) - Number.parseInt(b.id, 10) : 0
    return years || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)
  }
}
