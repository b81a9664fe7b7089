/** What the header of an edition names once and refers to by `#id`: people, places, books, special signs. */
import { readingText } from './reading-text'
import { childNamed, childrenNamed, descendantsNamed, elementsOf, type TeiElement } from './tei-tree'

export interface Named {
  readonly name: string
  /** What an authority file calls it. */
  readonly reference?: string | undefined
}

/** What stands behind an `#id`. */
export interface Lookup<Value> {
  get(id: string): Value | undefined
}

export interface HeaderReferences {
  readonly people: Lookup<Named>
  readonly places: Lookup<Named>
  /** Editions and other sources; `reference` is their URL. */
  readonly sources: Lookup<Named>
  readonly glyphs: Lookup<string>
}

/** The header of a corpus is asked for each of its letters, and read once. */
const known = new WeakMap<TeiElement, HeaderReferences>()

/** Of several headers the last that knows an `#id` counts. */
export function headerReferences(...headers: readonly (TeiElement | undefined)[]): HeaderReferences {
  const all = headers
    .filter((header) => header !== undefined)
    .map(referencesOf)
    .toReversed()
  return {
    people: layered(all.map(({ people }) => people)),
    places: layered(all.map(({ places }) => places)),
    sources: layered(all.map(({ sources }) => sources)),
    glyphs: layered(all.map(({ glyphs }) => glyphs)),
  }
}

function layered<Value>(lookups: readonly Lookup<Value>[]): Lookup<Value> {
  return {
    get: (id) => {
      for (const lookup of lookups) {
        const found = lookup.get(id)
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

function referencesOf(header: TeiElement): HeaderReferences {
  const found = known.get(header) ?? readReferences(header)
  known.set(header, found)
  return found
}

const people = ['person', 'org', 'persongrp']

function readReferences(header: TeiElement): HeaderReferences {
  const all = (...names: string[]) => descendantsNamed(header, names, ['correspdesc', 'text'])
  return {
    people: named(all(...people), ['persname', 'orgname', 'name']),
    places: named(all('place'), ['placename', 'settlement', 'name']),
    sources: named(all('bibl', 'biblstruct', 'biblfull'), []),
    glyphs: new Map(all('char', 'glyph').flatMap(glyphOf)),
  }
}

function named(elements: readonly TeiElement[], names: readonly string[]): ReadonlyMap<string, Named> {
  return new Map(
    elements.flatMap((element): readonly (readonly [string, Named])[] => {
      const id = idOf(element)
      if (id === undefined) return []
      const name = names.length === 0 ? readingText(element) : nameOf(element, names)
      return [
        [`#${id}`, { name, reference: referenceOf(element) ?? referenceOf(preferredName(element, names)) }],
      ]
    }),
  )
}

/** Without an element for the whole name there may be some for its parts. */
function nameOf(element: TeiElement, names: readonly string[]): string {
  const whole = preferredName(element, names)
  if (whole !== undefined) return readingText(whole)
  return childrenNamed(element, 'forename', 'namelink', 'surname').map(readingText).join(' ')
}

function preferredName(element: TeiElement, names: readonly string[]): TeiElement | undefined {
  const all = childrenNamed(element, ...names)
  return all.find(({ attributes }) => /^(?:main|pref|reg|std)/.test(attributes['type'] ?? '')) ?? all[0]
}

export function idOf({ attributes }: TeiElement): string | undefined {
  return attributes['xml:id'] ?? attributes['id']
}

/** A URL in `ref`, `sameAs` or `corresp`, in an `idno`, or in a link inside. */
function referenceOf(element: TeiElement | undefined): string | undefined {
  if (element === undefined) return undefined
  const { attributes } = element
  const stated = [attributes['ref'], attributes['sameas'], attributes['corresp']].find(isUrl)
  const identifier = childrenNamed(element, 'idno').map(addressOfIdno).find(isUrl)
  const link = descendantsNamed(element, ['ref', 'ptr'])
    .map((link) => link.attributes['target'])
    .find(isUrl)
  return stated ?? identifier ?? link
}

const authorities: readonly (readonly [RegExp, string])[] = [
  [/^viaf$/i, 'https://viaf.org/viaf/'],
  [/^(?:gnd|dnb|pnd)$/i, 'https://d-nb.info/gnd/'],
  [/^wiki-?data$/i, 'https://www.wikidata.org/entity/'],
  [/^geonames$/i, 'https://www.geonames.org/'],
]

/** A bare number in a well-known authority file is written as everybody links it. */
function addressOfIdno(idno: TeiElement): string {
  const text = readingText(idno)
  const { type, subtype } = idno.attributes
  const base = authorities.find(([name]) => name.test(type ?? '') || name.test(subtype ?? ''))?.[1]
  return base !== undefined && /^[\w-]+$/.test(text) ? base + text : text
}

export function isUrl(text: string | undefined): text is string {
  return text !== undefined && /^(?:https?|urn|doi|hdl|info|ark):\S+$/i.test(text)
}

function glyphOf(glyph: TeiElement): readonly (readonly [string, string])[] {
  const id = idOf(glyph)
  const mappings = elementsOf(glyph).filter(({ name }) => name === 'mapping')
  const standard =
    mappings.find(({ attributes }) => /stand|norm|simpl/i.test(attributes['type'] ?? '')) ?? mappings[0]
  const signs = readingText(standard ?? childNamed(glyph, 'charname'))
  return id === undefined || standard === undefined || signs === '' ? [] : [[`#${id}`, signs]]
}
