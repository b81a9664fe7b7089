/** What a field that a file states in so many words means: the same for front matter, HTML metadata and header lines. */
import { type Evidence, type LetterDate, type LetterKind, letterKinds, type Person } from '@shared/letter'
import { readDate } from './dates/read-date'
import type { Finding } from './finding'
import { languageCode } from './language'
import { isOrganisationLike, isPersonLike, isRoleLike, named } from './names'

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
      return [
        {
          field: 'source',
          source: /^https?:\/\/\S+$/i.test(text) ? { url: text } : { edition: text },
          evidence,
        },
      ]
  }
}

function dateFinding(text: string, role: LetterDate['role'], evidence: Evidence): readonly Finding[] {
  const read = readDate(text)
  return read === null ? [] : [{ field: 'date', date: { ...read, role, evidence } }]
}

const kindNames: ReadonlyMap<string, LetterKind> = new Map(
  Object.entries({
    letter: 'brief schreiben lettre lettera carta brev письмо نامه رسالة mektup draft_letter private_letter',
    'open-letter':
      'offener_brief lettre_ouverte lettera_aperta carta_abierta carta_aberta открытое_письмо نامه_سرگشاده نامهٔ_سرگشاده رسالة_مفتوحة public_letter',
    petition:
      'appeal aufruf bittschrift pétition petition appel appello petizione petición петиция طومار دادخواست',
    'e-mail':
      'email mail e-post courriel correo_electrónico posta_elettronica электронное_письмо ایمیل رایانامه',
    report:
      'press_report article news news_article press_article bericht zeitungsartikel artikel articolo artículo reportage статья گزارش خبر',
    'event-report': 'speech speech_or_event_report rede discours discorso discurso речь سخنرانی',
  } as const).flatMap(([kind, names]) =>
    names.split(' ').flatMap((name) => {
      const letterKind = letterKinds.find((known) => known === kind)
      return letterKind ? [[name.replaceAll('_', ' '), letterKind] as const] : []
    }),
  ),
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

/** The people whom a value names: addresses of e-mail are divided at commas, everything else at semicolons, and at commas only between whole names. */
function peopleOf(value: StatedValue, evidence: Evidence): readonly Person[] {
  if (value.role !== undefined || value.organisation !== undefined) {
    const { text: name, role, organisation } = value
    return [{ ...named(name), ...(role && { role }), ...(organisation && { organisation }), evidence }]
  }
  const parts = /\S@\S/.test(value.text)
    ? value.text.match(/(?:"[^"]*"|<[^<>]*>|[^,;"<])+/g)
    : value.text.split(/[;؛]/).flatMap(wholeNames)
  return (parts ?? []).flatMap((part) => personOf(part.trim(), evidence))
}

/** `Ruth Orr and Edmund Vale`, `Ruth Orr, Edmund Vale, Colm Adair`: whole names only, so that an office behind a name is none. */
function wholeNames(text: string): readonly string[] {
  const names = text.split(/\s*[,،]\s*(?:and|und|et|e|y|و)\s+|\s+(?:and|&|und|et|y|и|و)\s+|\s*[,،]\s*/u)
  const hasConjunction = /\s(?:and|&|und|et|y|и|و)\s/u.test(text)
  const isList = names.length > 2 || (names.length === 2 && hasConjunction)
  const isWhole = (name: string) =>
    isPersonLike(name) && name.trim().includes(' ') && name.trim().split(/\s+/).length <= 5
  return isList && names.every(isWhole) ? names : [text]
}

/** What is longer names nobody, or more people than could be told apart. */
const longestPerson = 1000

/** "Name, what they are": divided only where both sides have several words, so that "Surname, Forename" stays whole. */
function personOf(written: string, evidence: Evidence): readonly Person[] {
  if (written.length > longestPerson) return []
  const text = /^"?([^"<]*?)"?\s*<[^>]*>$/.exec(written)?.[1]?.trim() || written.replace(/^<(.*)>$/, '$1')
  if (text === '') return []
  const [, name, rest] = /^([^,]+\s[^,]+),\s+(\S+\s.+)$/.exec(text) ?? []
  if (name === undefined || rest === undefined) return [{ ...named(text), ...addressOf(written), evidence }]
  const likely: Evidence = { ...evidence, certainty: 'likely' }
  return isRole(rest)
    ? [{ ...named(name), role: rest, evidence: likely }]
    : [{ ...named(name), organisation: rest, evidence: likely }]
}

function isRole(words: string): boolean {
  return (
    /^\p{Ll}/u.test(words) ||
    isRoleLike(words) ||
    !(isOrganisationLike(words) || /^\p{Lu}|^\p{Lo}/u.test(words))
  )
}

/** Of RFC 5321, section 4.5.3.1, and room for the brackets. */
const longestAddress = 330

function addressOf(written: string): { readonly address?: string } {
  const address = /<?([^\s<>"]+@[^\s<>"]+)>?\s*$/.exec(written.slice(-longestAddress))?.[1]
  return address === undefined ? {} : { address }
}
