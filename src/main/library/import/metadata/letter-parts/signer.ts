/** Somebody who signs, and what the words around the name tell of them: office and organisation. */

import { isNameLike, isOrganisationLike, isRoleLike } from '../names'
import { onBehalf } from './formulas'
import type { PartPerson, Words } from './part-evidence'

export interface Signer {
  readonly name: Words
  role?: string
  organisation?: string
  certainty: PartPerson['certainty']
}

/** `/s/ Norman Ashgrove` above the same name in type. */
export function repeats(last: Signer | undefined, name: string): boolean {
  return last !== undefined && last.name.text.toLowerCase() === name.toLowerCase()
}

export function certaintyOf(name: string, before: number, isList: boolean): PartPerson['certainty'] {
  if (/^(?:\p{Lu}\.?)$/u.test(name)) return 'possible'
  if (isList || name.includes(' ') || before === 0) return 'likely'
  return 'possible'
}

/** What follows a name in its line, at commas: offices, then organisations. */
export function addDetails(signer: Signer, rest: string): void {
  if (rest === '') return
  const parts = rest.split(/[,،]/).map((part) => part.trim())
  const comma = rest.includes('،') ? '، ' : ', '
  const first = parts.findIndex((part, at) => isOrganisationPart(part, at))
  const roles = (first === -1 ? parts : parts.slice(0, first)).join(comma)
  if (roles !== '') addDetail(signer, roles)
  if (first !== -1) signer.organisation = parts.slice(first).join(comma)
}

/** Behind an office the rest is where it is held: `lawyer, Ilvar Legal Table`. */
function isOrganisationPart(part: string, at: number): boolean {
  const isNamed = /^[\p{Lu}\p{Lo}«“]/u.test(part)
  return isNamed && (at > 0 || (isOrganisationLike(part) && !startsWithRole(part)))
}

export function startsWithRole(words: string): boolean {
  return isRoleLike(words.split(/[,\s]/)[0] ?? '')
}

export function addDetail(signer: Signer | undefined, words: string): void {
  if (!signer || words.length > 120 || /[\d@]/.test(words)) return
  if (onBehalf.test(words)) {
    signer.organisation ??= words.replace(onBehalf, '')
    return
  }
  const isOffice = isRoleLike(words) || /^\p{Ll}/u.test(words) || /[\u0600-\u06ff]/.test(words)
  if (isOrganisationLike(words) && !startsWithRole(words)) signer.organisation ??= words
  else if (isOffice && signer.role === undefined) signer.role = words
  else if (signer.organisation === undefined && isNameLike(words)) signer.organisation = words
}
