/** The few facts of JSON-LD that pages of the press and of campaigns give: headline, day, authors, publisher, language, address. */
import type { Property, PropertyValue } from '../format'

type Thing = Readonly<Record<string, unknown>>

/** Reads one script; what is no JSON or speaks of no text gives nothing. */
export function jsonLdProperties(json: string): readonly Property[] {
  const content = parsed(json)
  const things = thingsOf(content)
  const text = things.find((thing) => typeof thing.headline === 'string') ?? things.find(isText)
  if (!text) return []
  const named = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])),
  )
  const names = (value: unknown) => namesOf(value, named)
  return [
    ...property('headline', names(text.headline ?? text.name)),
    ...property('datepublished', names(text.datePublished ?? text.dateCreated)),
    ...property('author', names(text.author ?? text.creator)),
    ...property('publisher', names(text.publisher)),
    ...property('inlanguage', names(text.inLanguage)),
    ...property('url', names(text.url ?? text.mainEntityOfPage)),
  ]
}

/** Many pages write JSON that is nearly right: in comments, with a comma too many, with line ends inside of words. */
function parsed(json: string): unknown {
  const bare = json.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*;?\s*$/g, '')
  return (
    parsedJson(bare) ??
    parsedJson(
      bare
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,(\s*[\]}])/g, '$1')
        .replace(/;\s*$/, ''),
    )
  )
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Things inside of things, as deep as pages write them. */
const deepest = 3

/** The top things of a script, those of its `@graph`, and the main thing of a page. */
function thingsOf(content: unknown, depth = 0): readonly Thing[] {
  const top = (Array.isArray(content) ? content.slice(0, 500) : [content]).filter(isThing)
  if (depth >= deepest) return top
  return top.flatMap((thing) => [
    thing,
    ...thingsOf(thing['@graph'], depth + 1),
    ...thingsOf(thing.mainEntity, depth + 1),
    ...(isThing(thing.mainEntityOfPage) ? thingsOf(thing.mainEntityOfPage, depth + 1) : []),
  ])
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(thing: Thing): boolean {
  return /Article|Posting|Letter|Message|Statement|CreativeWork|Report|Petition/.test(String(thing['@type']))
}

function namesOf(value: unknown, named: ReadonlyMap<unknown, Thing>): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((one) => namesOfOne(one, named))
  return namesOfOne(value, named)
}

/** A thing may only point to another one of the script, which has the name. */
function namesOfOne(value: unknown, named: ReadonlyMap<unknown, Thing>): readonly string[] {
  if (typeof value === 'string') return [value]
  if (!isThing(value)) return []
  const meant = nameOf(value) ?? nameOf(named.get(value['@id']) ?? {}) ?? value['@id']
  return typeof meant === 'string' ? [meant] : []
}

function nameOf(thing: Thing): unknown {
  return thing.name ?? thing['@value'] ?? thing.alternateName
}

function property(field: string, texts: readonly string[]): readonly Property[] {
  const values: PropertyValue[] = texts
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => text !== '')
  return values.length === 0 ? [] : [{ source: 'html-metadata', field: `json-ld:${field}`, values }]
}
