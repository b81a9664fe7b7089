/** What a letter's own parts say: who it is to, from where and when, who signed it. Texts without such parts say nothing here. */
import type { Block, BlockKind } from '@shared/letter'
import type { Described, Finding, Rule } from '../finding'
import { bodyStart } from '../header-line'
import { hasTitle, withoutTitles } from '../names'
import { isAddressee, startsAddress } from './line-kinds'
import { linesIn, type PartPerson, partEvidence, personFinding, type Words } from './part-evidence'
import { readAddress, readFootAddress, readLetterhead } from './read-address'
import { readDateline } from './read-dateline'
import { readSalutation } from './read-salutation'
import { readSignatures, type Signatures } from './read-signature'
import { readTitle } from './read-title'

const mostAddressLines = 8

/** Where a letter says of itself that those below wrote it, all lines below are names. */
const undersigned = /undersigned|unterzeichne(?:te|nde)n|soussigné|sottoscritt|abajo firmantes|امضاکنندگان/i
const undersignedWithin = 1500

const frame: ReadonlySet<BlockKind> = new Set(['dateline', 'salutation', 'closing', 'signature'])

export const letterParts: Rule = (letter) => {
  if (!letter.blocks.some(({ kind }) => frame.has(kind))) return []
  const organisation = letterheadOf(letter)
  const recipients = recipientsOf(letter)
  const signatures = readSignatures(
    letter.text,
    linesOfKind(letter, 'signature'),
    hasKind(letter, 'closing'),
    undersigned.test(letter.text.slice(0, undersignedWithin)),
  )
  return [
    ...datelines(letter),
    ...organisation.findings,
    ...recipients,
    ...signers(signatures, organisation.name, letter),
    ...counts(signatures),
  ]
}

function hasKind({ blocks }: Described, kind: BlockKind): boolean {
  return blocks.some((block) => block.kind === kind)
}

function linesOfKind({ text, blocks }: Described, kind: BlockKind): readonly Words[] {
  return blocks.filter((block) => block.kind === kind).flatMap((block) => linesIn(text, block))
}

/** The first dateline counts; one at the end only when there is none above. */
function datelines(letter: Described): readonly Finding[] {
  const lines = linesOfKind(letter, 'dateline')
  const read = lines.map((line) => readDateline(letter.text, line, letter.language))
  const dated = read.find((findings) => findings.some(({ field }) => field === 'date')) ?? []
  const placed =
    read.find((findings) => findings.some(({ field }) => field === 'place')) ??
    placeOfNeighbour(letter, lines)
  return [
    ...dated.filter(({ field }) => field === 'date'),
    ...placed.filter(({ field }) => field === 'place'),
  ]
}

/** A place in a line of its own beside the date: `The Rectory, Nether Coombe,`. */
function placeOfNeighbour(_letter: Described, lines: readonly Words[]): readonly Finding[] {
  const line = lines.find(({ text }) => /,$/.test(text) && !/\p{Nd}/u.test(text))
  if (!line) return []
  const text = line.text.replace(/,$/, '')
  const words = { text, start: line.start, end: line.start + text.length }
  return [
    {
      field: 'place',
      place: { name: text, role: 'sent', evidence: partEvidence('dateline', words, 'likely') },
    },
  ]
}

function letterheadOf(letter: Described): { findings: readonly Finding[]; name?: string } {
  const lines = linesOfKind(letter, 'letterhead')
  const { organisation, place } = readLetterhead(lines)
  const hasPlace = linesOfKind(letter, 'dateline').some(
    (line) => /^\p{L}[^\d]*,/u.test(line.text) || /,\s*$/.test(line.text),
  )
  const findings: Finding[] =
    place && !hasPlace
      ? [
          {
            field: 'place',
            place: { name: place.text, role: 'sent', evidence: partEvidence('letterhead', place, 'likely') },
          },
        ]
      : []
  return { findings, ...(organisation && { name: organisation.text }) }
}

/** The inside address, then those of the salutation whom it does not name already. */
function recipientsOf(letter: Described): readonly Finding[] {
  const above = readAddress(letter.text, addressLines(letter))
  const address = above.people.length > 0 ? above : readFootAddress(letter.text, footLines(letter))
  const greeted = linesOfKind(letter, 'salutation')
    .slice(0, 3)
    .flatMap((line) => readSalutation(letter.text, line))
  const titled = address.people.length > 0 ? [] : readTitle(letter)
  const known = [...address.people, ...titled]
  const others = greeted.filter((person) => !known.some((one) => isSamePerson(one, person)))
  const place: readonly Finding[] = address.place
    ? [
        {
          field: 'place',
          place: {
            name: address.place.text,
            role: 'received',
            evidence: partEvidence('inside-address', address.place, 'likely'),
          },
        },
      ]
    : []
  return [
    ...address.people.map((person) => personFinding('recipient', 'inside-address', person)),
    ...titled.map((person) => personFinding('recipient', 'title', person)),
    ...others.map((person) => personFinding('recipient', 'salutation', person)),
    ...place,
  ]
}

