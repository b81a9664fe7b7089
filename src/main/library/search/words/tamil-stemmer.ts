/**
 * Forms of Tamil nouns, over folded words: the endings of number and case, put back to the bare noun (after Lehmann,
 * A Grammar of Modern Tamil, 1989, chapter 1). The lunr plugin of Tamil has stop words but no rules. Careful: verbs are
 * left alone, and so is the accusative where other nouns end in the same vowel (கோட்டை is a fort, not a line).
 */
import { lunrLanguage } from './lunr-language'
import type { Stemmer } from './stemmer'

const cases = 'ில்|ின்|ால்|ோடு|ுடன்|ுக்கு|ுக்காக|ும்|ிடம்'
const plural = `க(?:ள்|ள(?:ை|து|${cases}))`

const endings: readonly (readonly [RegExp, ...(readonly string[])])[] = [
  // கடிதங்கள், கடிதத்தை: of கடிதம்.
  [new RegExp(`^(.+[க-ஹ])(?:ங்${plural}|த்த(?:ை|ிற்கு|${cases})|மும்)$`, 'u'), '$1ம்'],
  // பூக்கள், கற்கள், நாட்கள்: of பூ, கல், நாள்.
  [new RegExp(`^(..+)க்${plural}$`, 'u'), '$1'],
  [new RegExp(`^(.+)ற்${plural}$`, 'u'), '$1ல்', '$1ற்'],
  [new RegExp(`^(.+)ட்${plural}$`, 'u'), '$1ள்', '$1ட்'],
  [new RegExp(`^(..+)${plural}$`, 'u'), '$1'],
  // பள்ளியில், அணைக்கு: of பள்ளி, அணை.
  [new RegExp(`^(.+[ிீை])(?:ய(?:ை|${cases})|க்கு|க்காக)$`, 'u'), '$1'],
  // வீட்டில், ஆற்றின்: of வீடு, ஆறு; காற்றில்: of காற்று.
  [new RegExp(`^(.+)ட்ட(?:ிற்கு|${cases})$`, 'u'), '$1டு', '$1ட்டு'],
  [new RegExp(`^(.+)ற்ற(?:ிற்கு|${cases})$`, 'u'), '$1று', '$1ற்று'],
  // நண்பருக்கு, நண்பனின்: of நண்பர், நண்பன்.
  [new RegExp(`^(..+[ரன])(?:${cases})$`, 'u'), '$1்'],
  [/^(....+[ரன])ை$/u, '$1்'],
]

export async function tamilStemmer(): Promise<Stemmer> {
  const { stopWords } = await lunrLanguage('ta')
  return {
    language: 'ta',
    script: 'tamil',
    isStopWord: (word) => stopWords.has(word),
    stems: tamilStems,
    beginnings: tamilBeginnings,
  }
}

function tamilStems(word: string): readonly string[] {
  for (const [ending, ...bare] of endings)
    if (ending.test(word)) return [word, ...bare.map((noun) => word.replace(ending, noun))]
  return [word]
}

/** What stays of the end of a noun before its endings. */
function tamilBeginnings(stem: string): readonly string[] {
  if (stem.endsWith('ம்')) return [stem.slice(0, -2)]
  const bare = stem.slice(0, -2)
  if (stem.endsWith('ல்')) return [`${bare}ல`, `${bare}ற்`]
  if (stem.endsWith('ள்')) return [`${bare}ள`, `${bare}ட்`]
  return [stem.replace(/[ு்]$/u, '')]
}
