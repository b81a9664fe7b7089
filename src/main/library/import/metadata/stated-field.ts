/** What a field that a file states in so many words means: the same for front matter, HTML metadata and header lines. */
import { type Evidence, type LetterDate, type LetterKind, letterKinds, type Person } from '@shared/letter'
import { readDate } from './dates/read-date'
import type { Finding } from './finding'
import { languageCode } from './language'

export type FieldMeaning =
  | 'title'
  | 'sent'
  | 'received'
  | 'published'
  | 'sender'
  | 'recipient'
  | 'signatory'
  | 'place-sent'
  | 'place-received'
  | 'kind'
  | 'language'
  | 'publisher'
  | 'url'
  | 'edition'

export interface StatedValue {
  readonly text: string
  readonly role?: string
  readonly organisation?: string
}

/** What one value of a field tells; nothing when it cannot be read as what the field means. */
export function findingsOf(
  meaning: FieldMeaning,
  value: StatedValue,
  evidence: Evidence,
): readonly Finding[] {
  const text = value.text.replace(/\s+/g, ' ').trim()
  if (text === '') return []
  switch (meaning) {
    case 'title':
      return [{ field: 'title', title: text, evidence }]
    case 'sent':
    case 'received':
    case 'published':
      return dateFinding(text, meaning, evidence)
    case 'sender':
    case 'recipient':
    case 'signatory':
      return peopleOf({ ...value, text }, evidence).map((person) => ({ field: meaning, person }))
    case 'place-sent':
      return [{ field: 'place', place: { name: text, role: 'sent', evidence } }]
    case 'place-received':
      return [{ field: 'place', place: { name: text, role: 'received', evidence } }]
    case 'kind':
      return kindFinding(text, evidence)
    case 'language':
      return languageFinding(text, evidence)
    case 'publisher':
      return [{ field: 'source', source: { publisher: text }, evidence }]
    case 'url':
      return /^https?:\/\//i.test(text) ? [{ field: 'source', source: { url: text }, evidence }] : []
    case 'edition':
      return [{ field: 'source', source: /^https?:\/\/\S+$/i.test(text) ? { url: text } : { edition: text }, evidence }]
  }
}

function dateFinding(text: string, role: LetterDate['role'], evidence: Evidence): readonly Finding[] {
  const read = readDate(text)
  return read === null ? [] : [{ field: 'date', date: { ...read, role, evidence } }]
}

const kindNames: ReadonlyMap<string, LetterKind> = new Map(
  Object.entries({
    email: 'e-mail',
    mail: 'e-mail',
    appeal: 'petition',
    'press report': 'report',
    speech: 'event-report',
    'speech or event report': 'event-report',
  } as const),
)

function kindFinding(text: string, evidence: Evidence): readonly Finding[] {
  const name = text.toLowerCase()
  const letterKind = kindNames.get(name) ?? letterKinds.find((kind) => kind === name.replaceAll(' ', '-'))
  return letterKind === undefined ? [] : [{ field: 'kind', letterKind, evidence }]
}

function languageFinding(text: string, evidence: Evidence): readonly Finding[] {
  const language = languageCode(text)
  return language === null ? [] : [{ field: 'language', language, evidence }]
}

/** The people whom a value names: addresses of e-mail are divided at commas, everything else at semicolons only. */
function peopleOf(value: StatedValue, evidence: Evidence): readonly Person[] {
  if (value.role !== undefined || value.organisation !== undefined) {
    const { text: name, role, organisation } = value
    return [{ name, ...(role && { role }), ...(organisation && { organisation }), evidence }]
  }
  const parts = /<[^>]*@[^>]*>|\S+@\S+/.test(value.text)
    ? value.text.match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g)
    : value.text.split(';')
  return (parts ?? []).flatMap((part) => personOf(part.trim(), evidence))
}

const roleWord =
  /^(?:the )?(?:vice-?|deputy |prime |former )?(?:president|minist(?:er|re)|chair|professor|director|secretary|editor|présidente?|bishop|ambassador|member|senator)\b/i

/** "Name, what they are": divided only where both sides have several words, so that "Surname, Forename" stays whole. */
function personOf(written: string, evidence: Evidence): readonly Person[] {
  const text = /^"?([^"<]*?)"?\s*<[^>]*>$/.exec(written)?.[1]?.trim() || written.replace(/^<(.*)>$/, '$1')
  if (text === '') return []
  const [, name, rest] = /^([^,]+\s[^,]+),\s+(\S+\s.+)$/.exec(text) ?? []
  if (name === undefined || rest === undefined) return [{ name: text, evidence }]
  const likely: Evidence = { ...evidence, certainty: 'likely' }
  return roleWord.test(rest) || /^\p{Ll}/u.test(rest)
    ? [{ name, role: rest, evidence: likely }]
    : [{ name, organisation: rest, evidence: likely }]
}
