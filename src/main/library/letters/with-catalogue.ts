/** What catalogues say of a letter, beside what its own file says: it fills what is missing and contradicts nothing in silence. */
import type { Description, LetterDate, Person, Place } from '@shared/letter'
import { foldText } from '@shared/text/fold'

/** `entries` are descriptions of the same letter, the most trusted first. Its own values always come first. */
export function withCatalogue(own: Description, entries: readonly Description[]): Description {
  let known = own
  for (const entry of entries) known = withEntry(known, entry)
  return known
}

function withEntry(known: Description, entry: Description): Description {
  return {
    ...known,
    dates: [...known.dates, ...entry.dates.filter((date) => isNewDate(known.dates, date))],
    senders: added(known.senders, entry.senders),
    recipients: added(known.recipients, entry.recipients),
    places: [...known.places, ...entry.places.filter((place) => isNewPlace(known.places, place))],
  }
}

/** A date that differs stands beside the other one, so that the contradiction is seen. */
function isNewDate(known: readonly LetterDate[], { role, edtf }: LetterDate): boolean {
  return !known.some((date) => date.role === role && date.edtf === edtf)
}

/** A catalogue spells names in its own way; only where the letter names nobody it is needed. */
function added(known: readonly Person[], entry: readonly Person[]): readonly Person[] {
  return known.length > 0 ? known : entry
}

function isNewPlace(known: readonly Place[], { role, name }: Place): boolean {
  return !known.some((place) => place.role === role && foldText(place.name) === foldText(name))
}
