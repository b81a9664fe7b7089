/**
 * What a `correspDesc` says: the properties `sent/person`, `sent/organisation`, `sent/place`, `sent/date`, the same
 * of `received`, and the letters that this one answers. In editions and in catalogues alike; nothing is interpreted.
 */
import type { LetterLink } from '@shared/letter'
import type { Property, PropertyValue } from '../format'
import type { HeaderReferences, Named } from './header-references'
import { readingText } from './reading-text'
import { childrenNamed, descendantsNamed, elementsOf, type TeiElement } from './tei-tree'

export type HeaderSource = 'tei-header' | 'cmif'

const actions: ReadonlyMap<string, 'sent' | 'received'> = new Map([
  ['sent', 'sent'],
  ['sending', 'sent'],
  ['written', 'sent'],
  ['writing', 'sent'],
  ['composed', 'sent'],
  ['posted', 'sent'],
  ['received', 'received'],
  ['receiving', 'received'],
  ['addressed', 'received'],
])

const names = ['persname', 'orgname', 'name', 'rs', 'placename', 'settlement', 'date', 'region', 'country']
/** What is said inside these is said of something else. */
const shut = ['note', 'affiliation', 'occupation', 'desc', 'bibl', 'ref']

export function correspondence(
  description: TeiElement,
  source: HeaderSource,
  references: HeaderReferences,
): readonly Property[] {
  return elementsOf(description).flatMap((action) => {
    const direction = directionOf(action)
    if (direction === undefined) return []
    const found = descendantsNamed(action, names, shut)
    const hasTown = found.some((one) => subjectOf(one) === 'place' && !/^(?:region|country)$/.test(one.name))
    const values = new Map<string, PropertyValue[]>()
    for (const one of found) {
      if (hasTown && /^(?:region|country)$/.test(one.name)) continue
      const field = `${direction}/${subjectOf(one)}`
      values.set(field, [...(values.get(field) ?? []), headerValue(one, references, action)])
    }
    return [...values].map(([field, all]) => ({ source, field, values: all }))
  })
}

function directionOf({ name, attributes }: TeiElement): 'sent' | 'received' | undefined {
  if (name === 'correspaction') return actions.get((attributes['type'] ?? '').trim().toLowerCase())
  if (name === 'sender') return 'sent'
  return name === 'addressee' || name === 'recipient' ? 'received' : undefined
}

function subjectOf({ name, attributes }: TeiElement): 'person' | 'organisation' | 'place' | 'date' {
  if (name === 'date') return 'date'
  if (name === 'orgname') return 'organisation'
  if (name !== 'persname' && name !== 'name' && name !== 'rs') return 'place'
  if (name === 'persname') return 'person'
  if (/^(?:org|inst|group)/i.test(attributes['type'] ?? '')) return 'organisation'
  return /^(?:place|city|settlement|ort|lieu|geo)/i.test(attributes['type'] ?? '') ? 'place' : 'person'
}

const partsOfNames = ['forename', 'surname', 'namelink', 'rolename', 'genname']

/** The words of a name, place or date with its attributes, and the parts of a name that are told apart. */
export function headerValue(
  element: TeiElement,
  references: HeaderReferences,
  around?: TeiElement,
): PropertyValue {
  const { ref, key } = element.attributes
  const known = namedBy(ref, references) ?? namedBy(key === undefined ? undefined : `#${key}`, references)
  const attributes: Record<string, string> = { ...element.attributes }
  if (known?.reference) attributes['ref'] = known.reference
  for (const part of partsOfNames) {
    const words = childrenNamed(element, part).map(readingText).filter(Boolean).join(' ')
    if (words !== '') attributes[part] = words
  }
  for (const sure of ['cert', 'evidence']) {
    const stated = around?.attributes[sure]
    if (stated !== undefined) attributes[sure] ??= stated
  }
  return { text: readingText(element) || (known?.name ?? ''), attributes }
}

function namedBy(ref: string | undefined, { people, places }: HeaderReferences): Named | undefined {
  if (ref === undefined) return undefined
  const [first = ''] = ref.trim().split(/\s+/)
  return people.get(first) ?? places.get(first)
}

/** Only what is said to be answered: the letter before it in a row need not be. */
export function answeredLetters(description: TeiElement, source: HeaderSource): readonly LetterLink[] {
  return descendantsNamed(description, ['ref', 'ptr']).flatMap(({ name, attributes, children }) => {
    const kind = `${attributes['type'] ?? ''} ${attributes['subtype'] ?? ''}`
    const isReply = /\b(?:in-?)?reply-?to\b|\banswer(?:s|-?to)\b|\bantwort-?auf\b|\brépond/i.test(kind)
    const isBefore = /\bprev\w*/i.test(kind) && /\bto-?author\b/i.test(kind)
    const to = identityOfTarget(attributes['target'])
    if (to === null || (!isReply && !isBefore)) return []
    const asWritten = readingText(children) || to
    const certainty = isReply ? 'certain' : 'likely'
    return [
      {
        relation: 'in-reply-to' as const,
        to,
        evidence: {
          source,
          field: `correspContext/${name}`,
          asWritten,
          certainty,
          state: 'extracted' as const,
        },
      },
    ]
  })
}

/** A target as the letter meant is known: its URL, `#id`, or the name of its file. */
function identityOfTarget(target: string | undefined): string | null {
  const [first = ''] = (target ?? '').trim().split(/\s+/)
  if (first === '') return null
  if (/^[a-z]+:/i.test(first)) return first
  const name = first.split('/').at(-1) ?? first
  return name.startsWith('#') || name.includes('.') ? name : `#${name}`
}
