/** Evidence and pieces of text that the readers of a letter's parts share. */
import type { Evidence, Person, Span } from '@shared/letter'
import type { Finding } from '../finding'
import { named } from '../names'
import { trimmed } from './letter-lines'

export interface Words extends Span {
  readonly text: string
}

/** The trimmed lines of a stretch of text. */
export function linesIn(text: string, { start, end }: Span): readonly Words[] {
  const lines: Words[] = []
  let at = start
  while (at <= end) {
    const next = text.indexOf('\n', at)
    const stop = next === -1 || next > end ? end : next
    const line = trimmed(text, at, stop)
    if (line.text !== '') lines.push(line)
    at = stop + 1
  }
  return lines
}

/** The same words without what `pattern` finds at their beginning. */
export function without({ text, start, end }: Words, pattern: RegExp): Words {
  const found = pattern.exec(text)
  if (found?.index !== 0) return { text, start, end }
  const rest = text.slice(found[0].length)
  const bare = rest.trimStart()
  return { text: bare, start: end - bare.length, end }
}

/** Without marks of punctuation at the end; the dot of an abbreviation is kept where a letter and a dot end the words. */
export function withoutMarks({ text, start }: Words): Words {
  let end = text.length
  while (end > 0 && /[\s,;:!،؛.]/u.test(text.charAt(end - 1))) end--
  const isAbbreviated =
    text.charAt(end) === '.' && /(?:^|[\s.])\p{L}{1,2}$/u.test(text.slice(Math.max(0, end - 4), end))
  const bare = text.slice(0, isAbbreviated ? end + 1 : end)
  return { text: bare, start, end: start + bare.length }
}

export function partEvidence(
  field: string,
  { text, start, end }: Words,
  certainty: Evidence['certainty'],
): Evidence {
  return {
    source: 'letter-part',
    field,
    asWritten: text,
    span: { start, end },
    certainty,
    state: 'extracted',
  }
}

export interface PartPerson {
  readonly name: Words
  readonly role?: string
  readonly organisation?: string
  readonly certainty: Evidence['certainty']
}

export function personFinding(
  meaning: 'sender' | 'recipient' | 'signatory',
  part: string,
  person: PartPerson,
): Finding {
  const { name, role, organisation, certainty } = person
  const evidence = partEvidence(part, name, certainty)
  const known: Person = {
    ...named(name.text),
    ...(role && { role }),
    ...(organisation && { organisation }),
    evidence,
  }
  return { field: meaning, person: known }
}
