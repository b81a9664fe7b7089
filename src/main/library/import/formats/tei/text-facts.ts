/** What elements inside the text tell of the letter: the names and dates of its opening, closing and heading, with their places. */
import type { Property, PropertyValue } from '../format'
import { kindOfBlock } from './element-roles'
import type { Mark } from './letter-text'
import type { TeiElement } from './tei-tree'
import type { TellingPart } from './text-context'

export interface TextFact {
  readonly field: string
  readonly attributes: Readonly<Record<string, string>>
  readonly mark: Mark
}

/** The field of a fact such as `text/dateline/date`; null for an element that tells none there. */
export function factField(element: TeiElement, part: TellingPart): string | null {
  const { name, attributes } = element
  // A printed letterhead is a head as well, but heads nothing.
  if (name === 'head' && kindOfBlock(element, false) === 'heading') return 'text/head'
  const subject = subjectOf(name, attributes['type'] ?? attributes['role'] ?? '')
  if (subject === null) return null
  if (part !== 'head') return `text/${part}/${subject}`
  const role = `${attributes['type'] ?? ''} ${attributes['role'] ?? ''}`
  if (subject === 'date') return 'text/head/date'
  if (subject !== 'person') return null
  if (/sender|author|absender|exp[ée]diteur|mittente/i.test(role)) return 'text/head/sender'
  return /addressee|recipient|empf[äa]nger|destinat/i.test(role) ? 'text/head/recipient' : null
}

function subjectOf(name: string, type: string): 'person' | 'place' | 'date' | null {
  if (name === 'date' || name === 'docdate') return 'date'
  if (name === 'persname' || name === 'docauthor') return 'person'
  if (name === 'placename' || name === 'settlement') return 'place'
  if (name !== 'name' && name !== 'rs') return null
  if (/^(?:person|pers\b|people)/i.test(type)) return 'person'
  return /^(?:place|city|settlement|ort|lieu|geo)/i.test(type) ? 'place' : null
}

export function propertiesOfFacts(facts: readonly TextFact[], text: string): readonly Property[] {
  const fields = new Map<string, PropertyValue[]>()
  for (const { field, attributes, mark } of facts) {
    const values = fields.get(field) ?? []
    values.push({
      text: text.slice(mark.start, mark.end),
      attributes,
      span: { start: mark.start, end: mark.end },
    })
    fields.set(field, values)
  }
  return [...fields].map(([field, values]) => ({ source: 'tei-header', field, values }))
}
