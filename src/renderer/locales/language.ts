/** The interface's language: the catalogues, the reader's choice and the direction of writing. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { fa } from './fa'

const languages = ['en', 'fa'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** The language that `system` stands for: the first of the system's that has a catalogue. */
export function chosenLanguage(choice: 'system' | Language, system: readonly string[]): Language {
  if (choice !== 'system') return choice
  for (const tag of system) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known !== undefined) return known
  }
  return 'en'
}

/** In which the window speaks now. */
export function shownLanguage(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en'
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr'
}

export async function loadLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, fa: { translation: fa } },
    // React escapes; a second time would show `&amp;`.
    interpolation: { escapeValue: false },
    initAsync: false,
    // All that shows words shows keys too.
    react: { bindI18n: 'languageChanged keysChanged' },
  })
  i18next.services.formatter?.add('number', numberIn)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/**
 * For `{{count, number}}`. Subtle: i18next's own keeps a format for each number that it was given, not only for each
 * language, and so makes one for nearly every word of a long list.
 */
function numberIn(
  value: number,
  language: string | undefined,
  { useGrouping }: Intl.NumberFormatOptions,
): string {
  const key = `${language} ${useGrouping}`
  let format = numberFormats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(language, useGrouping === undefined ? {} : { useGrouping })
    numberFormats.set(key, format)
  }
  return format.format(value)
}

/** Draws everything that shows keys anew, as it does with words of another language. */
export function keysChanged(): void {
  i18next.emit('keysChanged')
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
}
