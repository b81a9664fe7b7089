/**
 * Reads whom a few words name: one person or body or a list of them, each with office and organisation where the words
 * say them. Stops where the list ends; what cannot be told apart stays together.
 */
import { type Word, wordsOf } from '../quotations/words'
import { officeBefore } from './office'
import { byCommas, bySemicolons, type Item } from './people-list'
import { articles, honorific, isBody, isOffice, organisation } from './role-words'

export interface Named {
  /** As written, without an article. */
  readonly name: string
  readonly normal?: string
  readonly role?: string
  readonly organisation?: string
  readonly start: number
  readonly end: number
}

const longestPhrase = 700

/** `text` is read from `from`; spans are those of `text`. Empty when nobody is named there. */
export function readPeople(text: string, from: number, to: number): readonly Named[] {
  const phrase = text.slice(from, Math.min(to, from + longestPhrase))
  const words = wordsOf(phrase, 110)
  const items = /;/.test(untilStop(phrase)) ? bySemicolons(words) : byCommas(words)
  return items
    .flatMap((item) => named(phrase, item))
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
}

function untilStop(phrase: string): string {
  return (
    /^[^.:!?\uE000]*/.exec(phrase.replace(/\b(?:\p{L}\.)+/gu, (dots) => '_'.repeat(dots.length)))?.[0] ?? ''
  )
}

function named(phrase: string, { words, apposition, office = [] }: Item): readonly Named[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const end = withBracket(phrase, last.end, first.start)
  const whole = phrase.slice(first.start, end).replace(articles, '').trim()
  const start = end - phrase.slice(first.start, end).replace(articles, '').trimStart().length
  if (
    whole.length < 2 ||
    (!/^(?:\p{Lu}|\p{Lo}|\p{Nd})/u.test(whole) &&
      !words.some(({ text, lower }) => isOffice(text) || isBody(lower)))
  )
    return []
  const beside = office.length > 0 ? office : apposition
  const role = beside.length === 0 ? null : spanText(phrase, beside)
  const own = role === null || words.length > 2 ? officeBefore(whole) : null
  const name = own === null ? whole : whole.slice(own.length).trim()
  const stated = [own, role].filter((part) => part !== null).join(', ')
  return [
    {
      name,
      ...normalOf(name),
      ...(stated !== '' && roleAndBody(stated)),
      start: end - (own === null ? end - start : name.length),
      end,
    },
  ]
}

function spanText(phrase: string, words: readonly Word[]): string {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return ''
  return phrase
    .slice(first.start, withBracket(phrase, last.end, first.start))
    .replace(articles, '')
    .trim()
}

function withBracket(phrase: string, end: number, start: number): number {
  return phrase[end] === ')' && phrase.slice(start, end).includes('(') ? end + 1 : end
}

/** The name without titles and without its short form in brackets; only when it differs. */
export function normalOf(name: string): { normal?: string } {
  const normal = name
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(honorific, '')
    .trim()
  return normal !== name && normal !== '' ? { normal } : {}
}

/** `executive director of the Institute` is an office and an organisation; what holds more stays whole. */
function roleAndBody(stated: string): { role: string; organisation?: string } {
  const role = stated.replace(articles, '').trim().replace(/,$/, '')
  const found =
    /^(.{3,60}?) (?:of|at|with|from|der|des|von|de la|de l’|du|de|della|dell’|del|di|ed)(?: the)? (\p{Lu}.+)$/u.exec(
      role,
    )
  const [, office, rest] = found ?? []
  if (office === undefined || rest === undefined || !organisation.test(rest)) return { role }
  const more = /\s(?:and|und|et|e|y)\s+(?:an? )?(members?|\p{Ll}+(?= of)) of(?: the)? (\p{Lu}.+)$/u.exec(rest)
  const [second, body] = [more?.[1], more?.[2]]
  if (more && second !== undefined && body !== undefined)
    return { role: `${office}; ${second}`, organisation: `${rest.slice(0, more.index)}; ${body}` }
  return { role: office, organisation: rest }
}
