/**
 * Forms of Arabic words, over folded words (ى is ی, ك is ک, ة is ه). lunr's stemmer of Arabic goes to the root, where
 * book, writer and library are one word; so only the article with what stands before it and the endings of number
 * and belonging are taken off, after Larkey, Ballesteros and Connell (2002), with longer remainders.
 */
import { lunrLanguage } from './lunr-language'
import type { Stemmer } from './stemmer'

const articles = ['وال', 'فال', 'بال', 'کال', 'ولل', 'ال', 'لل'] as const
const beforeWords = [...articles, 'و'] as const
/** Words that only look as if they had an ending. */
const unchanged = new Set(['فلسطین', 'ملایین', 'قوانین', 'عناوین', 'میادین', 'براهین', 'بساتین'])

export async function arabicStemmer(): Promise<Stemmer> {
  const { stopWords } = await lunrLanguage('ar')
  return {
    language: 'ar',
    script: 'arabic',
    isStopWord: (word) => stopWords.has(word),
    stems: arabicStems,
    beginnings: (stem) => {
      const beginning = stem.slice(0, Math.max(3, stem.length - 1))
      return [beginning, ...beforeWords.map((before) => before + beginning)]
    },
  }
}

function arabicStems(word: string): readonly string[] {
  const bare = withoutArticle(word)
  return unchanged.has(bare) ? [bare] : withoutEnding(bare)
}

function withoutArticle(word: string): string {
  for (const article of articles)
    if (word.startsWith(article) && word.length - article.length >= 3) return word.slice(article.length)
  return word.startsWith('و') && word.length >= 6 ? word.slice(1) : word
}

function withoutEnding(word: string): readonly string[] {
  // Subtle: the plural of سيارة and of بيان ends alike, so it stands for both; they do not stand for each other.
  const several = /^(...+)ات$/u.exec(word)?.[1]
  if (several !== undefined) return [several, `${several}ه`]
  const masculine = /^(....+)(?:ون|ین)$/u.exec(word)?.[1]
  if (masculine !== undefined) return [masculine]
  // رسالتكم is your رسالة: the ة is written ت before whose it is.
  const owned = /^(...+)ت(?:ه|ها|هم|هن|هما|ک|کم|کن|کما|ی|نا)$/u.exec(word)?.[1]
  return owned === undefined ? [bareEnding(word)] : [bareEnding(word), bareEnding(`${owned}ه`)]
}

function bareEnding(word: string): string {
  return word.replace(/^(...+ی)ه$/u, '$1').replace(/^(...+)(?:ها|هم)$/u, '$1')
}
