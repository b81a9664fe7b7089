/** What single values of a TEI header tell: people, places and dates, in editions and catalogues alike. */
import type { Evidence, LetterDate, Place } from '@shared/letter'
import type { PropertyValue } from '../../formats/format'
import type { Finding } from '../finding'
import { attributeDate } from './attribute-date'
import { certaintyOf } from './stated-certainty'
import { isUnknownName, normalName, withoutEditorsSigns } from './stated-name'

export interface Standing {
  readonly source: 'tei-header' | 'cmif' | 'markup'
  readonly field: string
  /** The most that such a field can be relied on; what the editor doubts is less. */
  readonly trust: Evidence['certainty']
}

const order = ['possible', 'likely', 'certain'] as const

function lesser(a: Evidence['certainty'], b: Evidence['certainty']): Evidence['certainty'] {
  return order[Math.min(order.indexOf(a), order.indexOf(b))] ?? 'possible'
}

function evidenceOf(
  value: PropertyValue,
  { source, field, trust }: Standing,
  stated: Evidence['certainty'],
): Evidence {
  return {
    source,
    field,
    asWritten: value.text || attributesAsWritten(value.attributes ?? {}),
    ...(value.span && { span: value.span }),
    certainty: lesser(trust, stated),
    state: 'extracted',
  }
}

/** For an element without words: the attributes that say the date. */
function attributesAsWritten(attributes: Readonly<Record<string, string>>): string {
  const telling = Object.entries(attributes).filter(([name]) => /^(?:when|not|from|to$|to-|value)/.test(name))
  return telling.map(([name, value]) => (name === 'when' ? value : `${name} ${value}`)).join(', ')
}

export function personFindings(
  values: readonly PropertyValue[],
  role: 'sender' | 'recipient',
  standing: Standing,
): readonly Finding[] {
  return values.flatMap((value): readonly Finding[] => {
    if (isUnknownName(value.text)) return []
    const attributes = value.attributes ?? {}
    const { name, isDoubtful } = withoutEditorsSigns(value.text)
    const stated = isDoubtful ? lesser('likely', certaintyOf(attributes)) : certaintyOf(attributes)
    const normal = normalName(name, attributes)
    const reference = referenceOf(attributes)
    const person = {
      name,
      ...(normal !== undefined && { normal }),
      ...(reference !== undefined && { reference }),
      ...(attributes['rolename'] && { role: attributes['rolename'] }),
      evidence: evidenceOf(value, standing, stated),
    }
    return [{ field: role, person }]
  })
}

export function placeFindings(
  values: readonly PropertyValue[],
  role: Place['role'],
  standing: Standing,
): readonly Finding[] {
  return values.flatMap((value): readonly Finding[] => {
    if (isUnknownName(value.text)) return []
    const attributes = value.attributes ?? {}
    const { name, isDoubtful } = withoutEditorsSigns(value.text)
    const reference = referenceOf(attributes)
    const stated = isDoubtful ? lesser('likely', certaintyOf(attributes)) : certaintyOf(attributes)
    const evidence = evidenceOf(value, standing, stated)
    return [
      { field: 'place', place: { name, role, ...(reference !== undefined && { reference }), evidence } },
    ]
  })
}

export function dateFindings(
  values: readonly PropertyValue[],
  role: LetterDate['role'],
  standing: Standing,
): readonly Finding[] {
  return values.flatMap((value): readonly Finding[] => {
    const read = attributeDate(value.attributes ?? {}, value.text)
    if (read === null) return []
    const { certainty, ...date } = read
    return [{ field: 'date', date: { ...date, role, evidence: evidenceOf(value, standing, certainty) } }]
  })
}

/** What an authority file calls it; a reference into the edition itself means nothing elsewhere. */
function referenceOf({ ref, key }: Readonly<Record<string, string>>): string | undefined {
  const [first = ''] = (ref ?? '').trim().split(/\s+/)
  if (first !== '' && !first.startsWith('#')) return first
  return key === undefined || key.trim() === '' ? undefined : key.trim()
}
