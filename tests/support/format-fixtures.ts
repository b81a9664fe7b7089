/** The files of tests/fixtures/formats with what a careful human reads in them: known texts and known facts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Description } from '@shared/letter'
import { describeLetter } from '../../src/main/library/import/describe'
import type { ExtractedText } from '../../src/main/library/import/formats/format'
import { readBytes } from './read-bytes'
import { type Agreement, wordAgreement } from './word-agreement'

export interface FormatFixture {
  readonly format: string
  /** File name, without folders. */
  readonly name: string
  readonly path: string
  readonly knownText: string
  /** One for each letter; null where nothing is written down. */
  readonly facts: readonly Facts[] | null
}

/** What is known of a letter; a field that is missing is not known. */
export interface Facts {
  readonly sent?: readonly string[]
  readonly senders?: readonly string[]
  readonly recipients?: readonly string[]
  readonly places?: readonly string[]
}

export const factFields = ['sent', 'senders', 'recipients', 'places'] as const

const root = fileURLToPath(new URL('../fixtures/formats', import.meta.url))

export function fixtureFormats(): readonly string[] {
  return readdirSync(root).sort()
}

/** Ending of the known texts of a format: plain text files cannot stand beside known texts of the same name. */
const knownEnding = (format: string) => (format === 'txt' ? '.known' : '.txt')

export function formatFixtures(format: string): readonly FormatFixture[] {
  const folder = join(root, format)
  return readdirSync(folder)
    .filter(
      (name) => /^\d/.test(name) && !name.endsWith(knownEnding(format)) && !name.endsWith('.facts.json'),
    )
    .map((name) => fixture(format, folder, name))
}

function fixture(format: string, folder: string, name: string): FormatFixture {
  const base = join(folder, name.slice(0, name.length - extname(name).length))
  const facts = existsSync(`${base}.facts.json`)
    ? (JSON.parse(readFileSync(`${base}.facts.json`, 'utf8')) as Facts | readonly Facts[])
    : null
  return {
    ...{
      format,
      name,
      path: join(folder, name),
      knownText: readFileSync(base + knownEnding(format), 'utf8'),
    },
    facts: facts === null ? null : Array.isArray(facts) ? (facts as readonly Facts[]) : [facts as Facts],
  }
}

export interface ReadFixture {
  readonly agreement: Agreement
  readonly descriptions: readonly Description[]
}

/** Formats of pages: their navigation and running heads are marked as boilerplate and are not part of the known text. */
const hasFurniture: ReadonlySet<string> = new Set(['html', 'pdf'])

/** Reads a fixture as the import does. */
export async function readFixture({ path, name, format, knownText }: FormatFixture): Promise<ReadFixture> {
  const { letters } = await readBytes(name, readFileSync(path))
  const read = letters.map((letter) => describeLetter(letter, name))
  const text = letters.map((letter) => (hasFurniture.has(format) ? withoutFurniture(letter) : letter.text))
  return {
    agreement: wordAgreement(text.join('\n'), knownText.replace(/^=====$/gm, '')),
    descriptions: read.map(({ description }) => description),
  }
}

function withoutFurniture({ text, blocks }: ExtractedText): string {
  return blocks
    .filter(({ kind }) => kind !== 'boilerplate')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

export interface Found {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** Compares what was found in a field with what is known, as sets. */
export function comparedFacts(
  field: (typeof factFields)[number],
  known: Facts,
  description: Description,
): Found | null {
  const expected = known[field]
  if (expected === undefined) return null
  const found = foundValues(field, description)
  const wanted = new Set(expected.map(plain))
  const right = found.filter((value) => wanted.has(plain(value))).length
  return { right, wrong: found.length - right, missed: wanted.size - right }
}

function foundValues(field: (typeof factFields)[number], description: Description): readonly string[] {
  switch (field) {
    case 'sent':
      return description.dates.filter(({ role }) => role === 'sent').map(({ edtf }) => edtf)
    case 'senders':
      return description.senders.map(({ name }) => name)
    case 'recipients':
      return description.recipients.map(({ name }) => name)
    case 'places':
      return description.places.map(({ name }) => name)
  }
}

function plain(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}
