/** The system's formatters, made once each: to make one takes longer than to draw the row that needs it. */

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const listFormats = new Map<string, Intl.ListFormat>()

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const format = dateFormats.get(name) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(name, format)
  return format
}

/** Joins names or things in a row in the language's own way. */
export function listFormat(language: string, style: 'short' | 'long' | 'narrow'): Intl.ListFormat {
  const name = `${language} ${style}`
  const format = listFormats.get(name) ?? new Intl.ListFormat(language, { type: 'conjunction', style })
  listFormats.set(name, format)
  return format
}

const languageNames = new Map<string, Intl.DisplayNames>()

/** What a language is called, such as `Persian` for `fa`; the code itself when it has no name. */
export function languageName(code: string, language: string): string {
  const names = languageNames.get(language) ?? new Intl.DisplayNames(language, { type: 'language' })
  languageNames.set(language, names)
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
