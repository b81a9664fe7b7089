/** The values of a letter in the order in which they are looked through, and the corrections they lead to. Pure. */
import type { Correction, JudgedField, JudgedValue } from '@shared/judgement'
import type { ReviewedValue } from '@shared/review'
import { judgedValueOf } from '@shared/review/described-values'

/** What a researcher looks for first. */
const reviewedFields = [
  'title',
  'kind',
  'date',
  'sender',
  'recipient',
  'signatory',
  'signatory-count',
  'place',
  'language',
  'source',
] as const satisfies readonly JudgedField[]

interface FieldGroup {
  readonly field: JudgedField
  readonly values: readonly ReviewedValue[]
}

/** Values that hold come before proposals, and rejected ones last. */
const ranks: Readonly<Record<ReviewedValue['state'], number>> = {
  corrected: 0,
  confirmed: 0,
  extracted: 0,
  proposed: 1,
  rejected: 2,
}

function groupsOfValues(values: readonly ReviewedValue[]): readonly FieldGroup[] {
  return reviewedFields.map((field) => ({
    field,
    values: values
      .filter(({ value }) => value.field === field)
      .toSorted((a, b) => ranks[a.state] - ranks[b.state]),
  }))
}

/** What stays the same for a row while its value is corrected. */
export function rowKey({ target, correction, value }: ReviewedValue): string {
  return target ?? correction?.id ?? JSON.stringify(judgedValueOf(value))
}

/** What an editor begins with: the reader's own words, where there are some. */
export function valueToEdit({ value, correction, state }: ReviewedValue): JudgedValue {
  return state === 'rejected' ? judgedValueOf(value) : (correction?.value ?? judgedValueOf(value))
}

/** What the reader says of one value. */
export type Saying =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'correct'; readonly value: JudgedValue }

export interface CorrectionsChange {
  readonly put: readonly Correction[]
  /** Ids of corrections that are taken back. */
  readonly withdraw: readonly string[]
}

/** `id` names the correction when there is none yet. */
export function changeFor(
  letterKey: string,
  row: ReviewedValue,
  saying: Saying,
  id: string,
): CorrectionsChange {
  const { target, correction, value } = row
  const base = { id: correction?.id ?? id, letterKey, field: value.field, target }
  switch (saying.kind) {
    case 'confirm': {
      // A rejected value that was corrected before is confirmed as extraction found it.
      const held = target === null ? 'added' : 'confirmed'
      return { put: [{ ...base, verdict: held, value: judgedValueOf(value) }], withdraw: [] }
    }
    case 'reject':
      return target === null
        ? { put: [], withdraw: correction === null ? [] : [correction.id] }
        : { put: [{ ...base, verdict: 'rejected', value: null }], withdraw: [] }
    case 'correct': {
      const verdict = target === null ? 'added' : 'corrected'
      return { put: [{ ...base, verdict, value: saying.value }], withdraw: [] }
    }
  }
}

export function additionFor(letterKey: string, value: JudgedValue, id: string): CorrectionsChange {
  const added = { id, letterKey, field: value.field, target: null, verdict: 'added', value } as const
  return { put: [added], withdraw: [] }
}

/** Says that the letter's description as a whole is settled. */
export function settlementFor(letterKey: string, id: string): CorrectionsChange {
  const settled = {
    id,
    letterKey,
    field: 'description',
    target: null,
    verdict: 'looked-at',
    value: null,
  } as const
  return { put: [settled], withdraw: [] }
}

/** Undoes a change: what it replaced is put back, what it brought is taken away. */
export function inverseOf(change: CorrectionsChange, replaced: readonly Correction[]): CorrectionsChange {
  const back = new Set(replaced.map(({ id }) => id))
  return { put: replaced, withdraw: change.put.map(({ id }) => id).filter((id) => !back.has(id)) }
}

/** A line of the panel: a value, or the place of a field of which nothing is known. */
export type ReviewLine =
  | { readonly kind: 'value'; readonly key: string; readonly field: JudgedField; readonly row: ReviewedValue }
  | { readonly kind: 'none'; readonly key: string; readonly field: JudgedField }

export interface LineGroup {
  readonly field: JudgedField
  readonly lines: readonly ReviewLine[]
  /** Values that are not shown until they are asked for. */
  readonly hidden: number
}

/** Petitions have hundreds of signatories; so many of one field are shown at first. */
const mostLines = 30

/** `opened` names the fields of which everything is shown. */
export function lineGroups(
  values: readonly ReviewedValue[],
  opened: ReadonlySet<JudgedField>,
): readonly LineGroup[] {
  return groupsOfValues(values).map((group) => {
    const { field } = group
    const shown = opened.has(field) ? group.values : group.values.slice(0, mostLines)
    const lines = shown.map((row) => ({ kind: 'value', key: `${field} ${rowKey(row)}`, field, row }) as const)
    const none = [{ kind: 'none', key: field, field }] as const
    return { field, lines: lines.length === 0 ? none : lines, hidden: group.values.length - shown.length }
  })
}
