/** The letters of one TEI document, each with what its header, the header of the corpus and its own text say of it. */
import type { LetterLink } from '@shared/letter'
import type { ExtractedText, Property } from '../format'
import { answeredLetters, correspondence } from './correspondence'
import { type FoundLetter, findLetters, isLetterType } from './find-letters'
import { editionProperties, headerProperties } from './header-properties'
import { type HeaderReferences, headerReferences, idOf, isUrl } from './header-references'
import { LetterDescriptions } from './letter-descriptions'
import {
  addressOfBase,
  identitiesOfDescription,
  localIdentity,
  publishedAddresses,
  shelfmark,
} from './letter-identities'
import { teiLanguage } from './tei-language'
import { childNamed, childrenNamed, descendantsNamed, elementsOf, type TeiElement } from './tei-tree'
import { propertiesOfFacts } from './text-facts'
import { walkText } from './text-walk'

/** A letter of the document; `name` is what the document calls it, empty where it does not. */
export interface TeiLetter extends Omit<ExtractedText, 'part' | 'encoding' | 'encodingFrom'> {
  readonly name: string
}

/** `corpora` are the headers of the corpora around it, the outermost first. Empty for a document without any text. */
export function teiLetters(tei: TeiElement, corpora: readonly TeiElement[]): readonly TeiLetter[] {
  return new TeiDocumentLetters(tei, corpora).letters()
}

class TeiDocumentLetters {
  readonly #tei: TeiElement
  readonly #header: TeiElement | undefined
  readonly #corpora: readonly TeiElement[]
  readonly #references: HeaderReferences
  readonly #descriptions: readonly TeiElement[]

