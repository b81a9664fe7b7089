/** Whether two names may mean one person, and what they differ by. Pure, the same from both sides; where there is doubt, they do not. */
import type { NameProposal } from '@shared/review'
import { genderOfForename } from './forenames'
import type { NameParts } from './name-parts'
import { isSlip } from './spelling-keys'

export type Reason = NameProposal['reason']

/** Why the two may be one; null when nothing speaks for it, or anything against it. */
export function mayBeOne(a: NameParts, b: NameParts): Reason | null {
  if (a.kind !== b.kind) return shortForm(a, b) ?? shortForm(b, a)
  if (a.kind === 'organisation')
    return a.surname === b.surname ? 'spelling' : (shortForm(a, b) ?? shortForm(b, a))
  if (a.kind === 'address' || isContradiction(a, b)) return null
  if (a.surname === '' || b.surname === '') return null
  if (a.forenames.length === 0 || b.forenames.length === 0) return titleAlone(a, b)
  return sameWords(a, b) ?? initials(a, b) ?? spelling(a, b) ?? script(a, b)
}

/** Father and son, Mr and Mrs: what nobody is at once. */
export function isContradiction(a: NameParts, b: NameParts): boolean {
  if (a.generation !== b.generation) return true
  const [one, other] = [genderOf(a), genderOf(b)]
  // Mrs John Vale is John Vale's wife.
  return (one !== null && other !== null && one !== other) || isWife(a) !== isWife(b)
}

function genderOf({ gender, forenames }: NameParts): NameParts['gender'] {
  return gender ?? genderOfForename(forenames[0])
}

function isWife({ gender, forenames }: NameParts): boolean {
  return gender === 'female' && genderOfForename(forenames[0]) === 'male'
}

/** `Council of Rivers (CR)` and `CR`, which may look like a person's name. */
function shortForm(a: NameParts, b: NameParts): Reason | null {
  if (a.short === '' || b.short !== '' || b.hasTitle || b.forenames.length > 0) return null
  return a.short.replaceAll(' ', '') === b.surname.replaceAll(' ', '') ? 'initials' : null
}

/** `Mrs Vale` and a Vale with a forename; a surname alone says too little. Whether there is one such Vale only is seen elsewhere. */
function titleAlone(a: NameParts, b: NameParts): Reason | null {
  const [short, full] = a.forenames.length === 0 ? [a, b] : [b, a]
  if (a.surname !== b.surname || !short.hasTitle) return null
  return (full.forenames[0]?.length ?? 0) > 1 ? 'title' : null
}

function sameWords(a: NameParts, b: NameParts): Reason | null {
  if (a.surname !== b.surname || a.forenames.join(' ') !== b.forenames.join(' ')) return null
  if (a.isTurned !== b.isTurned) return 'order'
  return a.hasTitle === b.hasTitle ? 'spelling' : 'title'
}

/** Forenames agree as far as both have them, and one is shortened, or one initial more is written. */
function initials(a: NameParts, b: NameParts): Reason | null {
  if (a.surname !== b.surname || a.surname.length < 2) return null
  return areForenamesAlike(a.forenames, b.forenames) ? 'initials' : null
}

function areForenamesAlike(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const isShort = few.every((name, at) => isShortened(name, many[at] ?? ''))
  const more = many.slice(few.length)
  const isFirstShort = few[0]?.length === 1
  return isShort && (isFirstShort || more.every((name) => name.length === 1))
}

function isShortened(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])
}

function spelling(a: NameParts, b: NameParts): Reason | null {
  if (a.forenames.length !== b.forenames.length || !isLatin(a) || !isLatin(b)) return null
  if (a.spelling === b.spelling) return 'spelling'
  if (a.forenames.join(' ') !== b.forenames.join(' ') || (a.forenames[0]?.length ?? 0) < 3) return null
  return isSlip(a.surname, b.surname) ? 'spelling' : null
}

/** Only whole names of two words at least, letter by letter. */
function script(a: NameParts, b: NameParts): Reason | null {
  if (isCyrillic(a) === isCyrillic(b) || !(isLatin(a) || isLatin(b))) return null
  if (a.forenames.some((name) => name.length < 3) || a.surname.length < 3) return null
  return a.sound === b.sound ? 'script' : null
}

function isCyrillic({ surname }: NameParts): boolean {
  return /^[\p{Script=Cyrillic} ]+$/u.test(surname)
}

function isLatin({ surname }: NameParts): boolean {
  return /^[\p{Script=Latin} ]+$/u.test(surname)
}

/** Whether one address of e-mail makes one person of two names: they must have something in common besides. */
export function mayShareAddress(a: NameParts, b: NameParts): boolean {
  if (a.kind === 'organisation' || b.kind === 'organisation') return false
  if (a.kind === 'address' || b.kind === 'address') return true
  if (isContradiction(a, b)) return false
  const [one, other] = [a.forenames[0], b.forenames[0]]
  if (one === undefined || other === undefined) {
    const words = [...a.forenames, a.surname]
    return [...b.forenames, b.surname].some((word) => word.length > 1 && words.includes(word))
  }
  return one === other && one.length > 1 ? true : a.surname === b.surname && one[0] === other[0]
}
