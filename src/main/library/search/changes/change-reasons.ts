/**
 * Why a letter is new to, gone from or changed in a saved search. Pure. Where the hashes of the letter as it was seen are
 * known they decide; of a letter that was not seen only the times at which it came and changed are.
 */
import type { ChangeReason, SeenBasis, SeenLetter } from '@shared/saved-search'

type Mark = Omit<SeenLetter, 'title'>

/** In milliseconds since 1970. */
export interface LetterTimes {
  readonly added: number
  readonly textChanged: number
  readonly headChanged: number
}

/** What a saved search is now, besides what it finds. */
export interface Present {
  readonly query: string
  readonly rules: string
  /** When the oldest letter came into the index; milliseconds since 1970, 0 without letters. */
  readonly first: number
}

/** Of a letter that is found and was not seen. */
export function reasonOfNew(letter: LetterTimes, basis: SeenBasis, present: Present): ChangeReason {
  const { known } = basis
  const isRemade = known > 0 && present.first > known
  const asked = reasonOfAsking(basis, present)
  if (isRemade) return asked ?? 'not-known'
  if (letter.added > known) return 'file-new'
  if (asked !== null) return asked
  if (letter.textChanged > known) return 'text-changed'
  return letter.headChanged > known ? 'metadata-changed' : 'surroundings-changed'
}

/** Of a letter that was seen and is no longer found; `now` is null when it is no longer in the index. */
export function reasonOfGone(was: Mark, now: Mark | null, basis: SeenBasis, present: Present): ChangeReason {
  if (now === null) return 'file-gone'
  return reasonOfAsking(basis, present) ?? differenceOf(was, now) ?? 'surroundings-changed'
}

/** What is different about a letter that was seen; null when nothing is. */
export function differenceOf(was: Mark, now: Mark): 'text-changed' | 'metadata-changed' | null {
  if (isOther(was.text, now.text)) return 'text-changed'
  return isOther(was.head, now.head) ? 'metadata-changed' : null
}

/** An index that was not yet filled in has no hash, of which nothing follows. */
function isOther(was: string, now: string): boolean {
  return was !== '' && now !== '' && was !== now
}

function reasonOfAsking(basis: SeenBasis, present: Present): 'query-edited' | 'rules-changed' | null {
  if (basis.query !== present.query) return 'query-edited'
  return basis.rules === present.rules ? null : 'rules-changed'
}
