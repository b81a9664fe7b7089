/**
 * A letter as an entry of BibTeX, with the fields that biblatex knows besides: its dates are EDTF, so they keep what is
 * uncertain. Signs of every script stay as they are; those that TeX would obey are escaped.
 */
import type { CitedLetter, CitedName } from '../citation'
import type { CitedDate } from './cited-date'
import { dateInWords } from './date-words'
import { usualLosses, type WrittenCitation, when } from './losses'

/** Keys that are used already; the new one is added. */
export type UsedKeys = Set<string>

export function bibtexEntry(letter: CitedLetter, used: UsedKeys): WrittenCitation {
  const key = keyOf(letter, used)
  const fields = fieldsOf(letter).filter(([, value]) => value !== '')
  const lines = fields.map(([name, value, isBare = false]) => {
    return `  ${name.padEnd(9)} = ${isBare ? value : `{${value}}`},`
  })
  const type = letter.kind === 'report' || letter.kind === 'event-report' ? 'article' : 'misc'
  const { date, calendar } = letter
  const isDateLost = date !== null && (date.isInferred || calendar !== null || biblatexDate(date) === null)
  return {
    text: `@${type}{${key},\n${lines.join('\n')}\n}`,
    lost: [
      ...when(isDateLost, 'dates'),
      ...when(letter.recipients.length > 0, 'recipients'),
      ...usualLosses(letter),
    ],
  }
}

/** What is bare stands without braces: a name for words that the reading program knows. */
type Field = readonly [name: string, value: string, isBare?: boolean]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function fieldsOf(letter: CitedLetter): readonly Field[] {
  const { date, recipients, kind, publisher, url, title } = letter
  const isArticle = kind === 'report' || kind === 'event-report'
  const to = recipients.map(({ name }) => escaped(name)).join(', ')
  const month = date?.isRange === false ? (date.first?.month ?? null) : null
  return [
    ['author', letter.authors.map(authorOf).join(' and ') + (letter.moreAuthors > 0 ? ' and others' : '')],
    ['title', title === '' ? '' : `{${escaped(title)}}`],
    ['date', date === null ? '' : (biblatexDate(date) ?? '')],
    ['year', date === null ? '' : yearOf(date)],
    ['month', month === null ? '' : (months[month - 1] ?? ''), true],
    ['type', kind === null ? '' : kind.replace('-', ' ')],
    ['note', to === '' ? '' : `To ${to}`],
    ['address', escaped(letter.sentFrom ?? '')],
    [isArticle ? 'journal' : 'publisher', escaped(publisher ?? '')],
    ['edition', escaped(letter.edition ?? '')],
    ['url', url === null ? '' : verbatim(url)],
    ['language', escaped(letter.language ?? '')],
    ['library', escaped(letter.path)],
  ]
}

/** Names in braces are not taken apart; those whose family name is known are given with it first. */
function authorOf({ name, family, given }: CitedName): string {
  return family === null || given === null ? `{${escaped(name)}}` : `{${escaped(family)}}, ${escaped(given)}`
}

/** What biblatex reads: level 1 of EDTF; null for lists, partly marked dates and what it does not know. */
function biblatexDate({ edtf }: CitedDate): string | null {
  const end =
    '-?\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?%]?|\\d{3}X|\\d{2}XX|\\d{4}-XX|\\d{4}-\\d{2}-XX|\\d{4}-XX-XX'
  if (new RegExp(`^(?:${end})$`).test(edtf)) return edtf
  const range = new RegExp(`^(${end}|\\.\\.|)/(${end}|\\.\\.|)$`).exec(edtf)
  if (range === null) return null
  // An open end is nothing there.
  return `${range[1] === '..' ? '' : (range[1] ?? '')}/${range[2] === '..' ? '' : (range[2] ?? '')}`
}

/** For BibTeX itself, which takes any words. */
function yearOf(date: CitedDate): string {
  const { first, last, isRange } = date
  const isYear = !isRange && first !== null && !date.isApproximate && !date.isUncertain
  if (isYear && first.year > 0) return String(first.year)
  const years = {
    ...date,
    first: first === null ? null : { ...first, month: null, day: null, season: null },
    last: last === null ? null : { ...last, month: null, day: null, season: null },
    isRange: isRange && first?.year !== last?.year,
    isInferred: false,
  }
  return escaped(dateInWords(years, { order: 'day-first', short: false })).replaceAll('–', '--')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

// Subtle: braces become commands, because BibTeX counts them even where they are escaped.
function escaped(words: string): string {
  return words.replace(/[\\~^{}#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`)
}

/** For fields that are taken as they stand: only what would end the field is put otherwise. */
function verbatim(words: string): string {
  return words.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))
}

/** `vale1843`, `vale1843b`; what cannot be written in ASCII is called `letter`. */
function keyOf({ authors, date }: CitedLetter, used: UsedKeys): string {
  const [author] = authors
  const name = author?.family ?? author?.name.split(' ').at(-1) ?? ''
  const plain = name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  const year = date?.first?.year ?? date?.last?.year
  const base = `${plain.length < 2 ? 'letter' : plain}${year === undefined ? '' : Math.abs(year)}`
  let key = base
  for (let more = 1; used.has(key); more++) key = `${base}-${more + 1}`
  used.add(key)
  return key
}
