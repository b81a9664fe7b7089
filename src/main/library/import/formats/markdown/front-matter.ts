/**
 * The head of a Markdown file that states what it is, in YAML, TOML or JSON or as pandoc writes a title and Logseq the
 * fields of a page. Nothing is interpreted: every scalar stays the words that were written.
 */
import { parseDocument } from 'yaml'
import type { Property, PropertyValue } from '../format'
import { readToml } from './toml'

interface Divided {
  readonly properties: readonly Property[]
  readonly body: string
}

const kinds = [
  { head: /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, read: readYaml },
  { head: /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/, read: readToml },
  { head: /^(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/, read: readJson },
  { head: /^(%(?!%)[^\n]*\n(?:(?:%|[ \t]+\S)[^\n]*\n){0,40})(?=\n|$)/, read: readTitle },
  { head: /^((?:\p{L}[\p{L}\p{M}\w-]{0,40}::[ \t][^\n]*(?:\n|$)){1,60})(?=\n|-|$)/u, read: readFields },
] as const

/** Divides a text into its front matter and the rest. What cannot be read as such a head stays part of the text. */
export function splitFrontMatter(text: string): Divided {
  for (const { head, read } of kinds) {
    const found = head.exec(text)
    const content = found?.[1] === undefined ? null : read(found[1])
    if (found && isMapping(content)) {
      return { properties: propertiesOf(content), body: text.slice(found[0].length) }
    }
  }
  return { properties: [], body: text }
}

function readYaml(yaml: string): unknown {
  // The schema failsafe knows strings, lists and mappings only: `no` and `1843-03-03` stay what they are.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, stringKeys: true })
  return document.errors.length > 0 ? null : contentOf(() => document.toJS({ maxAliasCount: 50 }))
}

function readJson(json: string): unknown {
  return contentOf(() => JSON.parse(json))
}

/** Null for what is no JSON, and for aliases of YAML that would make the document grow without bound. */
function contentOf(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

/** Up to three fields, each begun by a percent sign, in this order; more of them are no title. */
const fieldsOfTitle = ['title', 'author', 'date'] as const

function readTitle(block: string): unknown {
  const fields = block.split(/^%/m).slice(1)
  if (fields.length > fieldsOfTitle.length) return null
  const [title = '', authors = '', date = ''] = fields.map((field) => field.trim())
  return { title: title.replace(/\s+/g, ' '), author: authors.split(/[;\n]/), date }
}

function readFields(block: string): unknown {
  return Object.fromEntries(
    block
      .trimEnd()
      .split('\n')
      .map((line) => {
        const colons = line.indexOf('::')
        return [line.slice(0, colons), line.slice(colons + 2)]
      }),
  )
}

function propertiesOf(content: Readonly<Record<string, unknown>>): readonly Property[] {
  return Object.entries(content).map(([field, value]) => ({
    source: 'front-matter',
    field: field.trim().toLowerCase(),
    values: listOf(value).flatMap(propertyValue),
  }))
}

/** Subtle: to YAML the link `[[Maud Ferrier]]` of a note-taker is a list in a list. */
function listOf(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => (Array.isArray(one) ? one.map((name) => `[[${String(name)}]]`) : [one]))
}

/** How YAML writes that there is nothing. */
const nothing = ['', '~', 'null']

function propertyValue(value: unknown): readonly PropertyValue[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [{ text: String(value) }]
  if (typeof value === 'string') return nothing.includes(value.trim()) ? [] : [{ text: unlinked(value) }]
  if (!isMapping(value) || typeof value.name !== 'string' || value.name.trim() === '') return []
  const organisation = [value.organisation, value.organization, value.affiliation].find(isWords)
  return [
    {
      text: unlinked(value.name),
      ...(isWords(value.role) && { role: value.role }),
      ...(organisation !== undefined && { organisation }),
    },
  ]
}

/** What a note-taker's link is shown as: `[[people/Maud Ferrier|Maud]]` is Maud. */
function unlinked(written: string): string {
  const [, target = '', shown] = /^\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]$/.exec(written.trim()) ?? []
  return shown?.trim() ?? (target === '' ? written.trim() : target.replace(/^.*\//s, '').trim())
}

function isWords(value: unknown): value is string {
  return typeof value === 'string'
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
