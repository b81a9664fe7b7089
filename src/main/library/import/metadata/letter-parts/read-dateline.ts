/** When and where a letter was written, as its dateline says. */

import { type FoundDate, findDates } from '../dates/find-dates'
import { withSupposedCentury } from '../dates/supposed-century'
import type { Finding } from '../finding'
import { trimmed } from './letter-lines'
import { partEvidence, type Words, without, withoutMarks } from './part-evidence'

export function readDateline(text: string, line: Words, language: string | null): readonly Finding[] {
  const found = findDates(text, {
    from: line.start,
    to: line.end,
    ...(language && { languages: [language] }),
  }).map((date) => withSupposedCentury(date, text) ?? date)
  return [...dateOf(found), ...placeOf(text, line, found)]
}

/** Two dates are one day in two calendars; when they differ, neither is sure. */
function dateOf(found: readonly FoundDate[]): readonly Finding[] {
  const dates = found.filter((date) =>
    date.edtf !== null && date.year !== undefined ? true : date.edtf !== null,
  )
  const agree = dates.every(({ min, max }) =>
    dates.every((other) => (min ?? 0) <= (other.max ?? 0) && (max ?? 0) >= (other.min ?? 0)),
  )
  return dates.slice(0, agree ? 1 : 2).flatMap((date) => dateFinding(date, agree))
}

function dateFinding(date: FoundDate, isSure: boolean): readonly Finding[] {
  const { edtf, min, max, inferred, calendar, certainty, asWritten, span } = date
  if (edtf === null || min === null || max === null) return []
  const evidence = partEvidence('dateline', { text: asWritten, ...span }, isSure ? certainty : 'possible')
  return [
    {
      field: 'date',
      date: { edtf, min, max, role: 'sent', inferred, ...(calendar && { calendar }), evidence },
    },
  ]
}

/** What stands before the date, without `the`, `lì`, `am`. */
function placeOf(text: string, line: Words, found: readonly FoundDate[]): readonly Finding[] {
  const date = found[0]
  if (!date) return []
  const lead =
    date.span.start > line.start
      ? trimmed(text, line.start, date.span.start)
      : trimmed(text, date.span.end, line.end)
  // `Tarih: 23.2.1961`: whatever the language, a colon says that the date follows.
  if (lead.text.endsWith(':')) return []
  const opened = without(lead, opening)
  const place = withoutMarks(withoutArticle(opened))
  return isPlace(place.text)
    ? [
        {
          field: 'place',
          place: { name: place.text, role: 'sent', evidence: partEvidence('dateline', place, 'likely') },
        },
      ]
    : []
}

/** `[`, `Given at`, `Datum`, `г.`: what a dateline begins with before the place. */
export const opening =
  /^(?:\[\s*|given (?:at|in) |done (?:at|in) |dated (?:at|in) |datum |gegeben (?:zu|in) |geben (?:zu|in) |actum |fait à |donné à |dado en |dada en |dato (?:in|a) |data |dat\. |из |(?:гр|г|пос|дер)\. ?(?=\p{Lu}))/iu

/** Between the place and the date: `den`, `lì`, `am`. */
export const lastArticle =
  /(?:^|[\s,]+)(?:the|this|on|le|den|dem|am|li|lì|addì|addi|il|el|a|ai|em|de|d\.|dated|date:?|datum:?|data:?|fecha:?|fait|geschrieben|written|in|im|به|تاریخ:?|مورخ|в|год|في|y|dnia|dne)[\s,:]*$/iu

/** `Berlin, den`, `Milano, lì`, `Castel Muro, addì`, `Kaltenfurt, am`. */
function withoutArticle({ text, start }: Words): Words {
  // The underscore opens the italics of the month: `Port Carrow, _May_ 19`.
  const bare = text.replace(/[\s_]+$/, '').replace(lastArticle, '')
  return { text: bare, start, end: start + bare.length }
}

const noPlace =
  /^(?:morning|evening|night|afternoon|noon|abends?|morgens?|nachts|ce|draft|version|copy|no|nr|page|received|posted|dear|date|dated|for|by|from|to|the|re|our|your|published|updated|last|written|ref|seite|meeting|minutes|she?weth|showeth)(?![\p{L}])/iu

export function isPlace(text: string): boolean {
  const words = text.split(/\s+/)
  if (
    text.length < 2 ||
    text.length > 60 ||
    words.length > 6 ||
    /[\p{Nd}:;!?"“”@*#=|/]/u.test(text) ||
    noPlace.test(text)
  )
    return false
  return (
    /^[\p{Lu}\p{Lo}'’]/u.test(text) &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}'’(]/u.test(word) ||
        /^(?:on|upon|near|under|in|am|an|der|bei|ob|im|sur|sous|lès|les|le|la|de|del|di|da|do|du|des|the|of|and|by|y|e|am|a|aan|den|und|et|à|al)$/u.test(
          word,
        ),
    )
  )
}
