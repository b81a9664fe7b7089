/**
 * Who sent a letter to whom, when and where, as `correspDesc` of TEI P5 says it: in catalogues (CMIF) and in editions.
 * `when`, `from` and `to` stand for what is known; `notBefore` and `notAfter` for a day that lies between.
 */
import { citedLetter } from '@shared/citation'
import { type CitedDate, citedDate, type DateEnd } from '@shared/citation/cited-date'
import type { Letter, LetterDate, Person, Place } from '@shared/letter'
import { dayToIso } from '@shared/text/days'
import { earliestDay, latestDay } from '@shared/text/edtf'
import { type Attributes, element, forbiddenSigns, textElement } from '../exchange/out/xml'
import type { LetterLosses } from './letter-losses'

/**
 * A catalogue is for machines: its dates are numbers without words, and both who sent and who received are named, be it
 * as unknown. An edition says no more than is known, and keeps the words of dates.
 */
type CorrespondenceForm = 'catalogue' | 'edition'

/** Without the element itself, which catalogues and editions begin in their own ways; none when nothing is known. */
export function correspondenceActions(
  letter: Letter,
  losses: LetterLosses,
  form: CorrespondenceForm,
): readonly string[] {
  const dates = { sent: dateOf(letter, 'sent'), received: dateOf(letter, 'received') }
  losses.add(
    'other-dates',
    letter,
    letter.dates.filter((date) => date !== dates.sent && date !== dates.received && date.role !== 'mentioned')
      .length,
  )
  const senders = letter.senders.length > 0 ? letter.senders : letter.signatories
  if (letter.senders.length > 0 && citedLetter(letter).moreSignatories > 0) losses.add('signatories', letter)
  const actions: readonly Action[] = [
    { people: senders, role: 'sent', date: dates.sent },
    { people: letter.recipients, role: 'received', date: dates.received },
  ]
  const known = actions.map((action) => ({ ...action, inner: knownOf(letter, action, losses, form) }))
  if (known.every(({ inner }) => inner.length === 0)) return []
  return known.flatMap(({ role, people, inner }) => {
    const all = form === 'catalogue' && people.length === 0 ? [unknownPerson, ...inner] : inner
    return all.length === 0 ? [] : [element('correspAction', { type: role }, all)]
  })
}

/** As the format has it. */
const unknownPerson = '<persName>Unknown</persName>'

function dateOf({ dates }: Letter, role: 'sent' | 'received'): LetterDate | undefined {
  return dates.find((date) => date.role === role)
}

interface Action {
  readonly people: readonly Person[]
  readonly role: 'sent' | 'received'
  readonly date: LetterDate | undefined
}

function knownOf(
  letter: Letter,
  { people, role, date }: Action,
  losses: LetterLosses,
  form: CorrespondenceForm,
): readonly string[] {
  const places = letter.places.filter((place) => place.role === role)
  return [
    ...people.map((person) => personElement(person, letter, losses)),
    ...places.map((place) => placeElement(place, letter, losses)),
    ...(date === undefined
      ? []
      : form === 'edition'
        ? [dateElement(date, letter, losses)]
        : bareDate(date, letter, losses)),
  ]
}

function personElement(person: Person, letter: Letter, losses: LetterLosses): string {
  const { name, listedAs, normal, reference, role, organisation, address } = person
  if (role !== undefined || organisation !== undefined || address !== undefined) losses.add('people', letter)
  return named('persName', { ref: addressOf(reference) }, listedAs ?? normal ?? name, letter, losses)
}

function placeElement({ name, reference }: Place, letter: Letter, losses: LetterLosses): string {
  return named('placeName', { ref: addressOf(reference) }, name, letter, losses)
}

/** Only addresses can stand there, in signs that XML Schema takes for one; null for anything else. */
export function addressOf(reference: string | undefined): string | null {
  if (reference === undefined || !/^https?:\/\/\S+$/.test(reference) || !URL.canParse(reference)) return null
  return reference
    .toWellFormed()
    .replace(/[\p{Cc}"<>[\]\\^`{|}\ufffd-\uffff]|%(?![\da-f]{2})/giu, encodeURIComponent)
}

/** A date in numbers alone; none when they say nothing. */
function bareDate(date: LetterDate, letter: Letter, losses: LetterLosses): readonly string[] {
  const cited = citedDate(date.edtf, date.inferred)
  const numbers = when(date)
  const { isApproximate = true, isUncertain = false } = cited ?? {}
  if (isApproximate || date.inferred || date.calendar !== undefined || isLossy(date, cited))
    losses.add('dates', letter)
  if (Object.values(numbers).every((number) => number === null)) return []
  return [element('date', { ...numbers, cert: isUncertain ? 'medium' : null })]
}

/** What neither numbers nor certainties of a date can say. */
function isLossy({ edtf }: LetterDate, cited: CitedDate | null): boolean {
  const isVague = cited !== null && (cited.isApproximate || cited.isUncertain)
  return cited === null || (isVague && cited.isRange) || /^[[{].*,/.test(edtf)
}

function dateElement(date: LetterDate, letter: Letter, losses: LetterLosses): string {
  const { inferred, calendar, evidence } = date
  const cited = citedDate(date.edtf, inferred)
  if (isLossy(date, cited) || calendar !== undefined) losses.add('dates', letter)
  const attributes: Attributes = {
    ...when(date),
    precision: cited?.isApproximate === true ? 'medium' : null,
    cert: cited?.isUncertain === true ? 'medium' : null,
    evidence: inferred ? 'conjecture' : null,
  }
  return named('date', attributes, evidence.asWritten, letter, losses)
}

/** What XML Schema takes for a date; a range of days where digits, a season or one of several is all that is known. */
function when({ edtf, inferred, min, max }: LetterDate): Attributes {
  const cited = citedDate(edtf, inferred)
  const { first = null, last = null } = cited ?? {}
  if (cited === null) return { notBefore: dayText(min), notAfter: dayText(max) }
  if (!cited.isRange && !cited.isUnspecified && first !== null && first.season === null)
    return { when: endText(first) }
  if (
    edtf.includes('/') &&
    !cited.isUnspecified &&
    (first?.season ?? null) === null &&
    (last?.season ?? null) === null
  ) {
    if (first !== null && last !== null) return { from: endText(first), to: endText(last) }
    return {
      notBefore: first === null ? null : endText(first),
      notAfter: last === null ? null : endText(last),
    }
  }
  return { notBefore: dayText(min), notAfter: dayText(max) }
}

function dayText(day: number): string | null {
  if (day <= earliestDay || day >= latestDay) return null
  return dayToIso(day).replace(/^-0*(\d{4}-)/, '-$1')
}

function endText({ year, month, day }: DateEnd): string {
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  return [years, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** An element on a line of its own; its words as they stand, in one line. */
function named(
  name: string,
  attributes: Attributes,
  words: string,
  letter: Letter,
  losses: LetterLosses,
): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  losses.add('characters', letter, forbiddenSigns(line))
  const empty = element(name, attributes)
  if (line === '') return empty
  return `${empty.slice(0, -2)}>${textElement('x', line).slice(3, -4)}</${name}>`
}