/** Paragraphs between the head and the greeting. */
function addressLines({ text, blocks }: Described): readonly Words[] {
  const greeting = blocks.findIndex(({ kind }) => kind === 'salutation')
  const from = bodyStart(text)
  const above = greeting === -1 ? headBlocks(blocks) : blocks.slice(0, greeting)
  const lines = above
    .filter(({ kind, end }) => kind === 'paragraph' && end > from)
    .flatMap((block) => linesIn(text, block))
  const first = lines.findIndex(({ text: line }) => isAddressee(line) || startsAddress(line))
  if (first !== -1) return lines.slice(first, first + mostAddressLines)
  // Without a sign of its own an address is known by its place: between the date and the greeting.
  const date = above.findLast(({ kind }) => kind === 'dateline')
  return date ? lines.filter(({ start }) => start > date.start).slice(0, mostAddressLines) : []
}

/** What stands below the signature: where older letters name whom they are to. */
function footLines({ text, blocks }: Described): readonly Words[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'signature' || kind === 'postscript')
  const below = last === -1 ? undefined : blocks[last + 1]
  return below?.kind === 'paragraph' ? linesIn(text, below) : []
}

/** Without a greeting, what stands beside the dateline before the first long paragraph. */
function headBlocks(blocks: readonly Block[]): readonly Block[] {
  const long = blocks.findIndex(({ start, end }) => end - start > 160)
  return blocks.slice(0, long === -1 ? 3 : Math.min(long, 6))
}

function isSamePerson(known: PartPerson, greeted: PartPerson): boolean {
  const last = (name: string) => name.toLowerCase().split(/\s+/).at(-1) ?? ''
  return (
    last(known.name.text) === last(greeted.name.text) ||
    known.name.text.toLowerCase().includes(greeted.name.text.toLowerCase()) ||
    surnames(greeted.name.text).some((name) => known.name.text.toLowerCase().split(/\s+/).includes(name))
  )
}

/** The words of a name behind its title: `señora Larrea` greets Concepción Larrea Ortiz. */
function surnames(name: string): readonly string[] {
  return hasTitle(name) ? withoutTitles(name).toLowerCase().split(/\s+/) : []
}

const mostSenders = 3

/** Few names under a letter are its senders too; those of a list are signatories. */
function signers(
  { people: all, isList }: Signatures,
  organisation: string | undefined,
  letter: Described,
): readonly Finding[] {
  const people = isList ? all : ofOneWriter(all, letter)
  const only = people.length === 1
  const known = people.map((person) =>
    only &&
    organisation !== undefined &&
    person.organisation === undefined &&
    person.name.text !== organisation
      ? { ...person, organisation }
      : person,
  )
  return known.flatMap((person) => [
    ...(isList || people.length > mostSenders ? [] : [personFinding('sender', 'signature', person)]),
    personFinding('signatory', 'signature', person),
  ])
}

const one: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:I|my)\s/,
  de: /(?:^|\s)(?:ich|mein|meine)\s/i,
  fr: /(?:^|\s)(?:je|j['’]\p{L}+|mon|ma)\s/iu,
}
const several: Readonly<Record<string, RegExp>> = {
  en: /(?:^|\s)(?:we|our)\s/i,
  de: /(?:^|\s)(?:wir|unsere?)\s/i,
  fr: /(?:^|\s)(?:nous|notre|nos)\s/i,
}

/** Where one person writes, the second line of the signature is no second writer, however much it looks like a name. */
function ofOneWriter(people: readonly PartPerson[], { text, language }: Described): readonly PartPerson[] {
  const [first, second] = people
  const [single, plural] = [one[language ?? ''], several[language ?? '']]
  if (people.length !== 2 || !first || !second || !single || !plural) return people
  const isLine = text.slice(first.name.end, second.name.start).includes('\n')
  if (!isLine || hasTitle(second.name.text) || !single.test(text) || plural.test(text)) return people
  return [first, { ...second, certainty: 'possible' }]
}

function counts({ people, others, stated }: Signatures): readonly Finding[] {
  if (stated) return [countFinding(stated.count, stated.words)]
  // Those who are named elsewhere, in a table or a picture, would be left out of the sum.
  return others && people.length > 0 ? [countFinding(people.length + others.count, others.words)] : []
}

function countFinding(count: number, words: Words): Finding {
  return { field: 'signatory-count', count, evidence: partEvidence('signatories', words, 'likely') }
}
