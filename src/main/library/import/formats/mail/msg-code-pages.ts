/** The encodings of an Outlook item by the numbers that Windows has for them: of its texts, and of its page, which may be in another one. */
import { charsetNamed } from './charset'

export interface StatedPages {
  /** Of the texts that are not in Unicode. */
  readonly message: number | null
  /** In which the mail travelled: of the page in HTML, and a hint at the texts; UTF-8 is none. */
  readonly internet: number | null
  /** Of the Windows on which it was written: a language, and in the higher bits its country. */
  readonly locale: number | null
}

/** Subtle: the texts of a mail that travelled in KOI8-R or ISO-2022-JP are kept as Windows keeps them. */
export function charsetOfTexts({ message, internet, locale }: StatedPages): string {
  return (
    charsetOfTextPage(message) ??
    charsetOfTextPage(groupOf(internet ?? 0, mailPages) ?? (internet === 65001 ? null : internet)) ??
    charsetOfTextPage(pageOfLocale(locale ?? 0)) ??
    'windows-1252'
  )
}

/** Null when none is stated, or one that is not known. */
export function charsetOfPage(page: number | null): string | null {
  if (page === null) return null
  const known = otherNames.get(page)
  if (known !== undefined) return known
  return charsetNamed(page > 28590 && page <= 28605 ? `iso-8859-${page - 28590}` : `cp${page}`)
}

/** Texts in UTF-16 would be called Unicode: that page says nothing of the others. */
function charsetOfTextPage(page: number | null): string | null {
  const charset = charsetOfPage(page)
  return charset === null || charset.startsWith('utf-16') ? null : charset
}

/** Pages whose encoding goes by another name than their number. */
const otherNames: ReadonlyMap<number, string> = new Map([
  [20127, 'windows-1252'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [38598, 'windows-1255'],
])

/** What Windows uses for the scripts of pages that it has for mails alone. */
const mailPages: readonly (readonly [number, readonly number[]])[] = [
  [932, [20932, 50220, 50221, 50222, 51932]],
  [936, [50227, 51936, 52936]],
  [949, [50225, 51949]],
  [1250, [852, 28592]],
  [1251, [866, 20866, 21866, 28595]],
  [1252, [20127, 28591, 28605]],
  [1253, [28597]],
  [1254, [28599]],
  [1255, [28598, 38598]],
  [1256, [28596]],
  [1257, [28594, 28603]],
]

/** By the language, which is in the lower ten bits; those written in 1252 are left out. */
const languages: readonly (readonly [number, readonly number[]])[] = [
  [874, [0x1e]],
  [932, [0x11]],
  [936, [0x04]],
  [949, [0x12]],
  [1250, [0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24]],
  [1251, [0x02, 0x19, 0x22, 0x23, 0x2f, 0x3f, 0x40, 0x44, 0x50]],
  [1253, [0x08]],
  [1254, [0x1f, 0x2c]],
  [1255, [0x0d]],
  [1256, [0x01, 0x20, 0x29]],
  [1257, [0x25, 0x26, 0x27]],
  [1258, [0x2a]],
]
/** Chinese in the old signs, Serbian and Azeri in Cyrillic ones. */
const pagesOfLocales: ReadonlyMap<number, number> = new Map([
  [0x0404, 950],
  [0x0c04, 950],
  [0x1404, 950],
  [0x0c1a, 1251],
  [0x1c1a, 1251],
  [0x082c, 1251],
])

function pageOfLocale(locale: number): number | null {
  return pagesOfLocales.get(locale) ?? groupOf(locale & 0x3ff, languages)
}

function groupOf(number: number, groups: readonly (readonly [number, readonly number[]])[]): number | null {
  return groups.find(([, members]) => members.includes(number))?.[0] ?? null
}
