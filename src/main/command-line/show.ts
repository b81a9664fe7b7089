/** `letterbook show`: prints one letter and everything that is known about it. */
import type { DescribedValue, Letter, LetterDate, Person, Quotation } from '@shared/letter'
import { dayToIso } from '@shared/text/days'
import { letterNamed } from './named-letter'
import { withSearch } from './read-only'
import { print } from './spoken'
import { type Command, UsageError } from './usage'

export const showCommand: Command = {
  options: {},
  run: async (words) => {
    const [which, ...more] = words.positionals
    if (which === undefined || more.length > 0)
      throw new UsageError('Name one letter, by its id or its path.')
    const letter = await withSearch(words, async (room) => await letterNamed(room, which))
    print(words, jsonOf(letter), () => linesFor(letter))
    return 0
  },
}

/** The fields of the contract in its order, then what else is known. */
function jsonOf(letter: Letter) {
  return {
    id: letter.id,
    path: letter.path,
    title: letter.title,
    kind: letter.kind,
    format: letter.file.format,
    encoding: letter.file.encoding,
    language: letter.language,
    direction: letter.direction,
    dates: letter.dates.map(dateOf),
    senders: letter.senders,
    signatories: letter.signatories,
    signatoryCount: letter.signatoryCount,
    recipients: letter.recipients,
    places: letter.places,
    source: letter.source,
    quotations: letter.quotations.map((quotation) => quotationOf(letter, quotation)),
    blocks: letter.blocks,
    text: letter.text,
    part: letter.file.part,
    encodingFrom: letter.file.encodingFrom,
    titleEvidence: letter.titleEvidence,
    kindEvidence: letter.kindEvidence,
    languageEvidence: letter.languageEvidence,
    signatoryCountEvidence: letter.signatoryCountEvidence,
    sourceEvidence: letter.sourceEvidence,
    proposals: letter.proposals.map((proposal) =>
      proposal.field === 'date' ? { ...proposal, date: dateOf(proposal.date) } : proposal,
    ),
    needs: letter.needs,
    pages: letter.pages,
    variants: letter.variants,
    links: letter.links,
    identities: letter.identities,
  }
}

/** Days as people write them; `as` are the words of the source. */
function dateOf({ min, max, ...date }: LetterDate) {
  return { ...date, min: dayToIso(min), max: dayToIso(max), as: date.evidence.asWritten }
}

function quotationOf(letter: Letter, quotation: Quotation) {
  return { ...quotation, text: letter.text.slice(quotation.start, quotation.end) }
}

function dateLine({ edtf, role, inferred, evidence }: LetterDate): string {
  const words = evidence.asWritten === edtf ? '' : `, “${evidence.asWritten}”`
  return `${edtf} (${role}${inferred ? ', inferred' : ''}${words})`
}

function personLine({ name, role, organisation }: Person): string {
  return [name, role, organisation].filter((part) => part !== undefined).join(', ')
}

function partLine({ file }: Letter): string {
  return file.part === '' ? '' : `, ${file.part}`
}

/** What is only possible. */
function proposalLine(value: DescribedValue): string {
  switch (value.field) {
    case 'date':
      return `date ${dateLine(value.date)}`
    case 'sender':
    case 'recipient':
    case 'signatory':
      return `${value.field} ${personLine(value.person)}`
    case 'place':
      return `place ${value.place.name} (${value.place.role})`
    case 'kind':
      return `kind ${value.letterKind}`
    case 'language':
      return `language ${value.language}`
    case 'signatory-count':
      return `${value.count} signatories`
    case 'title':
      return `title ${value.title}`
    case 'source':
      return `source ${Object.values(value.source).join(' ')}`
  }
}

function linesFor(letter: Letter): readonly string[] {
  const names = (people: readonly Person[]) => people.map(personLine).join('; ')
  const facts: readonly (readonly [string, string])[] = [
    ['Date', letter.dates.map(dateLine).join('; ')],
    ['From', names(letter.senders)],
    ['To', names(letter.recipients)],
    ['Signed', names(letter.signatories)],
    ['Signatories', letter.signatoryCount === null ? '' : String(letter.signatoryCount)],
    ['Kind', letter.kind ?? ''],
    ['Language', letter.language ?? ''],
    ['Place', letter.places.map(({ name }) => name).join('; ')],
    [
      'Published',
      [letter.source.publisher, letter.source.url].filter((part) => part !== undefined).join(' '),
    ],
    ['Perhaps', letter.proposals.map(proposalLine).join('; ')],
    ['File', `${letter.path}${partLine(letter)} (${letter.file.format}, ${letter.file.encoding})`],
  ]
  return [
    letter.title,
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`),
    '',
    letter.text,
  ]
}
