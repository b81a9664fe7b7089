/** Letters to be cited. */

import type { CitedLetter, CitedName } from '@shared/citation'
import { citedDate } from '@shared/citation/cited-date'

export function named(name: string, family: string | null = null, given: string | null = null): CitedName {
  return { name, family, given }
}

/** A letter of Ada Vale to the river board, of 3 March 1843, without a title of its own. */
export function cited(change: Partial<CitedLetter> = {}): CitedLetter {
  return {
    ...{ key: 'k', kind: 'letter', title: 'Dear Sirs', hasOwnTitle: false },
    authors: [named('Ada Vale', 'Vale', 'Ada')],
    recipients: [named('the River Board')],
    ...{ moreAuthors: 0, moreSignatories: 0, otherDates: 0, links: 0 },
    ...{ date: citedDate('1843-03-03', false), dateRole: 'sent', dateAsWritten: 'March 3rd, 1843' },
    ...{ calendar: null, sentFrom: 'Ilvar', receivedAt: null, publisher: null, edition: null, url: null },
    ...{ language: 'en', path: 'letters/vale.txt' },
    ...change,
  }
}
