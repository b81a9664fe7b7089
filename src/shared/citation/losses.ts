/** What of a letter every form of citation leaves out, whatever else it carries. */
import type { CitationLoss, CitedLetter } from '../citation'
import { isPlain } from './cited-date'

/** An entry for each thing that is lost; each may stand there once. */
export function usualLosses({
  otherDates,
  moreAuthors,
  moreSignatories,
  receivedAt,
  links,
}: CitedLetter): readonly CitationLoss[] {
  return [
    ...when(otherDates > 0, 'other-dates'),
    ...when(moreAuthors + moreSignatories > 0, 'signatories'),
    ...when(receivedAt !== null, 'places'),
    ...when(links > 0, 'links'),
  ]
}

export function when(isLost: boolean, what: CitationLoss): readonly CitationLoss[] {
  return isLost ? [what] : []
}

/** For forms that have no way to say how a date is uncertain. */
export function isMoreThanNumbers({ date, calendar }: CitedLetter): boolean {
  return date !== null && (!isPlain(date) || calendar !== null)
}

export interface WrittenCitation {
  readonly text: string
  readonly lost: readonly CitationLoss[]
}
