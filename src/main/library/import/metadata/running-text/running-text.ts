/**
 * What the sentences of a report say about the letter that it reports: who wrote it, to whom, when, how many signed.
 * In a text that is itself a letter they speak of other letters, and nothing is taken from them.
 */
import type { Evidence, LetterKind, Person, Place } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import type { Described, Finding, Rule } from '../finding'
import { kindOf } from '../kind/kind-of'
import type { CountStatement, Statement } from './place'
import { reportDates } from './report-dates'
import { statementsOf } from './statements'

const letters: ReadonlySet<LetterKind | null> = new Set<LetterKind>([
  'letter',
  'open-letter',
  'petition',
  'e-mail',
])

export const runningText: Rule = (letter) => {
  const { kind, isSure } = kindOf(letter)
  if (letters.has(kind)) return []
  const statements = statementsOf(letter)
  const isReport = kind === 'report'
  const certainty = isReport && isSure ? 'likely' : 'possible'
  const isEvent = kind === 'event-report'
  const aboutLetter = isEvent
    ? []
    : [...people(letter, statements.people, certainty), ...counts(letter, statements.counts, certainty)]
  const dates = reportDates(letter, statements.aboutLetter, isEvent, isSure ? 'likely' : 'possible')
  return [...aboutLetter, ...dates, ...places(letter, isReport || isEvent)]
}

function people(
  letter: Described,
  found: readonly Statement[],
  certainty: Evidence['certainty'],
): readonly Finding[] {
  const kept = [
    ...unique(senders(found)),
    ...withoutOffices(unique(of(found, 'recipient'))),
    ...unique(of(found, 'signatory')),
  ]
  return kept.map((statement) => ({ field: statement.field, person: person(letter, statement, certainty) }))
}

function of(found: readonly Statement[], field: Statement['field']): readonly Statement[] {
  return found.filter((statement) => statement.field === field)
}

/** All who are named, and one description of the many who are not: the one with their number. */
function senders(found: readonly Statement[]): readonly Statement[] {
  const all = of(found, 'sender')
  const groups = all.filter(({ isGroup }) => isGroup)
  const first = groups.find(({ isCounted }) => isCounted) ?? groups[0]
  // `Thirty-one mayors` in the heading are `thirty-one mayors of the valley` in the text.
  const counted =
    first &&
    groups.reduce((best, group) => (group.named.name.startsWith(`${best.named.name} `) ? group : best), first)
  // Where the many are counted, those who are named among them are its signatories.
  const signed = new Set(of(found, 'signatory').map(({ named }) => named.start))
  return all.filter(
    (statement) =>
      statement === counted ||
      (!statement.isGroup && !(counted !== undefined && signed.has(statement.named.start))),
  )
}

/** `an den Landrat` in the heading, `an Landrat Sepp Niederhuber` below it: the office is his. */
function withoutOffices(found: readonly Statement[]): readonly Statement[] {
  return found.filter(({ named }) => {
    const office = foldText(named.name)
    return !found.some(
      (other) => other.named.role !== undefined && ` ${foldText(other.named.role)} `.includes(` ${office} `),
    )
  })
}

/** The same name twice is one; of two forms of a name, one inside the other, the longer one stays. */
function unique(found: readonly Statement[]): readonly Statement[] {
  const kept: Statement[] = []
  for (const statement of found) {
    const key = foldText(statement.named.normal ?? statement.named.name)
    const same = kept.findIndex(({ named }) => isSameName(foldText(named.normal ?? named.name), key))
    const known = kept[same]
    if (known === undefined) kept.push(statement)
    else if (known.named.role === undefined && statement.named.role !== undefined) kept[same] = statement
  }
  return kept
}

function isSameName(a: string, b: string): boolean {
  return a === b || ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`)
}

function person(
  { text }: Described,
  { field, named, rule, isSure }: Statement,
  certainty: Evidence['certainty'],
): Person {
  const { start, end, name, normal, role, organisation } = named
  const evidence: Evidence = {
    source: 'running-text',
    field: `${field}: ${rule}`,
    asWritten: text.slice(start, end),
    span: { start, end },
    certainty: isSure ? certainty : 'possible',
    state: 'extracted',
  }
  return {
    name: name.replace(/\s+/g, ' '),
    ...(normal !== undefined && { normal: normal.replace(/\s+/g, ' ') }),
    ...(role !== undefined && { role: role.replace(/\s+/g, ' ') }),
    ...(organisation !== undefined && { organisation: organisation.replace(/\s+/g, ' ') }),
    evidence,
  }
}

/** The exact number that is said most plainly; one that is only about right is a proposal. */
function counts(
  { text }: Described,
  found: readonly CountStatement[],
  certainty: Evidence['certainty'],
): readonly Finding[] {
  const best = [...found].sort(
    (a, b) => Number(b.isExact) - Number(a.isExact) || b.rank - a.rank || a.start - b.start,
  )[0]
  if (best === undefined) return []
  const { start, end, count, rule, isExact } = best
  const evidence: Evidence = {
    source: 'running-text',
    field: `number: ${rule}`,
    asWritten: text.slice(start, end),
    span: { start, end },
    certainty: isExact ? certainty : 'possible',
    state: 'extracted',
  }
  return [{ field: 'signatory-count', count, evidence }]
}

const dateline =
  /^(\p{Lu}[\p{Lu}'’. -]{2,30}\p{Lu})(?=(?:,? [^–—\n]{0,40})? [–—-] |, \p{Lu}\p{L}{2,8}\.? \d{1,2}\.)/u

/** The place in capitals with which a report of an agency begins. */
function places({ text, blocks }: Described, isReport: boolean): readonly Finding[] {
  if (!isReport) return []
  const first = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'dateline').slice(0, 3)
  for (const { start, end } of first) {
    const name = dateline.exec(text.slice(start, Math.min(end, start + 90)))?.[1]
    if (name === undefined) continue
    const evidence: Evidence = {
      source: 'running-text',
      field: 'dateline of a report',
      asWritten: name,
      span: { start, end: start + name.length },
      certainty: 'likely',
      state: 'extracted',
    }
    const place: Place = { name, role: 'mentioned', evidence }
    return [{ field: 'place', place }]
  }
  return []
}
