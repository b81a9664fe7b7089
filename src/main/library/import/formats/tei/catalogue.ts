/** Catalogues of letters (CMIF): each `correspDesc` is a letter without text, known by where its text can be found. */
import type { LetterLink } from '@shared/letter'
import type { Property, PropertyValue } from '../format'
import { answeredLetters, correspondence } from './correspondence'
import { type HeaderReferences, isUrl } from './header-references'
import { identitiesOfDescription } from './letter-identities'
import { readingText } from './reading-text'
import type { TeiLetter } from './tei-letters'
import { descendantsNamed, type TeiElement } from './tei-tree'

export function catalogueEntry(description: TeiElement, references: HeaderReferences): TeiLetter {
  const { key, ref } = description.attributes
  const available = textsOf(description)
  return {
    name: key?.trim() || ref?.trim() || '',
    text: '',
    blocks: [],
    quotations: [],
    properties: [
      ...correspondence(description, 'cmif', references),
      ...editionOf(description, references),
      ...notesOf(description),
    ],
    identities: [...new Set([...identitiesOfDescription(description), ...available])],
    links: [...describedLetter(ref), ...answeredLetters(description, 'cmif')],
  }
}

function describedLetter(ref: string | undefined): readonly LetterLink[] {
  return (ref ?? '')
    .split(/\s+/)
    .filter((to) => to !== '')
    .map((to) => ({
      relation: 'describes',
      to,
      evidence: {
        source: 'cmif',
        field: 'correspDesc/@ref',
        asWritten: to,
        certainty: 'certain',
        state: 'extracted',
      },
    }))
}

/** The edition that holds the letter, its number there, and the letter's own address in it. */
function editionOf({ attributes }: TeiElement, { sources }: HeaderReferences): readonly Property[] {
  const edition = sources.get((attributes['source'] ?? '').trim())
  const number = attributes['key'] === undefined ? {} : { key: attributes['key'] }
  const [ref = ''] = (attributes['ref'] ?? '').trim().split(/\s+/)
  return [
    ...(edition === undefined ? [] : [value('bibliography', { text: edition.name, attributes: number })]),
    ...(isUrl(ref) ? [value('url', { text: ref })] : []),
  ]
}

function value(field: string, one: PropertyValue): Property {
  return { source: 'cmif', field, values: [one] }
}

const noteFields: readonly (readonly [RegExp, string])[] = [
  [/mentionsPlace$/i, 'mentions/place'],
  [/language$/i, 'language'],
]

/** Version 2 says more in notes: places that are mentioned, languages, where the text can be had. */
function notesOf(description: TeiElement): readonly Property[] {
  return referencesIn(description).flatMap(({ attributes, children }) => {
    const field = noteFields.find(([pattern]) => pattern.test(attributes['type'] ?? ''))?.[1]
    const text = readingText(children) || (field === 'language' ? (attributes['target'] ?? '') : '')
    return field === undefined || text === ''
      ? []
      : [value(field, { text, attributes: { ref: attributes['target'] ?? '' } })]
  })
}

function textsOf(description: TeiElement): readonly string[] {
  return referencesIn(description)
    .filter(({ attributes }) => /isAvailableAsTEIfile$/i.test(attributes['type'] ?? ''))
    .map(({ attributes }) => attributes['target'])
    .filter(isUrl)
}

function referencesIn(description: TeiElement): readonly TeiElement[] {
  return descendantsNamed(description, ['note']).flatMap((note) => descendantsNamed(note, ['ref']))
}
