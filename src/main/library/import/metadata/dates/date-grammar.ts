/** The forms that dates have, as one pattern over the signs of date-signs.ts. Every form is of bounded length, so that reading stays linear. */

const month = '[MmPHF]\\.?'
const day = 't{0,2}D\\.?'
const year = '(?:[.,ot]{0,3}y?\\.?[ot]?\\[?[YX]\\??\\]?(?:[/-](?:Y|[Dn])(?![-./]?[DYn]))?G?)'

/** Each form by its name; the first that fits wins, so that longer ones stand before their parts. */
const forms = {
  between: `w${day}[ot]{0,2}(?:${month})?${year}?,?&${day}[ot]{0,2}${month}${year}?`,
  republican: `${day}[ot]{0,2}F[.,]*[oty]{0,3}(?:R|D)`,
  dual: `${day}(?:\\(${day}\\)|[ot]{0,2}(?:${month})?${year}?\\(?/${day})[ot]{0,2}${month}\\)?${year}?`,
  range: `${day}[ot]{0,2}(?:${month})?${year}?t{0,2}-${day}[ot]{0,2}${month}${year}?`,
  monthFirstRange: `[MPH]\\.?,?t?D-D${year}?`,
  roman: `(?:(?:t\\.?o\\.?)?[RD]\\.?|p\\.?)?k\\.?[Mm]\\.?,?(?:y\\.?)?[ot]?\\.?Y?`,
  dayFirst: `${day},?[ot]{0,3}[MPHF]\\.?U?${year}?`,
  weakDayFirst: `${day},?[ot]{0,3}m\\.?${year}`,
  yearFirst: `Y,?\\.?(?:[MP]\\.?D|D\\.?[MP]\\.?)`,
  monthFirst: `[Mm]\\.?,?t?D\\.?(?![.,/-]?D)${year}?`,
  monthYear: `[MmPHF]\\.?U?${year}`,
  iso: '[YX](?:-D-D|/D/D|\\.D\\.D)(?![-/]?[DYn])',
  dayRoman: 't{0,2}D(?:\\.|/|-)?R(?:\\.|/|-)?(?:\\[?Y\\]?|n|D)(?![-/.:][DYn])',
  numeric: 't{0,2}D(?:-D-|/D/|\\.D\\.)(?:\\[?[YX]\\]?|n|D)(?![-/.:][DYn])',
  season: 'S[ot,e]{0,3}\\[?[YX]\\??\\]?(?:[/-][YDn])?',
  century: 't{0,2}[DR]\\.?C',
  decade: 't?E',
  bracketedYear: '\\[Y\\??\\]',
  yearSpan: 'Y[/-][YnD](?![-/.:]?[DYn])',
  namedYear: '[ot]?y\\.?[ot]?[YX](?:/[DnY])?',
  yearIn: 'e(?:Y|X)',
  limitedYear: '(?<=[cab]\\.?[oet]{0,2}\\[?)[YX]',
  weekday: 'lW|Wl|W(?!\\.?,?[oet]{0,2}(?:D|[MmPHF]|Y-|\\[))',
  near: 't?l[Uy]|t?[Uy][ot]{0,2}l|q',
  monthAlone: '(?<=e)t?[MP]\\.?',
  dayAlone: 't{0,2}D\\.?',
} as const

export type DateForm = keyof typeof forms

/** A number that goes on to the left, such as a price or a version, is no part of a date. */
const notInside = '(?<![DnY][./-]|x/)'

export const dateForms = new RegExp(
  notInside +
    `(?:${Object.values(forms)
      .map((form) => `(${form})`)
      .join('|')})`,
  'g',
)

/** What may stand before a form: an editor's bracket, about, before, since, a weekday. */
export const beforeForm =
  /(?<limit>(?:[cab]\.?|lo?)[oety]{0,2})?(?<bracket>\[)?(?<inner>(?:[cab]\.?|lo?)[oety]{0,2})?(?<weekday>t?[WV]\.?,?[oet]{0,2})?$/

/** What may stand behind: the end of the bracket, doubt. */
export const afterForm = /(?<inner>\?)?(?<bracket>\])?(?<doubt>\?)?/y

const formNames = Object.keys(forms).filter(isForm)

/** Subtle: by number, because a match with named groups costs many times as much. No form has groups of its own. */
export function formOf(match: RegExpExecArray): DateForm | null {
  for (let at = 1; at < match.length; at++) if (match[at] !== undefined) return formNames[at - 1] ?? null
  return null
}

function isForm(name: string): name is DateForm {
  return name in forms
}
