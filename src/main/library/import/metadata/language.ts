/** Names of languages as files state them. Nothing is told from the text itself here. */

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arabic: 'ar',
    english: 'en',
    french: 'fr',
    german: 'de',
    greek: 'el',
    hebrew: 'he',
    italian: 'it',
    kurdish: 'ku',
    latin: 'la',
    persian: 'fa',
    farsi: 'fa',
    russian: 'ru',
    spanish: 'es',
    turkish: 'tr',
  }),
)

/** The ISO 639 code of a stated language, without region or script; null for what is none. */
export function languageCode(stated: string): string | null {
  const text = stated.trim().toLowerCase()
  const named = names.get(text)
  if (named !== undefined) return named
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(text)?.[1]
  return code === undefined || code === 'und' || code === 'mul' ? null : code
}

const writtenRightToLeft: ReadonlySet<string> = new Set(
  'ar arc az ckb dv fa he iw ks ku ps sd syc syr ug ur yi'.split(' '),
)

/** Whether a language can be written from right to left; a page of Persian that says `en` was only set up carelessly. */
export function canBeRightToLeft(language: string): boolean {
  return writtenRightToLeft.has(language)
}
