/** A value while it is typed: plain words by the name of their input, and what they become. Pure. */
import type { JudgedField, JudgedValue } from '@shared/judgement'
import { dateRoles, type LetterKind, letterKinds, placeRoles } from '@shared/letter'
import { edtfRange } from '@shared/text/edtf'
import type { Calendar } from '../locales/calendar'
import { edtfOfJalali, typedJalali } from '../locales/jalali'

export type DraftInput =
  | 'title'
  | 'letterKind'
  | 'language'
  | 'edtf'
  | 'dateRole'
  | 'name'
  | 'role'
  | 'organisation'
  | 'count'
  | 'placeRole'
  | 'publisher'
  | 'url'
  | 'edition'
export type Draft = Readonly<Partial<Record<DraftInput, string>>>

const person = ['name', 'role', 'organisation'] as const

export const inputsOf = {
  title: ['title'],
  kind: ['letterKind'],
  language: ['language'],
  date: ['edtf', 'dateRole'],
  sender: person,
  recipient: person,
  signatory: person,
  'signatory-count': ['count'],
  place: ['name', 'placeRole'],
  source: ['publisher', 'url', 'edition'],
} as const satisfies Readonly<Record<JudgedField, readonly DraftInput[]>>

/** What the inputs begin with. */
export function draftOf(
  field: JudgedField,
  value: JudgedValue | null,
  calendar: Calendar = 'gregorian',
): Draft {
  if (value === null || value.field !== field)
    return { letterKind: 'letter', dateRole: 'sent', placeRole: 'sent' }
  switch (value.field) {
    case 'title':
      return { title: value.title }
    case 'kind':
      return { letterKind: value.letterKind }
    case 'language':
      return { language: value.language }
    case 'date':
      return { edtf: value.typed ?? inCalendar(value.edtf, calendar), dateRole: value.role }
    case 'signatory-count':
      return { count: String(value.count) }
    case 'place':
      return { name: value.name, placeRole: value.role }
    case 'source':
      return { publisher: value.publisher ?? '', url: value.url ?? '', edition: value.edition ?? '' }
    case 'sender':
    case 'recipient':
    case 'signatory':
      return { name: value.name, role: value.role ?? '', organisation: value.organisation ?? '' }
  }
}

/** A date as the reader of the Persian calendar alone would type it, where it has one there. */
function inCalendar(edtf: string, calendar: Calendar): string {
  const range = calendar === 'jalali' && !/[~?%X]/.test(edtf) ? edtfRange(edtf) : null
  return range === null ? edtf : (typedJalali(range) ?? edtf)
}

/** Null while something that is needed is missing. */
export function valueOfDraft(
  field: JudgedField,
  draft: Draft,
  calendar: Calendar = 'gregorian',
): JudgedValue | null {
  const words = (input: DraftInput) => (draft[input] ?? '').trim()
  switch (field) {
    case 'title':
      return words('title') === '' ? null : { field, title: words('title') }
    case 'kind':
      return kindOf(words('letterKind'))
    case 'language':
      return /^[a-z]{2,3}$/.test(words('language')) ? { field, language: words('language') } : null
    case 'date': {
      const role = dateRoles.find((known) => known === words('dateRole')) ?? 'sent'
      const date = words('edtf')
      // Words are read by the library, which knows the months of every calendar; numbers alone need to be told.
      const edtf = calendar === 'gregorian' ? date : (edtfOfJalali(date) ?? date)
      return date === '' ? null : { field, edtf, role }
    }
    case 'signatory-count':
      return /^\d{1,9}$/.test(words('count')) ? { field, count: Number(words('count')) } : null
    case 'place': {
      const role = placeRoles.find((known) => known === words('placeRole')) ?? 'sent'
      return words('name') === '' ? null : { field, name: words('name'), role }
    }
    case 'source': {
      const parts = given({ publisher: words('publisher'), url: words('url'), edition: words('edition') })
      return Object.keys(parts).length === 0 ? null : { field, ...parts }
    }
    case 'sender':
    case 'recipient':
    case 'signatory': {
      const parts = given({ role: words('role'), organisation: words('organisation') })
      return words('name') === '' ? null : { field, name: words('name'), ...parts }
    }
  }
}

function kindOf(words: string): JudgedValue | null {
  const letterKind: LetterKind | undefined = letterKinds.find((kind) => kind === words)
  return letterKind === undefined ? null : { field: 'kind', letterKind }
}

function given<Part extends Readonly<Record<string, string>>>(parts: Part): Partial<Part> {
  return Object.fromEntries(Object.entries(parts).filter(([, words]) => words !== '')) as Partial<Part>
}
