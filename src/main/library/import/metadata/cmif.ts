/** What a catalogue of letters (CMIF) says of one of them. */
import type { Property, PropertyValue } from '../formats/format'
import type { Finding, Rule } from './finding'
import { languageCode } from './language'
import { dateFindings, personFindings, placeFindings, type Standing } from './tei/header-findings'
import { titleOfFindings } from './tei/letter-title'

export const cmif: Rule = ({ properties }) => {
  const stated = properties.filter(({ source }) => source === 'cmif')
  if (stated.length === 0) return []
  const findings = correspondenceFindings(stated, 'cmif')
  const title = titleOfFindings(findings, 'cmif')
  return [...(title ? [title] : []), kind, ...findings, ...stated.flatMap(otherFindings)]
}

const kind: Finding = {
  field: 'kind',
  letterKind: 'letter',
  evidence: {
    source: 'cmif',
    field: 'correspDesc',
    asWritten: 'correspDesc',
    certainty: 'certain',
    state: 'extracted',
  },
}

/** People, places and dates of `sent` and `received`, for every source that has these fields. */
export function correspondenceFindings(
  properties: readonly Property[],
  source: Standing['source'],
): readonly Finding[] {
  return properties.flatMap(({ field, values }): readonly Finding[] => {
    const standing: Standing = { source, field: elementOf(field), trust: 'certain' }
    switch (field) {
      case 'sent/person':
      case 'sent/organisation':
        return personFindings(values, 'sender', standing)
      case 'received/person':
      case 'received/organisation':
        return personFindings(values, 'recipient', standing)
      case 'sent/place':
        return placeFindings(values, 'sent', standing)
      case 'received/place':
        return placeFindings(values, 'received', standing)
      case 'sent/date':
        return dateFindings(values, 'sent', standing)
      case 'received/date':
        return dateFindings(values, 'received', standing)
      default:
        return []
    }
  })
}

const elements: Readonly<Record<string, string>> = {
  person: 'persName',
  organisation: 'orgName',
  place: 'placeName',
}

/** As the reader finds it in the file. */
function elementOf(field: string): string {
  const [type, subject = ''] = field.split('/')
  return `correspAction[${type}]/${elements[subject] ?? subject}`
}

function otherFindings({ field, values }: Property): readonly Finding[] {
  const [value] = values
  if (value === undefined) return []
  if (field === 'mentions/place') {
    return placeFindings(values, 'mentioned', { source: 'cmif', field: 'note/ref', trust: 'certain' })
  }
  const evidence = {
    source: 'cmif',
    field: field === 'language' ? 'note/ref' : 'correspDesc/@source',
    asWritten: value.text,
    certainty: 'certain',
    state: 'extracted',
  } as const
  if (field === 'bibliography') return [{ field: 'source', source: { edition: withNumber(value) }, evidence }]
  if (field === 'url') return [{ field: 'source', source: { url: value.text }, evidence }]
  const language = field === 'language' ? languageCode(value.text) : null
  return language === null ? [] : [{ field: 'language', language, evidence }]
}

function withNumber({ text, attributes }: PropertyValue): string {
  const number = attributes?.['key']
  return number === undefined ? text : `${text}, no. ${number}`
}
