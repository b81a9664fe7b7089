/** Which languages have forms of words, and their stemmers, each read when a library first needs it. */
import { arabicStemmer } from './arabic-stemmer'
import { hebrewStemmer } from './hebrew-stemmer'
import { hindiStemmer } from './hindi-stemmer'
import { koreanStemmer } from './korean-stemmer'
import { persianStemmer } from './persian-stemmer'
import type { Stemmer } from './stemmer'
import { englishStemmer, suffixStemmer } from './suffix-stemmer'
import { tamilStemmer } from './tamil-stemmer'
import { turkishStemmer } from './turkish-stemmer'

const makers: Readonly<Record<string, () => Stemmer | Promise<Stemmer>>> = {
  ar: arabicStemmer,
  da: () => suffixStemmer('da', 'latin'),
  de: () => suffixStemmer('de', 'latin'),
  el: () => suffixStemmer('el', 'greek'),
  en: englishStemmer,
  es: () => suffixStemmer('es', 'latin'),
  fa: () => persianStemmer,
  fi: () => suffixStemmer('fi', 'latin'),
  fr: () => suffixStemmer('fr', 'latin'),
  he: hebrewStemmer,
  hi: hindiStemmer,
  hu: () => suffixStemmer('hu', 'latin'),
  it: () => suffixStemmer('it', 'latin'),
  ko: () => koreanStemmer,
  nl: () => suffixStemmer('nl', 'latin'),
  no: () => suffixStemmer('no', 'latin'),
  pl: () => suffixStemmer('pl', 'latin'),
  pt: () => suffixStemmer('pt', 'latin'),
  ro: () => suffixStemmer('ro', 'latin'),
  ru: () => suffixStemmer('ru', 'cyrillic'),
  sv: () => suffixStemmer('sv', 'latin'),
  ta: tamilStemmer,
  tr: turkishStemmer,
}
/** Codes that mean a language with another code. */
const otherCodes: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', prs: 'fa' }

/** Every language that has a stemmer. */
export const stemmedLanguages: readonly string[] = Object.keys(makers)

const known = new Map<string, Promise<Stemmer>>()

/** The stemmer of a language (BCP 47); null when there is none. */
export async function stemmerOf(language: string): Promise<Stemmer | null> {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const code = otherCodes[primary] ?? primary
  const maker = makers[code]
  if (!maker) return null
  const stemmer = known.get(code) ?? Promise.resolve(maker())
  known.set(code, stemmer)
  return await stemmer
}
