/** Reads days that the words count from another one: weekdays, `yesterday`, `last week`, `the 21st ult.`, `the 15th`. */
import type { DateReading, FormPlace, FormText } from './form-reading'
import type { RelativeDate } from './found-date'

export function readNear(source: FormText, { form, first, end }: FormPlace): DateReading | null {
  if (form === 'weekday') return weekday(source, first, end)
  return form === 'near' ? near(source, first, end) : dayAlone(source, end)
}

function signValue({ signs }: FormText, first: number, end: number, sign: string): number | undefined {
  const at = signs.signs.slice(first, end).indexOf(sign)
  return at === -1 ? undefined : signs.values[first + at]
}

function weekday(source: FormText, first: number, end: number): DateReading {
  const distance = signValue(source, first, end, 'l')
  const relative: RelativeDate | undefined =
    distance === undefined ? undefined : { unit: 'week', offset: distance }
  return { edtf: null, weekday: signValue(source, first, end, 'W'), relative }
}

/** German `hier` is here, and `Morgen` with a capital the morning. */
function isOtherWord({ text, signs, languages }: FormText, at: number): boolean {
  const word = text.slice(signs.starts[at], signs.ends[at])
  if (/^hier$/i.test(word)) return !languages.includes('fr')
  return (
    /^morgen$/i.test(word) && (word !== 'morgen' || !(languages.includes('de') || languages.includes('nl')))
  )
}

const units = ['week', 'month', 'year'] as const

function near(source: FormText, first: number, end: number): DateReading | null {
  const day = signValue(source, first, end, 'q')
  if (day !== undefined)
    return isOtherWord(source, first) ? null : { edtf: null, relative: { unit: 'day', offset: day } }
  // The sign of a year is that of `in the year 1843`.
  const unit = units[(signValue(source, first, end, 'U') ?? 3) - 1]
  const offset = signValue(source, first, end, 'l')
  return unit === undefined || offset === undefined ? null : { edtf: null, relative: { unit, offset } }
}

const monthsBehind = [
  [
    0,
    /\.?,?\s*(?:(?:of\s+)?(?:the\s+)?(?:inst(?:ant)?\b\.?|this month|present month)|d(?:ieses|\.)\s?(?:M\.|Monats|Mts\.?)|hujus\b\.?|h\.\s?m\.|du courant|courant|cour\.|de ce mois(?:-ci)?|ce mois|ct\.|(?:del )?corrente|corr\.|c\.\s?m\.|del (?:corriente|actual|presente)|сего месяца|с\.\s?м\.|همین ماه|ماه جاری|این ماه)/iy,
  ],
  [
    -1,
    /\.?,?\s*(?:(?:of\s+)?(?:the\s+)?(?:ult(?:imo)?\b\.?|last month)|v(?:origen|\.)\s?(?:M\.|Monats)|l(?:etzten|\.)\s?(?:M\.|Monats)|du mois (?:dernier|passé)|passé\b|(?:dello )?scorso(?: mese)?|p\.\s?p\.|del (?:pasado|mes pasado|próximo pasado)|прошлого месяца|ماه گذشته)/iy,
  ],
  [
    1,
    /\.?,?\s*(?:(?:of\s+)?(?:the\s+)?(?:prox(?:imo)?\b\.?|next month)|n(?:ächsten|\.)\s?(?:M\.|Monats)|k\.\s?M\.|du mois prochain|prochain\b|(?:del )?prossimo(?: mese)?|del próximo(?: mes)?|будущего месяца|ماه آینده)/iy,
  ],
] as const

/** A number alone is a day only with words such as `inst.`; `the 15th` can be one. */
function dayAlone(source: FormText, end: number): DateReading | null {
  const { signs, text } = source
  let last = end - 1
  while (signs.signs[last] !== 'D' && last > 0) last--
  const day = signs.values[last] ?? 0
  const behind = signs.ends[last] ?? 0
  for (const [offset, pattern] of monthsBehind) {
    pattern.lastIndex = behind
    const found = pattern.exec(text)
    if (!found) continue
    const trailing = behind + found[0].length - (signs.ends[end - 1] ?? 0)
    return { edtf: null, day, relative: { unit: 'month', offset }, trailing }
  }
  const isOrdinal =
    /(?:st|nd|rd|th)$/.test(text.slice(signs.starts[last], behind)) && signs.signs[last - 1] === 't'
  return isOrdinal && !'xMDYn'.includes(signs.signs[end] ?? ';')
    ? { edtf: null, day, isPossible: true }
    : null
}
