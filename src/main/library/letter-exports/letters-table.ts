/**
 * What is known of letters as a table, a row for each: beside every value stands what it was taken from and how sure that
 * is, and behind all of it which query found the letter, in which collection.
 */

import { mainDate } from '@shared/citation'
import type { Evidence, Letter, LetterDate, Person } from '@shared/letter'
import type { Provenance } from '@shared/search'
import { dayToIso } from '@shared/text/days'
import { earliestDay, latestDay } from '@shared/text/edtf'
import { type Columns, originColumns, tableStretch } from '../export/stretches'
import type { LetterWriter } from './leaving-letters'

/** So few that others do not wait for them. */
const rowsAtOnce = 50

export const lettersTable: LetterWriter = async function* (leaving, losses, pause) {
  const { provenance } = leaving
  let text = ''
  let items: Letter[] = []
  const write = (isLast: boolean) => {
    text += tableStretch(columns, { items, provenance, isFirst: text === '', isLast })
    items = []
  }
  for await (const letter of leaving.letters()) {
    losses.add('links', letter, letter.links.length)
    items.push(letter)
    if (items.length < rowsAtOnce) continue
    write(false)
    await pause()
  }
  write(true)
  yield { path: 'letters.csv', text }
}

const columns: Columns<Letter, Provenance> = [
  ['path', ({ path }) => path],
  ['part', ({ file }) => file.part],
  ['title', ({ title }) => title],
  ['title from', ({ titleEvidence }) => evidenceWords(titleEvidence)],
  ['kind', ({ kind }) => kind],
  ['kind from', ({ kindEvidence }) => evidenceWords(kindEvidence)],
  ['language', ({ language }) => language],
  ['language from', ({ languageEvidence }) => evidenceWords(languageEvidence)],
  ['date (EDTF)', ({ dates }) => mainDate(dates)?.edtf ?? null],
  ['date means', ({ dates }) => mainDate(dates)?.role ?? null],
  ['first possible day', ({ dates }) => dayOf(mainDate(dates), 'min')],
  ['last possible day', ({ dates }) => dayOf(mainDate(dates), 'max')],
  ['date inferred', ({ dates }) => yesNo(mainDate(dates)?.inferred)],
  ['calendar', ({ dates }) => calendarOf(mainDate(dates))],
  ['date as written', ({ dates }) => mainDate(dates)?.evidence.asWritten ?? null],
  ['date from', ({ dates }) => evidenceWords(mainDate(dates)?.evidence ?? null)],
  ['other dates', ({ dates }) => listed(dates.filter((date) => date !== mainDate(dates)).map(dateWords))],
  ...people('from', ({ senders }) => senders),
  ...people('to', ({ recipients }) => recipients),
  ...people('signed', ({ signatories }) => signatories),
  ['number of signatories', ({ signatoryCount }) => signatoryCount],
  ['number from', ({ signatoryCountEvidence }) => evidenceWords(signatoryCountEvidence)],
  ['sent from', ({ places }) => placesOf(places, 'sent')],
  ['received at', ({ places }) => placesOf(places, 'received')],
  ['places mentioned', ({ places }) => placesOf(places, 'mentioned')],
  ['places from', ({ places }) => listed(places.map(({ evidence }) => evidenceWords(evidence) ?? ''))],
  ['publisher', ({ source }) => source.publisher ?? null],
  ['edition', ({ source }) => source.edition ?? null],
  ['URL', ({ source }) => source.url ?? null],
  ['publication from', ({ sourceEvidence }) => evidenceWords(sourceEvidence)],
  ['words', ({ words }) => words],
  ['format', ({ file }) => file.format],
  ['encoding', ({ file }) => file.encoding],
  ['text (SHA-256)', ({ textHash }) => textHash],
  ['key', ({ key }) => key],
  ...originColumns,
]

function people(heading: string, of: (letter: Letter) => readonly Person[]): Columns<Letter, Provenance> {
  return [
    [heading, (letter) => listed(of(letter).map(nameOf))],
    [`${heading}: as written`, (letter) => listed(of(letter).map(({ name }) => name))],
    [`${heading}: authority`, (letter) => listed(of(letter).map(({ reference }) => reference ?? ''))],
    [
      `${heading}: evidence`,
      (letter) => listed(of(letter).map(({ evidence }) => evidenceWords(evidence) ?? '')),
    ],
  ]
}

function nameOf({ name, normal, listedAs }: Person): string {
  return listedAs ?? normal ?? name
}

/** `tei-header correspAction[sent]/date: “3 March” (certain, confirmed)` */
function evidenceWords(evidence: Evidence | null): string | null {
  if (evidence === null) return null
  const { source, field, asWritten, certainty, state } = evidence
  return `${source} ${field}: “${asWritten.replace(/\s+/g, ' ').trim()}” (${certainty}, ${state})`
}

function dateWords({ edtf, role, evidence }: LetterDate): string {
  return `${role} ${edtf}, ${evidenceWords(evidence) ?? ''}`
}

function dayOf(date: LetterDate | undefined, end: 'min' | 'max'): string | null {
  const day = date?.[end]
  return day === undefined || day <= earliestDay || day >= latestDay ? null : dayToIso(day)
}

function calendarOf(date: LetterDate | undefined): string | null {
  return date === undefined ? null : (date.calendar ?? 'gregorian')
}

function yesNo(value: boolean | undefined): string | null {
  return value === undefined ? null : value ? 'yes' : 'no'
}

function placesOf(places: Letter['places'], role: Letter['places'][number]['role']): string {
  return listed(places.filter((place) => place.role === role).map(({ name }) => name))
}

function listed(all: readonly string[]): string {
  return all.filter((one) => one !== '').join('; ')
}
