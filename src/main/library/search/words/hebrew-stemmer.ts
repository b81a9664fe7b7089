/**
 * Forms of Hebrew words, over folded words without points. The lunr plugin of Hebrew has stop words but no rules;
 * these take off the article, and single letters before long words only, because most words begin with one of them.
 */
import { lunrLanguage } from './lunr-language'
import type { Stemmer } from './stemmer'

const articles = ['ה', 'וה', 'שה', 'כשה'] as const
/** What may stand before a word, with the fewest letters that the word then has. */
const particles: readonly (readonly [before: string, fewest: number])[] = [
  ...['ב', 'ל', 'כ', 'ו', 'ש', 'וב', 'ול', 'וכ', 'וש'].map((before) => [before, 5] as const),
  // Subtle: שלטונות are authorities, not tons.
  ...['שב', 'של'].map((before) => [before, 6] as const),
]
/** From: only where the rest says so, because מ makes nouns and participles too. */
const from = ['מ', 'ומ', 'שמ'] as const
const finals: Readonly<Record<string, string>> = { כ: 'ך', מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ' }

export async function hebrewStemmer(): Promise<Stemmer> {
  const { stopWords } = await lunrLanguage('he')
  return {
    language: 'he',
    script: 'hebrew',
    isStopWord: (word) => stopWords.has(word),
    stems: hebrewStems,
    beginnings: (stem) => {
      const beginning = stem.slice(0, Math.max(2, stem.length - 1))
      return [
        beginning,
        ...[...articles, ...particles.map(([before]) => before), ...from].map((before) => before + beginning),
      ]
    },
  }
}

function hebrewStems(word: string): readonly string[] {
  const bare = [word]
  for (const article of articles)
    if (word.startsWith(article) && word.length - article.length >= 3) bare.push(word.slice(article.length))
  for (const [particle, fewest] of particles)
    if (word.startsWith(particle) && word.length - particle.length >= fewest)
      bare.push(word.slice(particle.length))
  for (const particle of from)
    if (word.startsWith(particle) && mayComeFrom(word.slice(particle.length)))
      bare.push(word.slice(particle.length))
  return [...new Set(bare.flatMap((form) => [form, ...singular(form)]))]
}

/** Whether a מ before it is not its own: not in מכתביו and מפעילים, whose endings are those of מכתב and of participles. */
function mayComeFrom(rest: string): boolean {
  if (/י(?:הם|הן|כם|כן|נו|ו|ך)$/u.test(rest)) return false
  return rest.length >= 7 || (rest.length >= 5 && /[^היוךםןת]$/u.test(rest))
}

function singular(word: string): readonly string[] {
  const masculine = /^(...+)ים$/u.exec(word)?.[1]
  if (masculine !== undefined) return [withFinalLetter(masculine)]
  const abstract = /^(..+)ויות$/u.exec(word)?.[1]
  if (abstract !== undefined) return [`${abstract}ות`]
  const feminine = /^(...+)ות$/u.exec(word)?.[1]
  return feminine === undefined ? [] : [`${feminine}ה`]
}

function withFinalLetter(word: string): string {
  return word.slice(0, -1) + (finals[word.slice(-1)] ?? word.slice(-1))
}
