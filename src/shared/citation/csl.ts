/**
 * A letter as CSL-JSON 1.0.2, which Zotero, pandoc and other programs read. A date that numbers cannot say is given
 * besides in EDTF, under `custom`, which the standard keeps for what it has no field for.
 */
import type { CitedLetter, CitedName } from '../citation'
import type { CitedDate, DateEnd } from './cited-date'
import { dateInWords } from './date-words'
import { usualLosses, type WrittenCitation } from './losses'

/** One item, on lines of its own. */
export function cslItem(letter: CitedLetter, id: string): WrittenCitation {
  return { text: JSON.stringify(itemOf(letter, id), null, 2), lost: usualLosses(letter) }
}

export function cslFile(items: readonly string[]): string {
  return `[\n${items.join(',\n')}\n]\n`
}

function itemOf(letter: CitedLetter, id: string) {
  const { date, title, publisher, sentFrom, url, language, edition, dateAsWritten, calendar } = letter
  const { authors, recipients } = letter
  return {
    id,
    type: typeOf(letter),
    ...(letter.kind === null ? {} : { genre: letter.kind.replace('-', ' ') }),
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors.map(nameOf) }),
    ...(recipients.length === 0 ? {} : { recipient: recipients.map(nameOf) }),
    ...(date === null ? {} : { issued: dateOf(date) }),
    ...(sentFrom === null ? {} : { 'event-place': sentFrom, 'publisher-place': sentFrom }),
    ...(publisher === null ? {} : isArticle(letter) ? { 'container-title': publisher } : { publisher }),
    ...(edition === null ? {} : { edition }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    archive_location: letter.path,
    ...(date === null
      ? {}
      : {
          custom: {
            edtf: date.edtf,
            inferred: date.isInferred,
            ...(dateAsWritten === '' ? {} : { 'as-written': dateAsWritten }),
            ...(calendar === null ? {} : { calendar }),
          },
        }),
  }
}

function isArticle({ kind }: CitedLetter): boolean {
  return kind === 'report' || kind === 'event-report'
}

function typeOf(letter: CitedLetter): string {
  if (isArticle(letter)) return 'article-newspaper'
  return letter.kind === 'other' ? 'document' : 'personal_communication'
}

function nameOf({ name, family, given }: CitedName) {
  return family === null || given === null ? { literal: name } : { family, given }
}

/** Open ranges cannot be said in numbers, so they are said in words. */
function dateOf(date: CitedDate) {
  const { first, last, isRange } = date
  const circa = date.isApproximate || date.isUncertain || date.isUnspecified ? { circa: true } : {}
  if (first === null || last === null)
    return { literal: dateInWords({ ...date, isInferred: false }, { order: 'day-first', short: false }) }
  const season = first.season === null || isRange ? {} : { season: first.season }
  return { 'date-parts': isRange ? [partsOf(first), partsOf(last)] : [partsOf(first)], ...season, ...circa }
}

function partsOf({ year, month, day }: DateEnd): readonly number[] {
  // Astronomical years count 1 BC as 0; CSL counts it as -1.
  const counted = year > 0 ? year : year - 1
  if (month === null) return [counted]
  return day === null ? [counted, month] : [counted, month, day]
}
