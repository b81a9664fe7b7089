/** The YAML head of a Markdown file, read without interpreting its values: every scalar stays the words that were written. */
import { parseDocument } from 'yaml'
import type { Property, PropertyValue } from '../format'

const head = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Divides a text into its front matter and the rest. What is no good YAML mapping stays part of the text. */
export function splitFrontMatter(text: string): {
  readonly properties: readonly Property[]
  readonly body: string
} {
  const found = head.exec(text)
  const properties = found?.[1] === undefined ? null : readYaml(found[1])
  if (!found || properties === null) return { properties: [], body: text }
  return { properties, body: text.slice(found[0].length) }
}

function readYaml(yaml: string): readonly Property[] | null {
  // The schema failsafe knows strings, lists and mappings only: `no` and `1843-03-03` stay what they are.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, stringKeys: true })
  if (document.errors.length > 0) return null
  const content = contentOf(() => document.toJS({ maxAliasCount: 50 }))
  if (!isMapping(content)) return null
  return Object.entries(content).map(([field, value]) => ({
    source: 'front-matter',
    field: field.trim().toLowerCase(),
    values: (Array.isArray(value) ? value : [value]).flatMap(propertyValue),
  }))
}

/** Null when aliases would make the document grow without bound. */
function contentOf(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

/** How YAML writes that there is nothing. */
const nothing = ['', '~', 'null']

function propertyValue(value: unknown): readonly PropertyValue[] {
  if (typeof value === 'string') return nothing.includes(value.trim()) ? [] : [{ text: value.trim() }]
  if (!isMapping(value) || typeof value.name !== 'string' || value.name.trim() === '') return []
  return [
    {
      text: value.name.trim(),
      ...(typeof value.role === 'string' ? { role: value.role } : {}),
      ...(typeof value.organisation === 'string' ? { organisation: value.organisation } : {}),
    },
  ]
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
