/** Compares what the import finds in the sample letters with what the truth file says of them, field by field. */
import type { Description, Person } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import { describeLetter } from '../../src/main/library/import/describe'
import type { Extracted } from '../../src/main/library/import/formats/format'
import { readLetters } from '../../src/main/library/import/read/read-letters'
import { fileOfBytes } from '../../src/main/library/import/read/source-files'
import { bytesOf, fileOf, knownText, type LetterTruth, plain, samplePaths, truth } from './sample-library'
import { type Agreement, wordAgreement } from './word-agreement'

/** A letter of the truth file beside what was found at its place; null where nothing was. */
export interface ComparedLetter {
  readonly name: string
  readonly known: LetterTruth
  readonly found: FoundLetter | null
}

interface FoundLetter {
  readonly format: string
  readonly encoding: string
  readonly text: string
  readonly agreement: Agreement
  readonly description: Description
}

interface ReadSample {
  readonly letters: readonly ComparedLetter[]
  /** Files with more letters than the truth file has, and everything that could not be read. */
  readonly faults: readonly string[]
}

export async function readSample(): Promise<ReadSample> {
  const letters: ComparedLetter[] = []
  const faults: string[] = []
  for (const path of samplePaths) {
    const names = Object.keys(truth.files).filter((name) => fileOf(name) === path)
    const read = await allOf(path)
    const found = read.filter((one) => one.kind === 'letter')
    faults.push(...read.flatMap((one) => (one.kind === 'problem' ? [`${path}: ${one.problem.message}`] : [])))
    if (found.length !== names.length)
      faults.push(`${path}: ${found.length} letters instead of ${names.length}`)
    names.forEach((name, place) => {
      const known = truth.files[name]
      const letter = found[place]
      if (known) letters.push({ name, known, found: letter ? foundLetter(name, letter) : null })
    })
  }
  return { letters, faults }
}

async function allOf(path: string): Promise<readonly Extracted[]> {
  const all: Extracted[] = []
  const file = fileOfBytes(fileName(path), bytesOf(path))
  for await (const one of readLetters(file, null)) all.push(one)
  return all
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function foundLetter(name: string, { letter, format }: Extract<Extracted, { kind: 'letter' }>): FoundLetter {
  const { description, text, blocks } = describeLetter(letter, fileName(fileOf(name)))
  // What stands around an article is kept and marked, and no part of the letter.
  const own =
    format === 'html' ? blocks.filter(({ kind }) => kind !== 'boilerplate') : [{ start: 0, end: text.length }]
  const words = own.map(({ start, end }) => text.slice(start, end)).join('\n')
  return {
    format,
    encoding: letter.encoding,
    text,
    description,
    agreement: wordAgreement(words, knownText(name)),
  }
}

interface Tally {
  right: number
  found: number
  known: number
  /** What is wrong or missing, with the letter's name. */
  readonly faults: string[]
}

export const precision = ({ right, found }: Tally): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, known }: Tally): number => (known === 0 ? 1 : right / known)

type Values = readonly (string | readonly string[])[]

interface Field {
  /** Null where the truth file leaves the field open. A value may be said in several ways. */
  known(letter: LetterTruth): Values | null
  found(letter: FoundLetter): Values
  /** What may be found as well, and is neither right nor wrong. */
  also?(letter: LetterTruth): Values
}

