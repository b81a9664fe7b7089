/** The few facts of JSON-LD that pages of the press and of campaigns give: headline, day, authors, publisher, language, address. */
import type { Property, PropertyValue } from '../format'

type Thing = Readonly<Record<string, unknown>>

/** Reads one script; what is no JSON or speaks of no text gives nothing. */
export function jsonLdProperties(json: string): readonly Property[] {
  const content = parsed(json)
  const things = thingsOf(content)
  const text = things.find((thing) => typeof thing.headline === 'string') ?? things.find(isText)
  if (!text) return []
  return [
    ...property('headline', namesOf(text.headline ?? text.name)),
    ...property('datepublished', namesOf(text.datePublished)),
    ...property('author', namesOf(text.author)),
    ...property('publisher', namesOf(text.publisher)),
    ...property('inlanguage', namesOf(text.inLanguage)),
    ...property('url', namesOf(text.url ?? text.mainEntityOfPage)),
  ]
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The top things of a script, and those of its `@graph`. */
function thingsOf(content: unknown): readonly Thing[] {
  const top = (Array.isArray(content) ? content : [content]).filter(isThing)
  return top.flatMap((thing) =>
    Array.isArray(thing['@graph']) ? [thing, ...thing['@graph'].filter(isThing)] : [thing],
  )
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(thing: Thing): boolean {
  return /Article|Posting|Letter|Message|Statement|CreativeWork/.test(String(thing['@type']))
}

function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 500).flatMap(namesOfOne)
  return namesOfOne(value)
}

function namesOfOne(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (!isThing(value)) return []
  const name = value.name ?? value['@value'] ?? value.alternateName ?? value['@id']
  return typeof name === 'string' ? [name] : []
}

function property(field: string, texts: readonly string[]): readonly Property[] {
  const values: PropertyValue[] = texts
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '')
  return values.length === 0 ? [] : [{ source: 'html-metadata', field: `json-ld:${field}`, values }]
}
