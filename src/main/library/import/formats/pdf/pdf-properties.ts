/** What a PDF states about itself: its information dictionary and its XMP, as they stand there. */
import type { Property } from '../format'

/** Fields of the information dictionary that are not about the program that made it. */
const informationFields = [
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'CreationDate',
  'ModDate',
  'Creator',
  'Producer',
  'Language',
]
const longest = 2000

/** Adobe's Extensible Metadata Platform, as `name value`. */
export type Xmp = Iterable<readonly [name: string, value: unknown]>

export function pdfProperties(information: unknown, xmp: Xmp): readonly Property[] {
  const stated = new Map<string, readonly string[]>()
  if (typeof information === 'object' && information !== null) {
    for (const field of informationFields) {
      add(stated, field.toLowerCase(), (information as Readonly<Record<string, unknown>>)[field])
    }
  }
  for (const [name, value] of xmp) {
    if (/^(?:dc|xmp|pdf|prism):/.test(name)) add(stated, name.toLowerCase(), value)
  }
  return [...stated].map(([field, values]) => ({
    source: 'document-properties',
    field,
    values: values.map((text) => ({ text })),
  }))
}

function add(stated: Map<string, readonly string[]>, field: string, value: unknown): void {
  const values = (Array.isArray(value) ? value.slice(0, 100) : [value]).flatMap((one) =>
    typeof one === 'string'
      ? [
          one
            .replace(/\p{Cc}+/gu, ' ')
            .trim()
            .slice(0, longest),
        ]
      : [],
  )
  const written = values.filter((text) => text !== '')
  if (written.length > 0) stated.set(field, written)
}
