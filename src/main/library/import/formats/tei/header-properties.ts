/**
 * What a `teiHeader` says beside correspDesc, as properties named after its elements: `title`, `author`,
 * `creation/date`, `origin/date`, `participants/recipient`, `publisher` and so on. Nothing is interpreted.
 */
import type { Property, PropertyValue } from '../format'
import { headerValue } from './correspondence'
import type { HeaderReferences } from './header-references'
import { publishedAddresses, shelfmark } from './letter-identities'
import { readingText } from './reading-text'
import { atPath, childNamed, childrenNamed, descendantsNamed, elementsOf, type TeiElement } from './tei-tree'

/** Of one letter. */
export function headerProperties(header: TeiElement, references: HeaderReferences): readonly Property[] {
  const file = childNamed(header, 'filedesc')
  const profile = childNamed(header, 'profiledesc')
  const valued = (element: TeiElement) => headerValue(element, references)
  return [
    property('title', titleOf(file)),
    property(
      'author',
      childrenNamed(childNamed(file, 'titlestmt'), 'author').map((author) => authorOf(author, references)),
    ),
    ...created(profile, valued),
    ...origins(childNamed(file, 'sourcedesc'), valued),
    ...participants(profile, valued),
    property('class', descendantsNamed(childNamed(profile, 'textclass'), ['term', 'catdesc']).map(plain)),
    ...editionProperties(header),
  ].filter(({ values }) => values.length > 0)
}

/** Of the edition: what a header says for all of its letters. */
export function editionProperties(header: TeiElement | undefined): readonly Property[] {
  const file = childNamed(header, 'filedesc')
  const publication = childNamed(file, 'publicationstmt')
  const publisher = ['publisher', 'authority', 'distributor'].flatMap((name) =>
    childrenNamed(publication, name),
  )[0]
  const series = atPath(file, 'seriesstmt', 'title') ?? seriesTitle(file)
  const mark = shelfmark(header)
  return [
    property('publisher', publisher ? [plain(nameIn(publisher) ?? publisher)] : []),
    property('published', childrenNamed(publication, 'date').map(plain)),
    property(
      'url',
      publishedAddresses(header)
        .slice(0, 1)
        .map((text) => ({ text })),
    ),
    property('series', series ? [plain(series)] : []),
    property('bibliography', bibliography(childNamed(file, 'sourcedesc'))),
    property('shelfmark', mark === null ? [] : [{ text: mark }]),
    property('language', languages(header)),
  ].filter(({ values }) => values.length > 0)
}

function property(field: string, values: readonly PropertyValue[]): Property {
  return {
    source: 'tei-header',
    field,
    values: values.filter(({ text, attributes }) => text !== '' || attributes),
  }
}

function plain(element: TeiElement): PropertyValue {
  return { text: readingText(element), attributes: element.attributes }
}

/** A publisher may be named beside its address. */
function nameIn(publisher: TeiElement): TeiElement | undefined {
  return childNamed(publisher, 'address') && childrenNamed(publisher, 'name', 'orgname', 'persname')[0]
}

const otherTitles = /^(?:sub|short|series|alt|parallel|volume|filing|desc)/i

function titleOf(file: TeiElement | undefined): readonly PropertyValue[] {
  const all = childrenNamed(childNamed(file, 'titlestmt'), 'title')
  const proper = all.filter(
    ({ attributes }) => !otherTitles.test(attributes['type'] ?? '') && attributes['level'] !== 's',
  )
  const main =
    proper.find(({ attributes }) => attributes['type'] === 'main' || attributes['level'] === 'a') ??
    proper[0] ??
    all[0]
  return main ? [plain(main)] : []
}

function seriesTitle(file: TeiElement | undefined): TeiElement | undefined {
  return childrenNamed(childNamed(file, 'titlestmt'), 'title').find(
    ({ attributes }) => attributes['level'] === 's' || attributes['type'] === 'series',
  )
}

/** An author may be named by an element inside, and described around it. */
function authorOf(author: TeiElement, references: HeaderReferences): PropertyValue {
  return headerValue(
    descendantsNamed(author, ['persname', 'orgname', 'name'])[0] ?? author,
    references,
    author,
  )
}

type Valued = (element: TeiElement) => PropertyValue

function created(profile: TeiElement | undefined, valued: Valued): readonly Property[] {
  const creation = childNamed(profile, 'creation')
  const all = (...names: string[]) => descendantsNamed(creation, names, ['note'])
  return [
    property('creation/date', all('date').map(valued)),
    property('creation/place', all('placename', 'settlement').map(valued)),
    property('creation/sender', all('persname').filter(isRole(senderRole)).map(valued)),
    property('creation/recipient', all('persname').filter(isRole(recipientRole)).map(valued)),
  ]
}

function origins(source: TeiElement | undefined, valued: Valued): readonly Property[] {
  const descriptions = descendantsNamed(source, ['msdesc', 'msdescription', 'biblfull'])
  const all = (...names: string[]) =>
    descriptions
      .slice(0, 1)
      .flatMap((one) => descendantsNamed(one, names, ['note', 'provenance', 'acquisition', 'bibl']))
  return [
    property('origin/date', all('origdate').map(valued)),
    property('origin/place', all('origplace').map(valued)),
  ]
}

const senderRole =
  /^(?:sender|author|writer|absender\w*|verfasser\w*|exp[ée]diteur|mittente|remitente|correspondent-from|from)$/i
const recipientRole = /^(?:recipient|addressee|receiver|empf[äa]nger\w*|adressat\w*|destinat\w*|to)$/i

function isRole(pattern: RegExp) {
  return ({ attributes }: TeiElement) =>
    pattern.test(attributes['role'] ?? '') || pattern.test(attributes['type'] ?? '')
}

function participants(profile: TeiElement | undefined, valued: Valued): readonly Property[] {
  const people = descendantsNamed(childNamed(profile, 'particdesc'), ['person', 'org', 'persname', 'name'])
  const named = (person: TeiElement) =>
    valued(descendantsNamed(person, ['persname', 'orgname', 'name'])[0] ?? person)
  return [
    property('participants/sender', people.filter(isRole(senderRole)).map(named)),
    property('participants/recipient', people.filter(isRole(recipientRole)).map(named)),
  ]
}

function bibliography(source: TeiElement | undefined): readonly PropertyValue[] {
  const [first] = childrenNamed(source, 'bibl', 'biblstruct', 'biblfull')
  const text = readingText(first)
  return /born[- ]digital|^no source|^keine vorlage/i.test(text) ? [] : [{ text }]
}

/** Languages with their share, the main one first. */
function languages(header: TeiElement | undefined): readonly PropertyValue[] {
  const [main] = descendantsNamed(childNamed(header, 'filedesc'), ['textlang'])
  const stated = main?.attributes['mainlang'] ?? main?.attributes['langkey']
  if (stated !== undefined) return [{ text: stated }]
  const used = elementsOf(atPath(header, 'profiledesc', 'langusage'))
    .filter(({ name }) => name === 'language')
    .map(({ attributes, children }) => ({
      text: attributes['ident'] ?? attributes['id'] ?? attributes['xml:id'] ?? readingText(children),
      share: Number(attributes['usage'] ?? 0),
    }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = used
  const isClear = first !== undefined && (second === undefined || first.share > second.share)
  return isClear ? [{ text: first.text }] : []
}
