/** Stemmers of languages that change words at their ends only: lunr's own for English, those of lunr-languages else. */
import { foldText } from '@shared/text/fold'
import lunr from 'lunr'
import { type LunrLanguageCode, lunrLanguage } from './lunr-language'
import { mendings, replaced } from './restored-endings'
import type { Script, Stemmer } from './stemmer'

const shortestBeginning = 2
/** A shorter stem is what is left of a word that only looked like a form. */
const shortestStem = 3

export async function suffixStemmer(language: LunrLanguageCode, script: Script): Promise<Stemmer> {
  const { stem, stopWords } = await lunrLanguage(language)
  return ofSuffixes(language, script, (word) => stopWords.has(word), stem)
}

export function englishStemmer(): Stemmer {
  return ofSuffixes(
    'en',
    'latin',
    // Subtle: the published types do not say that lunr's filter gives nothing for a stop word.
    (word) => !lunr.stopWordFilter(new lunr.Token(word, {})),
    (word) => lunr.stemmer(new lunr.Token(word, {})).toString(),
  )
}

export function ofSuffixes(
  language: string,
  script: Script,
  isStopWord: (word: string) => boolean,
  stem: (word: string) => string,
): Stemmer {
  const { words = {}, own = [], before, after, changing } = mendings[language] ?? {}
  // Subtle: a map, since an object would say that it knows `constructor`.
  const others = new Map(Object.entries(words))
  const mended = (word: string): string => {
    const other = others.get(word)
    // A word that is said to be another is stemmed as that one; said to be itself it stays.
    if (other !== undefined && (other === word || others.get(other) === other)) return other
    if (own.some(([form]) => form.test(word))) return replaced(word, own)
    return replaced(folded(stem(replaced(other ?? word, before))), after)
  }
  return {
    language,
    script,
    isStopWord,
    stems: (word) => {
      const stemmed = mended(word)
      return [stemmed.length < shortestStem ? word : stemmed]
    },
    beginnings: (stemmed) => {
      const end = changing?.exec(stemmed)?.index ?? stemmed.length
      return [stemmed.slice(0, Math.max(shortestBeginning, end))]
    },
  }
}

/** A stem that got accents back loses them again; most have none, and folding all of them would cost as much as stemming. */
function folded(stem: string): string {
  return /^[a-z]*$/.test(stem) ? stem : foldText(stem)
}
