/**
 * Forms of Turkish nouns, over folded words. Snowball's rules go by vowel harmony, which folding takes away (ı is i),
 * and make `in` of insan; so only endings are taken off that are long enough to be sure: plural, case, possession.
 */
import { lunrLanguage } from './lunr-language'
import type { Stemmer } from './stemmer'
import { ofSuffixes } from './suffix-stemmer'

const plural =
  /^(...*)l[ae]r(?:[ae]|[iu]|(?:in|un|imiz|umuz|iniz|unuz|im|um)?(?:[iu]|[ae]|[iu]n)?|(?:in|un|i|imiz|iniz)?(?:n?d[ae]n?)|in[iae]|d[ae]ki|inin)$/
const endings: readonly RegExp[] = [
  /^(....*?)(?:n?[dt][ae]n?|[dt][ae]ki)$/,
  /^(....*?)(?:[iu]m[iu]z|[iu]n[iu]z)$/,
  /^(.{4,}?)n?[iu]n$/,
  /^(.{4,}?)[yn]?[iu]$/,
]

export async function turkishStemmer(): Promise<Stemmer> {
  const { stopWords } = await lunrLanguage('tr')
  return ofSuffixes('tr', 'latin', (word) => stopWords.has(word), turkishStem)
}

function turkishStem(word: string): string {
  const several = plural.exec(word)
  return hardened(several?.[1] ?? withoutEnding(word))
}

function withoutEnding(word: string): string {
  for (const ending of endings) {
    const base = ending.exec(word)?.[1]
    if (base !== undefined) return base
  }
  return word
}

/** The last consonant grows soft before a vowel: kitap, kitabı; köpek, köpeği. */
function hardened(base: string): string {
  return base
    .replace(/([aeiou])g$/, '$1k')
    .replace(/b$/, 'p')
    .replace(/(.)d$/, '$1t')
}
