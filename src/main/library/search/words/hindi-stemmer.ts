/**
 * Forms of Hindi nouns, over folded words. The lunr plugin of Hindi has stop words but no rules; these are the endings
 * of plural and oblique case from Ramanathan and Rao (2003), put back to the singular.
 */
import { lunrLanguage } from './lunr-language'
import type { Stemmer } from './stemmer'

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(..+)ि(?:यों|यो|याँ|यां)$/u, ['ी', 'ि']],
  [/^(..+)ा(?:ओं|ओ|एँ|एं)$/u, ['ा']],
  [/^(..+)ों$/u, ['', 'ा']],
  [/^(..+)ें$/u, ['']],
]

export async function hindiStemmer(): Promise<Stemmer> {
  const { stopWords } = await lunrLanguage('hi')
  return {
    language: 'hi',
    script: 'devanagari',
    isStopWord: (word) => stopWords.has(word),
    stems: hindiStems,
    beginnings: (stem) => [stem.slice(0, Math.max(2, stem.length - 1))],
  }
}

function hindiStems(word: string): readonly string[] {
  for (const [ending, singulars] of endings) {
    const base = ending.exec(word)?.[1]
    if (base !== undefined) return [word, ...singulars.map((singular) => base + singular)]
  }
  return [word]
}
