/** Reads days as the Romans counted them: `III Kal. Mart. 1543`, `Idibus Maii`. */
import { type DateReading, type FormPlace, type FormText, partsOf, yearOf } from './form-reading'
import { reckon, romanDay } from './stated-day'

export function readRomanDay(source: FormText, { first, end }: FormPlace): DateReading | null {
  const parts = partsOf(source, first, end)
  const month = parts.months[0]
  const { signs } = source
  const mark = signs.values[signs.signs.indexOf('k', first)] ?? 1
  if (!month) return null
  const isEve = signs.signs.slice(first, end).includes('p')
  const { year } = yearOf(parts)
  const read = reckon(romanDay(year, month.value, mark, parts.days[0] ?? (isEve ? 2 : 1)))
  return read && { ...read }
}