/** Every field that is compared, each as a set of values. */
const fields = {
  format: { known: ({ format }) => [format], found: ({ format }) => [format] },
  encoding: {
    known: ({ encoding }) => (encoding === 'container' ? null : [encoding]),
    found: ({ encoding }) => [encoding],
  },
  title: {
    known: ({ title }) => (title === null ? null : [plain(title)]),
    found: ({ description }) => [plain(description.title)],
  },
  kind: {
    known: ({ kind }) => [kindNames[kind]],
    found: ({ description: { kind } }) => (kind === null ? [] : [kind]),
  },
  language: {
    known: ({ language }) => (language === null ? [] : [language]),
    found: ({ description: { language } }) => (language === null ? [] : [language]),
  },
  'sent date': { known: datesKnown('sent'), found: datesFound('sent') },
  'published date': { known: datesKnown('published'), found: datesFound('published') },
  senders: {
    known: ({ senders }) => senders.map(nameOf),
    found: ({ description }) => description.senders.map(waysToSay),
    // Who signs for others sends as well, and so does the house for which somebody writes.
    also: ({ kind, senders, signatories }) =>
      kind.includes('report')
        ? []
        : [...signatories.map(nameOf), ...senders.flatMap((one) => one.organisation ?? [])],
  },
  recipients: {
    known: ({ kind, recipients, copies = [] }) => [
      ...recipients.map(nameOf),
      ...(kind === 'e-mail' ? copies : []),
    ],
    found: ({ description }) => description.recipients.map(waysToSay),
    also: ({ copies = [] }) => copies,
  },
  signatories: {
    known: ({ signatories }) => signatories.map(nameOf),
    found: ({ description }) => description.signatories.map(waysToSay),
  },
  'signatory count': {
    known: ({ signatoryCount }) => (signatoryCount === null ? [] : [String(signatoryCount)]),
    found: ({ description: { signatoryCount } }) => (signatoryCount === null ? [] : [String(signatoryCount)]),
  },
  places: {
    known: ({ places }) => ofLetter(places).map(({ role, name }) => `${role}: ${name}`),
    found: ({ description }) => ofLetter(description.places).map(({ role, name }) => `${role}: ${name}`),
  },
  quotations: {
    known: ({ quotations }) => quotations.map(({ text }) => plain(text)),
    found: ({ description, text }) =>
      description.quotations.map(({ start, end }) => plain(text.slice(start, end))),
  },
} satisfies Record<string, Field>

export type FieldName = keyof typeof fields

const kindNames = {
  letter: 'letter',
  'open letter': 'open-letter',
  petition: 'petition',
  'e-mail': 'e-mail',
  'report about a letter': 'report',
  'speech or event report': 'event-report',
  other: 'other',
} as const

function datesKnown(role: 'sent' | 'published') {
  return ({ dates }: LetterTruth): Values =>
    dates.flatMap((date) => (date.role === role && date.edtf !== null ? [date.edtf] : []))
}

function datesFound(role: 'sent' | 'published') {
  return ({ description }: FoundLetter): Values =>
    description.dates.filter((date) => date.role === role).map(({ edtf }) => edtf)
}

const nameOf = ({ name }: { readonly name: string }): string => name
const waysToSay = ({ name, normal }: Person): readonly string[] => [name, normal ?? name]

function ofLetter<Place extends { readonly role: string }>(places: readonly Place[]): readonly Place[] {
  return places.filter(({ role }) => role !== 'mentioned')
}

/** How far what was found in a field agrees with what is known, over all these letters. */
export function tallyOf(name: FieldName, letters: readonly ComparedLetter[]): Tally {
  const tally: Tally = { right: 0, found: 0, known: 0, faults: [] }
  const field: Field = fields[name]
  for (const letter of letters) {
    const known = field.known(letter.known)
    if (known === null) continue
    const found = letter.found ? field.found(letter.found) : []
    const also = (field.also?.(letter.known) ?? []).filter(
      (value) => !known.some((one) => sayTheSame(value, one)),
    )
    addTo(
      tally,
      letter.name,
      known,
      found.filter((value) => !also.some((one) => sayTheSame(value, one))),
    )
  }
  return tally
}

function addTo(tally: Tally, letter: string, known: Values, found: Values): void {
  const left = [...known]
  const wrong = found.filter((value) => {
    const at = left.findIndex((one) => sayTheSame(value, one))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  tally.right += found.length - wrong.length
  tally.found += found.length
  tally.known += known.length
  tally.faults.push(
    ...wrong.map((value) => `${letter}: wrong: ${[value].flat().join(' = ')}`),
    ...left.map((value) => `${letter}: missing: ${[value].flat().join(' = ')}`),
  )
}

function sayTheSame(a: Values[number], b: Values[number]): boolean {
  const ways = [b].flat().map(folded)
  return [a].flat().some((way) => ways.includes(folded(way)))
}

/** Articles, titles of courtesy and the marks at the end of a quotation do not count. */
function folded(value: string): string {
  return foldText(value.replace(/^(?:the|ms|mr|mrs|miss|dr|father|professor|frau|herr|madame)\.? (?=.)/i, ''))
    .replace(/[.,;]$/, '')
    .trim()
}
