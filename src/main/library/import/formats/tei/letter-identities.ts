/** What a letter is called by catalogues, other letters and archives. */
import { idOf, isUrl } from './header-references'
import { readingText } from './reading-text'
import { atPath, childNamed, descendantsNamed, elementsOf, type TeiElement } from './tei-tree'

/** `ref` of a description, its number together with the edition that counts so, and a key that is like an `xml:id`. */
export function identitiesOfDescription({ attributes }: TeiElement): readonly string[] {
  const { ref, key = '', source } = attributes
  const address = (ref ?? '').split(/\s+/).filter((one) => one !== '')
  const number = key !== '' && source ? [`${source.replace(/^#/, '')} ${key}`] : []
  return [...address, ...number, ...(/^\p{L}[\w.-]{3,}$/u.test(key) && /\d/.test(key) ? [`#${key}`] : [])]
}

/** The URLs under which the edition publishes this document. */
export function publishedAddresses(header: TeiElement | undefined): readonly string[] {
  const statement = atPath(header, 'filedesc', 'publicationstmt')
  const numbers = descendantsNamed(statement, ['idno'], ['availability']).map((idno) => addressOf(idno))
  const links = elementsOf(statement)
    .filter(({ name }) => name === 'ptr' || name === 'ref')
    .map(({ attributes }) => attributes['target'])
  return [...numbers, ...links].filter(isUrl)
}

/** Identifiers that are no URL are made one where everybody writes them so. */
function addressOf(idno: TeiElement): string {
  const text = readingText(idno)
  const type = (idno.attributes['type'] ?? '').toLowerCase()
  if (type === 'doi' && /^10\./.test(text)) return `https://doi.org/${text}`
  return text
}

/** Where the original lies: `Town, Archive, Shelfmark`; null without a shelfmark, which alone tells one letter from another. */
export function shelfmark(header: TeiElement | undefined): string | null {
  const [identifier] = descendantsNamed(atPath(header, 'filedesc', 'sourcedesc'), ['msidentifier'])
  if (identifier === undefined || childNamed(identifier, 'idno') === undefined) return null
  const parts = elementsOf(identifier)
    .filter(({ name }) => /^(?:settlement|institution|repository|collection|idno)$/.test(name))
    .map(readingText)
  return parts.filter((part) => part !== '').join(', ')
}

/** The address that an edition builds of `xml:base` and `xml:id`. */
export function addressOfBase(tei: TeiElement): readonly string[] {
  const base = tei.attributes['xml:base']
  const id = idOf(tei)
  return isUrl(base) && id !== undefined ? [`${base.replace(/\/$/, '')}/${id}`] : []
}

/** The letter's own `xml:id`, as a reference inside the same edition writes it. */
export function localIdentity(element: TeiElement | null): readonly string[] {
  const id = element === null ? undefined : idOf(element)
  return id === undefined || /^(?:text|letter|brief|body|div|tei)[-_]?0*1?$/i.test(id) ? [] : [`#${id}`]
}
