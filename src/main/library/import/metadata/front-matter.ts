/** What the front matter of a Markdown file says. */
import type { Finding, Rule } from './finding'
import { fieldMeaning } from './header-line'
import { type FieldMeaning, findingsOf } from './stated-field'

// Subtle: a map, because a file may name a field `constructor`, which every object has.
const meanings: ReadonlyMap<string, FieldMeaning> = new Map(
  Object.entries({
    title: 'title',
    subject: 'title',
    date: 'sent',
    sent: 'sent',
    written: 'sent',
    received: 'received',
    published: 'published',
    from: 'sender',
    sender: 'sender',
    senders: 'sender',
    author: 'sender',
    authors: 'sender',
    to: 'recipient',
    recipient: 'recipient',
    recipients: 'recipient',
    addressee: 'recipient',
    signed: 'signatory',
    signatory: 'signatory',
    signatories: 'signatory',
    place: 'place-sent',
    'place sent': 'place-sent',
    'place received': 'place-received',
    destination: 'place-received',
    kind: 'kind',
    type: 'kind',
    language: 'language',
    lang: 'language',
    publisher: 'publisher',
    url: 'url',
    link: 'url',
    source: 'edition',
    edition: 'edition',
  } as const),
)

/** Subtle: `de: …` and `da: …` say something in German and Danish more often than who wrote. */
const languages = ['de', 'da']

function meaningOf(field: string): FieldMeaning | undefined {
  return meanings.get(field) ?? (languages.includes(field) ? undefined : fieldMeaning(field))
}

export const frontMatter: Rule = ({ properties }) => properties.flatMap(findings)

function findings(property: Parameters<Rule>[0]['properties'][number]): readonly Finding[] {
  const meaning = meaningOf(property.field)
  if (property.source !== 'front-matter' || meaning === undefined) return []
  return property.values.flatMap((value) =>
    findingsOf(meaning, value, {
      source: 'front-matter',
      field: property.field,
      asWritten: value.text,
      certainty: 'certain',
      state: 'extracted',
    }),
  )
}
