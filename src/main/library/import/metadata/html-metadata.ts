/** What an HTML page says of itself: `<meta>`, Open Graph, JSON-LD. */
import type { Block } from '@shared/letter'
import type { Property } from '../formats/format'
import type { Finding, Rule } from './finding'
import { type FieldMeaning, findingsOf } from './stated-field'

/** In the order of trust: of several titles the first counts. */
const meanings: readonly (readonly [field: string, meaning: FieldMeaning])[] = [
  ['og:title', 'title'],
  ['json-ld:headline', 'title'],
  ['citation_title', 'title'],
  ['dc.title', 'title'],
  ['h1', 'title'],
  ['title', 'title'],
  ['article:published_time', 'published'],
  ['json-ld:datepublished', 'published'],
  ['citation_publication_date', 'published'],
  ['datepublished', 'published'],
  ['dc.date', 'published'],
  ['dc.date.issued', 'published'],
  ['dcterms.date', 'published'],
  ['date', 'published'],
  ['json-ld:author', 'sender'],
  ['author', 'sender'],
  ['dc.creator', 'sender'],
  ['json-ld:inlanguage', 'language'],
  ['lang', 'language'],
  ['og:locale', 'language'],
  ['json-ld:publisher', 'publisher'],
  ['og:site_name', 'publisher'],
  ['dc.publisher', 'publisher'],
  ['canonical', 'url'],
  ['og:url', 'url'],
  ['json-ld:url', 'url'],
]

export const htmlMetadata: Rule = ({ text, blocks, properties }) => {
  const stated = properties.filter((property) => property.source === 'html-metadata')
  if (stated.length === 0) return []
  const publisher = publisherOf(stated)
  return meanings
    .flatMap(([field, meaning]) =>
      stated
        .filter((property) => property.field === field)
        .flatMap((property) => findings(property, meaning)),
    )
    .flatMap((finding) => asHeading(finding, text, blocks))
    .filter((finding) => finding.field !== 'sender' || finding.person.name.toLowerCase() !== publisher)
}

/** A heading stands in the text, so its words can be shown there; one in the page's furniture names the site. */
function asHeading(finding: Finding, text: string, blocks: readonly Block[]): readonly Finding[] {
  if (finding.field !== 'title' || finding.evidence.field !== 'h1') return [finding]
  const block = blocks.find(
    ({ kind, start, end }) =>
      kind === 'heading' && text.slice(start, end).replace(/\s+/g, ' ') === finding.title,
  )
  if (!block) return []
  const span = { start: block.start, end: block.end }
  return [{ ...finding, evidence: { ...finding.evidence, source: 'markup', span } }]
}

/** A site that names itself as the author of all its pages wrote none of the letters. */
function publisherOf(properties: readonly Property[]): string | undefined {
  const named = properties.find(({ field }) => field === 'og:site_name' || field === 'json-ld:publisher')
  return named?.values[0]?.text.toLowerCase()
}

function findings(property: Property, meaning: FieldMeaning): readonly Finding[] {
  return property.values.flatMap((value) =>
    findingsOf(meaning, value, {
      source: 'html-metadata',
      field: property.field,
      asWritten: value.text,
      certainty: meaning === 'sender' ? 'likely' : 'certain',
      state: 'extracted',
    }),
  )
}
