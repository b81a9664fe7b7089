/** What one new value means for many letters: which corrections, and how many letters they change. Pure. */
import type { JudgedField, JudgedValue } from '@shared/judgement'
import type { ReviewedValue } from '@shared/review'
import { isSingleField, judgedValueOf } from '@shared/review/described-values'
import { additionFor, type CorrectionsChange, changeFor } from './review-rows'
import type { EditableColumn, TableRow } from './table'

/** Whether the new value takes the place of what is there, or comes beside it. */
export type Manner = 'replace' | 'add'

export interface TableChange extends CorrectionsChange {
  /** How many letters get the value beside nothing or beside others, how many in place of another. */
  readonly added: number
  readonly replaced: number
  /** Letters that have it already. */
  readonly same: number
  /** Letters of which several values give way to it. */
  readonly several: number
}

/** `newId` names a correction that there was not before. */
export function tableChange(
  rows: readonly TableRow[],
  value: JudgedValue,
  manner: Manner,
  newId: () => string,
): TableChange {
  const replacing = manner === 'replace' || isSingleField(value.field)
  const changes = rows.map((row) => {
    const held = row.values.filter((other) => isHeld(other) && isAlike(judgedValueOf(other.value), value))
    const { put, withdraw } = changeOf(row.head.key, held, value, replacing, newId)
    const outcome = put.length + withdraw.length === 0 ? 'same' : outcomeOf(held, replacing)
    return { put, withdraw, outcome, several: outcome !== 'same' && replacing && held.length > 1 }
  })
  const count = (outcome: 'added' | 'replaced' | 'same') =>
    changes.filter((change) => change.outcome === outcome).length
  return {
    put: changes.flatMap(({ put }) => put),
    withdraw: changes.flatMap(({ withdraw }) => withdraw),
    added: count('added'),
    replaced: count('replaced'),
    same: count('same'),
    several: changes.filter(({ several }) => several).length,
  }
}

function outcomeOf(held: readonly ReviewedValue[], replacing: boolean): 'added' | 'replaced' {
  return replacing && held.length > 0 ? 'replaced' : 'added'
}

/** One value stays and becomes the new one; what else is there is rejected, or withdrawn if the reader added it. */
function changeOf(
  letterKey: string,
  held: readonly ReviewedValue[],
  value: JudgedValue,
  replacing: boolean,
  newId: () => string,
): CorrectionsChange {
  const same = held.find((other) => isSame(judgedValueOf(other.value), value))
  const kept = same ?? held[0]
  if (kept === undefined || (!replacing && same === undefined)) return additionFor(letterKey, value, newId())
  const changes = !replacing
    ? []
    : held
        .filter((other) => other !== same)
        .map((other) =>
          changeFor(
            letterKey,
            other,
            other === kept ? { kind: 'correct', value } : { kind: 'reject' },
            newId(),
          ),
        )
  return {
    put: changes.flatMap(({ put }) => put),
    withdraw: changes.flatMap(({ withdraw }) => withdraw),
  }
}

function isHeld({ state }: ReviewedValue): boolean {
  return state !== 'rejected' && state !== 'proposed'
}

/** Whether one value would stand in the place of the other: of one field, and dates and places of one role. */
function isAlike(one: JudgedValue, other: JudgedValue): boolean {
  if (one.field === 'date' && other.field === 'date') return one.role === other.role
  if (one.field === 'place' && other.field === 'place') return one.role === other.role
  return one.field === other.field
}

function isSame(one: JudgedValue, other: JudgedValue): boolean {
  const sorted = (value: JudgedValue) =>
    JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return sorted(one) === sorted(other)
}

/** The values of a cell: those that hold. Of dates and places, the ones that tell when and where it was sent come alone. */
export function cellValues(row: TableRow, column: EditableColumn): readonly ReviewedValue[] {
  const field: JudgedField = column
  const held = row.values.filter((other) => isHeld(other) && other.value.field === field)
  if (column !== 'date' && column !== 'place') return held
  const withRole = held.map((other) => ({ other, role: roleOf(judgedValueOf(other.value)) }))
  const sent = withRole.filter(({ role }) => role === 'sent')
  const shown = sent.length > 0 ? sent : withRole.filter(({ role }) => role !== 'mentioned')
  return shown.map(({ other }) => other)
}

function roleOf(value: JudgedValue): string | undefined {
  return value.field === 'date' || value.field === 'place' ? value.role : undefined
}