  constructor(tei: TeiElement, corpora: readonly TeiElement[]) {
    this.#tei = tei
    this.#header = childNamed(tei, 'teiheader')
    this.#corpora = corpora
    this.#references = headerReferences(
      ...corpora,
      this.#header,
      ...childrenNamed(tei, 'standoff'),
      ...registersOf(tei),
    )
    this.#descriptions = descendantsNamed(this.#header, ['correspdesc'])
  }

  letters(): readonly TeiLetter[] {
    const { letters, frame } = findLetters(this.#tei)
    const read = letters.length === 1 ? letters.map((one) => this.#only(one)) : this.#several(letters)
    return [...read, ...this.#frame(frame)].filter(({ text }) => text !== '')
  }

  /** The whole document is the letter, and all of its header is the letter's. */
  #only(found: FoundLetter): TeiLetter {
    const own = this.#header === undefined ? [] : headerProperties(this.#header, this.#references)
    const properties = [...this.#correspondence(this.#descriptions), ...own, ...this.#ofCorpora(own)]
    const mark = shelfmark(this.#header)
    return {
      ...this.#read(found, properties),
      name: nameOf(this.#tei) || nameOf(found.element),
      identities: unique([
        ...publishedAddresses(this.#header),
        ...addressOfBase(this.#tei),
        ...this.#descriptions.flatMap(identitiesOfDescription),
        ...localIdentity(this.#tei),
        ...localIdentity(found.element),
        ...(mark === null ? [] : [mark]),
      ]),
      links: linksOf(this.#descriptions),
    }
  }

  #several(letters: readonly FoundLetter[]): readonly TeiLetter[] {
    const edition = editionOf(this.#header, this.#references)
    const [address] = publishedAddresses(this.#header)
    const ofAll = edition.filter(isOfAllLetters)
    const all = new LetterDescriptions(this.#descriptions)
    return letters.map((found, place) => {
      const descriptions = all.of(found.element ?? noElement, place, letters.length)
      const name = nameOf(found.element)
      const hasId = idOf(found.element ?? noElement) !== undefined
      const own = address !== undefined && hasId ? [`${address}#${name}`] : []
      return {
        ...this.#read(found, [
          ...this.#correspondence(descriptions),
          ...ofAll,
          ...own.map((text): Property => ({ source: 'tei-header', field: 'url', values: [{ text }] })),
          ...this.#ofCorpora(edition),
        ]),
        name,
        identities: unique([
          ...descriptions.flatMap(identitiesOfDescription),
          ...[found.element?.attributes['corresp'], found.element?.attributes['sameas']].filter(isUrl),
          ...own,
          ...localIdentity(found.element),
        ]),
        links: linksOf(descriptions),
      }
    })
  }

  /** A preface or an index between the letters is worth reading too; headings alone are not. */
  #frame(nodes: FoundLetter['nodes']): readonly TeiLetter[] {
    const edition = editionOf(this.#header, this.#references)
    const kind: Property = { source: 'tei-header', field: 'type', values: [{ text: 'edition' }] }
    const read = this.#read({ element: null, nodes }, [...edition.map(asTitle), kind])
    const isMore = read.blocks.some((block) => block.kind !== 'heading' && block.end - block.start > 40)
    return isMore ? [{ ...read, name: 'edition', identities: [], links: [] }] : []
  }

  #read(found: FoundLetter, properties: readonly Property[]): Omit<TeiLetter, 'name'> {
    const stated = languageOf(found)
    const language =
      stated ?? teiLanguage(properties.find(({ field }) => field === 'language')?.values[0]?.text)
    const { people, glyphs } = this.#references
    const { facts, pages, ...walked } = walkText(found.nodes, {
      language,
      people,
      glyphs,
    })
    const type = found.element !== null && isLetterType(found.element) ? [typeOf(found.element)] : []
    return {
      ...walked,
      pages:
        found.page === undefined
          ? pages
          : [...(pages[0]?.start === 0 ? [] : [{ start: 0, label: found.page }]), ...pages],
      properties: [
        ...(stated === undefined
          ? []
          : [{ source: 'tei-header' as const, field: 'text/language', values: [{ text: stated }] }]),
        ...type,
        ...properties,
        ...propertiesOfFacts(facts, walked.text),
      ],
    }
  }

  #correspondence(descriptions: readonly TeiElement[]): readonly Property[] {
    return descriptions.flatMap((description) => correspondence(description, 'tei-header', this.#references))
  }

  /** What the corpus says of all its documents, where the document says nothing itself. */
  #ofCorpora(own: readonly Property[]): readonly Property[] {
    const inner = this.#corpora.toReversed().flatMap((header) => editionOf(header, this.#references))
    return inner.filter(
      (property) => isOfAllLetters(property) && !own.some(({ field }) => property.field === field),
    )
  }
}

/** The address of an edition is that of none of its letters. */
function isOfAllLetters({ field }: Property): boolean {
  return field !== 'url'
}

const noElement: TeiElement = { name: '', attributes: {}, children: [] }

function nameOf(element: TeiElement | null): string {
  if (element === null) return ''
  return (idOf(element) ?? element.attributes['n'] ?? '').trim()
}

/** Lists of people and places may stand after the text. */
function registersOf(tei: TeiElement): readonly TeiElement[] {
  return childrenNamed(tei, 'text').flatMap((text) => childrenNamed(text, 'back'))
}

function languageOf({ element, nodes }: FoundLetter): string | undefined {
  let at = element ?? (typeof nodes[0] === 'object' ? nodes[0] : undefined)
  while (at !== undefined) {
    const stated = teiLanguage(at.attributes['xml:lang'] ?? at.attributes['lang'])
    if (stated !== undefined) return stated
    // The body, or the only division in it, speaks for the text.
    const inner: readonly TeiElement[] = elementsOf(at).filter(({ name }) => /^(?:body|div\d?)$/.test(name))
    at = inner.length === 1 ? inner[0] : undefined
  }
  return undefined
}

function typeOf({ attributes }: TeiElement): Property {
  return {
    source: 'tei-header',
    field: 'type',
    values: [{ text: attributes['type'] ?? attributes['subtype'] ?? '' }],
  }
}

/** The title of the document that holds several letters is that of their edition. */
function editionOf(header: TeiElement | undefined, references: HeaderReferences): readonly Property[] {
  if (header === undefined) return []
  const found = editions.get(header) ?? readEdition(header, references)
  editions.set(header, found)
  return found
}

/** The header of a corpus is asked for each of its letters, and read once. */
const editions = new WeakMap<TeiElement, readonly Property[]>()

function readEdition(header: TeiElement, references: HeaderReferences): readonly Property[] {
  const edition = editionProperties(header)
  const title = headerProperties(header, references).find(({ field }) => field === 'title')
  const hasSeries = edition.some(({ field }) => field === 'series')
  return title && !hasSeries ? [...edition, { ...title, field: 'series' }] : edition
}

function asTitle(property: Property): Property {
  return property.field === 'series' ? { ...property, field: 'title' } : property
}

function linksOf(descriptions: readonly TeiElement[]): readonly LetterLink[] {
  return descriptions.flatMap((description) => answeredLetters(description, 'tei-header'))
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
