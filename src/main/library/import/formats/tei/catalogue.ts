/** Catalogues of letters (CMIF): each `correspDesc` is a letter without text, known by where its text can be found. */
import type { LetterLink } from '@shared/letter'
import type { Property, PropertyValue } from '../format'
import { answeredLetters, correspondence } from './correspondence'
import { type HeaderReferences, isUrl } from './header-references'
import { identitiesOfDescription } from './letter-identities'
import { readingText } from './reading-text'
import type { TeiLetter } from './tei-letters'
import { descendantsNamed, type TeiElement } from './tei-tree'

const description = /<(?:[\w.-]+:)?correspDesc[\s/>]/

/** Words that the text of a catalogue may still have, such as "no text". */
const fewWords = 12

/** Whether a document only describes letters: its descriptions are followed by no text worth the name. */
export function isCatalogue(xml: string): boolean {
  const first = xml.search(description)
  if (first === -1) return false
  const text = xml.search(/<(?:[\w.-]+:)?(?:text|sourceDoc)[\s>]/)
  if (text === -1) return true
  // Some catalogues keep their descriptions in the text.
  const rest = withoutDescriptions(xml.slice(text))
  const words = wordsOf(rest, fewWords)
  const hasSeveral = xml.slice(first + 1).search(description) !== -1
  return words === 0 || (hasSeveral && words < fewWords && !/type="letter"/.test(rest))
}

function withoutDescriptions(xml: string): string {
  const rest: string[] = []
  let from = 0
  for (const { index } of xml.matchAll(new RegExp(description, 'g'))) {
    if (index < from) continue
    const end = xml.indexOf('correspDesc>', index + 13)
    if (end === -1) break
    rest.push(xml.slice(from, index))
    from = end + 'correspDesc>'.length
  }
  return rest.join('') + xml.slice(from)
}

/** Counts no further than to `most`. */
function wordsOf(xml: string, most: number): number {
  let words = 0
  for (const [, text = ''] of xml.matchAll(/>([^<]*)/g)) {
    words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words >= most) return words
  }
  return words
}

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

/** The edition that holds the letter, and its number there. */
function editionOf({ attributes }: TeiElement, { sources }: HeaderReferences): readonly Property[] {
  const edition = sources.get((attributes['source'] ?? '').trim())
  if (edition === undefined) return []
  const number = attributes['key'] === undefined ? {} : { key: attributes['key'] }
  const url = edition.reference === undefined ? [] : [value('url', { text: edition.reference })]
  return [value('bibliography', { text: edition.name, attributes: number }), ...url]
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
