/**
 * A letter in the words of a footnote. The forms follow The Chicago Manual of Style (17th edition, 14.111 and 14.229),
 * the MHRA Style Guide (letters and manuscripts) and New Hart's Rules (18.6): who to whom, what, where and when,
 * published by whom. What a letter has no title for gets none: a title made of its first words would cite what nobody
 * wrote as one.
 */
import { type CitationStyle, type CitedLetter, type CitedName, oneLine } from '../citation'
import { type DateForm, dateInWords } from './date-words'

export function citationText(letter: CitedLetter, style: CitationStyle): string {
  const parts = styles[style](letter).filter((part) => part !== '')
  const words = joined(parts).replace(/[,.\s]+$/, '')
  // A note is a sentence; a name in small letters is no reason to begin it with one.
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

const styles: Readonly<Record<CitationStyle, (letter: CitedLetter) => readonly string[]>> = {
  chicago: (letter) => [
    fromTo(letter),
    quoted(letter, '“', '”', true),
    letter.sentFrom ?? '',
    dateOf(letter, { order: 'month-first', short: false }),
    letter.publisher ?? '',
    letter.url ?? '',
  ],
  mhra: (letter) => [
    letterTo(letter),
    quoted(letter, '‘', '’', false),
    letter.sentFrom ?? '',
    dateOf(letter, { order: 'day-first', short: false }),
    letter.publisher ?? '',
    letter.url === null ? '' : `<${letter.url}>`,
  ],
  oxford: (letter) => [
    fromTo(letter),
    quoted(letter, '‘', '’', false),
    dateOf(letter, { order: 'day-first', short: true }),
    letter.sentFrom ?? '',
    letter.publisher ?? '',
    letter.url ?? '',
  ],
}

/** A comma stands inside the quotation marks in American print: then it is there already. */
function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    if (text === '') return part
    return /[,?!]”$/.test(text) ? `${text} ${part}` : `${text}, ${part}`
  }, '')
}

function fromTo({ authors, recipients, ...letter }: CitedLetter): string {
  const from = names(authors, letter.moreAuthors)
  const to = names(recipients, 0)
  if (to === '') return from
  return from === '' ? `Letter to ${to}` : `${from} to ${to}`
}

function letterTo({ authors, recipients, kind, ...letter }: CitedLetter): string {
  const from = names(authors, letter.moreAuthors)
  const to = names(recipients, 0)
  if (to === '') return from
  const what = kind === 'e-mail' ? 'email' : kind === 'petition' ? 'petition' : 'letter'
  return from === ''
    ? `${what.charAt(0).toUpperCase()}${what.slice(1)} to ${to}`
    : `${from}, ${what} to ${to}`
}

function names(people: readonly CitedName[], more: number): string {
  const all = people.map(({ name }) => name)
  const [first = ''] = all
  if (all.length + more > 3) return `${first} et al.`
  if (all.length < 3) return all.join(' and ')
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

function quoted(letter: CitedLetter, before: string, after: string, commaInside: boolean): string {
  const { title, hasOwnTitle, authors, recipients } = letter
  const isNamed = authors.length > 0 || recipients.length > 0
  if (title === '' || (!hasOwnTitle && isNamed)) return ''
  const own = before === '“' ? withSingleMarks(title) : title
  const stop = commaInside && !/[?!]$/.test(own) ? ',' : ''
  return oneLine(`${before}${own}${stop}${after}`)
}

/** Inside double quotation marks stand single ones: the first of a pair opens, the second closes. */
function withSingleMarks(title: string): string {
  let isOpen = false
  return title.replace(/["“”„]/g, () => {
    isOpen = !isOpen
    return isOpen ? '‘' : '’'
  })
}

function dateOf({ date, dateRole }: CitedLetter, form: DateForm): string {
  if (date === null) return 'n.d.'
  const words = dateInWords(date, form)
  return dateRole === 'received' ? `received ${words}` : words
}
