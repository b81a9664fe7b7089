/** Reads one form of the grammar: which of its numbers is the day, the month, the year, and in which calendar. */
import type { DateReading, FormPlace, FormText } from './form-reading'
import { readNear } from './read-near'
import { readNumbers } from './read-numbers'
import { readRomanDay } from './read-roman-day'
import { readTwoDays } from './read-two-days'
import { readWords } from './read-words'
import { readYears } from './read-years'

export function readForm(source: FormText, place: FormPlace): DateReading | null {
  switch (place.form) {
    case 'between':
    case 'range':
    case 'dual':
    case 'monthFirstRange':
      return readTwoDays(source, place)
    case 'roman':
      return readRomanDay(source, place)
    case 'iso':
    case 'numeric':
    case 'dayRoman':
      return readNumbers(source, place)
    case 'republican':
    case 'dayFirst':
    case 'weakDayFirst':
    case 'yearFirst':
    case 'monthFirst':
    case 'monthYear':
    case 'monthAlone':
      return readWords(source, place)
    case 'season':
    case 'century':
    case 'decade':
    case 'yearSpan':
    case 'bracketedYear':
    case 'namedYear':
    case 'yearIn':
    case 'limitedYear':
      return readYears(source, place)
    case 'weekday':
    case 'near':
    case 'dayAlone':
      return readNear(source, place)
  }
}
