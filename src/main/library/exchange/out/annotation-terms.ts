/** The names under which letters, people and saved searches of a library leave, and how they are known again. */

export const webAnnotationContext = 'http://www.w3.org/ns/anno.jsonld'
export const ownTerms = 'urn:x-letterbook:terms:'
export const notebookIri = 'urn:x-letterbook:notebook'

const letters = 'urn:x-letterbook:letter:'
const people = 'urn:x-letterbook:person:'
const searches = 'urn:x-letterbook:saved-search:'

export function letterIri(key: string): string {
  return letters + encodeURIComponent(key)
}

export function personIri(name: string): string {
  return people + encodeURIComponent(name)
}

export function searchIri(id: string): string {
  return searches + id
}

export type NamedThing =
  | { readonly kind: 'letter'; readonly letterKey: string }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'saved-search'; readonly id: string }
  | { readonly kind: 'nothing' }

/** What one of these names stands for; null for those of other programs. */
export function thingNamed(iri: string): NamedThing | null {
  if (iri === notebookIri) return { kind: 'nothing' }
  if (iri.startsWith(letters))
    return named(iri.slice(letters.length), (letterKey) => ({ kind: 'letter', letterKey }))
  if (iri.startsWith(people)) return named(iri.slice(people.length), (name) => ({ kind: 'person', name }))
  if (iri.startsWith(searches)) return { kind: 'saved-search', id: iri.slice(searches.length) }
  return null
}

function named(encoded: string, thing: (name: string) => NamedThing): NamedThing | null {
  try {
    const name = decodeURIComponent(encoded)
    return name === '' ? null : thing(name)
  } catch {
    return null
  }
}
