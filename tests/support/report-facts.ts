/** Compares what was found about a report with what a careful reader knows of it (`*.facts.json` beside the fixture). */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Description } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import { describeLetter } from '../../src/main/library/import/describe'
import { readBytes } from './read-bytes'

interface ReportFacts {
  readonly kind: string | null
  readonly senders: readonly string[]
  readonly recipients: readonly string[]
  readonly signatories: readonly string[]
  readonly signatoryCount: number | null
  readonly dates: Readonly<Record<'sent' | 'published' | 'event', readonly string[]>>
  readonly quotations: readonly { readonly text: string; readonly speaker?: string }[]
}

export interface ReportFixture {
  readonly name: string
  readonly text: string
  readonly facts: ReportFacts
}

const folder = fileURLToPath(new URL('../fixtures/metadata/reports/', import.meta.url))

export function reportFixtures(): readonly ReportFixture[] {
  return readdirSync(folder)
    .filter((file) => /^\d.*\.(?:txt|md|html)$/.test(file))
    .sort()
    .map((file) => ({
      name: file,
      text: readFileSync(folder + file, 'utf8'),
      facts: JSON.parse(readFileSync(folder + file.replace(/\.\w+$/, '.facts.json'), 'utf8')) as ReportFacts,
    }))
}

/** How much of what was found is right, how much was found, and what was wrong or missing, in words. */
export interface Tally {
  right: number
  found: number
  known: number
  readonly faults: string[]
}

const fields = ['kind', 'sender', 'recipient', 'signatory', 'count', 'date', 'quotation', 'speaker'] as const
export type Field = (typeof fields)[number]

export function newTallies(): Record<Field, Tally> {
  const tally = (): Tally => ({ right: 0, found: 0, known: 0, faults: [] })
  return {
    kind: tally(),
    sender: tally(),
    recipient: tally(),
    signatory: tally(),
    count: tally(),
    date: tally(),
    quotation: tally(),
    speaker: tally(),
  }
}

/** Adds what one report gives. Proposals do not count, for or against. */
export async function compare(fixture: ReportFixture, tallies: Record<Field, Tally>): Promise<void> {
  const { letters } = await readBytes(fixture.name, fixture.text)
  const letter = letters[0]
  if (letter === undefined) throw new Error(`${fixture.name} has no text.`)
  const { description } = describeLetter(letter, fixture.name)
  const { facts } = fixture
  const note = (field: Field, found: readonly string[], known: readonly string[], same = isSame) =>
    count(tallies[field], fixture.name, found, known, same)
  note(
    'kind',
    of(description.kind === 'other' && facts.kind !== 'other' ? null : description.kind),
    of(facts.kind === 'other' && description.kind === null ? null : facts.kind),
  )
  // What a letter says of itself is found by its own parts and measured there.
  const isAbout = facts.kind === 'report' || facts.kind === 'event-report' || facts.kind === 'other'
  note('sender', names(description.senders), isAbout ? facts.senders : [])
  note('recipient', names(description.recipients), isAbout ? facts.recipients : [])
  note('signatory', names(description.signatories), isAbout ? facts.signatories : [])
  note('count', of(description.signatoryCount), of(facts.signatoryCount))
  note(
    'date',
    datesOf(description),
    Object.entries(facts.dates).flatMap(([role, days]) => days.map((day) => `${role} ${day}`)),
    exactly,
  )
  const quoted = description.quotations
    .filter(({ use }) => use === 'quotation')
    .map(({ start, end, speaker }) => ({ text: letter.text.slice(start, end), speaker }))
  note(
    'quotation',
    quoted.map(({ text }) => text),
    facts.quotations.map(({ text }) => text),
    exactly,
  )
  note('speaker', quoted.flatMap(spoken), facts.quotations.flatMap(spoken))
}

function of(value: string | number | null): readonly string[] {
  return value === null ? [] : [String(value)]
}

/** Parts an office from its holder's name, which says as much without it. */
const beforeName = '\u241f'

function names(people: Description['senders']): readonly string[] {
  const told = people.filter(({ evidence }) => evidence.source === 'running-text')
  return told.map(({ name, role }) => (role === undefined ? name : `${role}${beforeName}${name}`))
}

function datesOf({ dates }: Description): readonly string[] {
  return dates.filter(({ role }) => role !== 'mentioned').map(({ role, edtf }) => `${role} ${edtf}`)
}

function spoken({
  text,
  speaker,
}: {
  readonly text: string
  readonly speaker?: string | undefined
}): readonly string[] {
  return speaker === undefined ? [] : [`${speaker} ‖ ${text}`]
}

function count(
  tally: Tally,
  name: string,
  found: readonly string[],
  known: readonly string[],
  same: (a: string, b: string) => boolean,
): void {
  const left = [...known]
  const wrong = found.filter((value) => {
    const at = left.findIndex((one) => same(value, one))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  tally.right += found.length - wrong.length
  tally.found += found.length
  tally.known += known.length
  tally.faults.push(
    ...wrong.map((value) => `${name}: wrong: ${value}`),
    ...left.map((value) => `${name}: missing: ${value}`),
  )
}

function exactly(a: string, b: string): boolean {
  return a === b
}

const article =
  /(?:^|\s)(?:the|an?|der|die|das|den|dem|le|la|les|l|il|lo|gli|i|el|los|las|of|de|du|of the)(?=\s)/g

/** The same but for articles and brackets; a name with its office is the same as the name, when most words agree. */
function isSame(a: string, b: string): boolean {
  const [, name] = a.split(beforeName)
  if (name !== undefined) return isSame(name, b) || isSame(a.replace(beforeName, ' '), b)
  const [first, second] = [a, b].map(wordsOf)
  if (first === undefined || second === undefined) return false
  const [short, long] = first.size < second.size ? [first, second] : [second, first]
  return short.size > 0 && [...short].every((word) => long.has(word)) && short.size >= long.size * 0.5
}

function wordsOf(value: string): ReadonlySet<string> {
  return new Set(
    foldText(value.replace(/\([^)]*\)/g, ' '))
      .replace(article, ' ')
      .split(' ')
      .filter(Boolean),
  )
}

export function precision({ right, found }: Tally): number {
  return found === 0 ? 1 : right / found
}

export function recall({ right, known }: Tally): number {
  return known === 0 ? 1 : right / known
}
