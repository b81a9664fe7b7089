/** In which calendar the window says dates. What is stored and searched is always Gregorian. */
import type { Settings } from '@shared/settings'

export type Calendar = 'gregorian' | 'jalali' | 'both'

let shown: Calendar = 'gregorian'

/** What the reader's choice means; as the interface, Persian has the calendar of Iran. */
export function chosenCalendar(choice: Settings['calendar'], language: string): Calendar {
  if (choice !== 'interface') return choice
  return language === 'fa' ? 'jalali' : 'gregorian'
}

export function shownCalendar(): Calendar {
  return shown
}

/** Views follow when the language is announced anew. */
export function showCalendar(calendar: Calendar): void {
  shown = calendar
}
