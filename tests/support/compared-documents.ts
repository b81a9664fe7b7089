/** Documents of compared letters for tests, and what other programs read in the files that are written of them. */
import { createHash } from 'node:crypto'
import { type Ignoring, usualIgnoring } from '@shared/comparison'
import { textDirection } from '@shared/text/direction'
import sax from 'sax'
import type {
  DocumentLetter,
  VersionsDocument,
} from '../../src/main/library/compare/export/comparison-document'
import { compareVersions } from '../../src/main/library/compare/versions/compare-versions'

export const origin = { at: '2026-01-02T03:04:05.678Z', rules: 'rules of a test' }

export function documentLetter(text: string, known: Partial<DocumentLetter> = {}): DocumentLetter {
  return {
    title: 'A letter',
    date: '1978-03-24',
    path: 'letters/a.txt',
    part: '',
    language: 'en',
    direction: textDirection(text),
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...known,
  }
}

/** The base first. */
export function versionsDocument(
  texts: readonly string[],
  known: Partial<DocumentLetter> = {},
  ignoring: Ignoring = usualIgnoring,
): VersionsDocument {
  const [base = '', ...others] = texts
  return {
    kind: 'versions',
    base: documentLetter(base, known),
    others: others.map((text) => ({
      letter: documentLetter(text, { title: 'Another letter', path: 'letters/b.txt', ...known }),
      comparison: compareVersions(base, text, ignoring),
    })),
    ignoring,
    origin,
  }
}

/** Rows of a table by the names of their columns, as RFC 4180 reads them. */
export function readTable(csv: string): readonly Readonly<Record<string, string>>[] {
  if (!csv.startsWith('\ufeff')) throw new Error('A table begins with the mark of its encoding.')
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  const [names = [], ...records] = rows
  return records.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])))
}

export interface ReadTei {
  /** The text of each witness, by its identifier, as its readings give it. */
  readonly witnesses: ReadonlyMap<string, string>
  readonly identifiers: readonly string[]
  /** What links, segments and readings point to. */
  readonly pointers: readonly string[]
  readonly elements: readonly string[]
}

/** Errors: those of a parser that takes nothing but well-formed XML. */
export function readTei(xml: string): ReadTei {
  const parser = sax.parser(true)
  const texts = new Map<string, string>()
  const identifiers: string[] = []
  const pointers: string[] = []
  const elements: string[] = []
  let readings: readonly string[] | null = null
  let inBody = false
  let inParagraph = false
  parser.onopentag = ({ name, attributes }) => {
    const value = (attribute: string): string => String(attributes[attribute] ?? '')
    elements.push(name)
    if (value('xml:id') !== '') identifiers.push(value('xml:id'))
    for (const attribute of ['target', 'corresp', 'wit'])
      pointers.push(
        ...value(attribute)
          .split(' ')
          .filter((pointer) => pointer !== ''),
      )
    if (name === 'witness') texts.set(value('xml:id'), '')
    if (name === 'body') inBody = true
    if (name === 'p') inParagraph = inBody
    if (name === 'rdg')
      readings = value('wit')
        .split(' ')
        .map((pointer) => pointer.slice(1))
    if (name === 'app') readings = []
  }
  parser.onclosetag = (name) => {
    if (name === 'rdg') readings = []
    if (name === 'app') readings = null
    if (name === 'body') inBody = false
    if (name !== 'p' || !inBody) return
    inParagraph = false
    for (const [id, text] of texts) texts.set(id, `${text}\n\n`)
  }
  parser.ontext = (text) => {
    if (!inParagraph) return
    for (const id of readings ?? texts.keys()) texts.set(id, (texts.get(id) ?? '') + text)
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
  return { witnesses: texts, identifiers, pointers, elements }
}
