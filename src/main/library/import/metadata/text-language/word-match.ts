/** Counts the small words of each language in a sample and says which language they speak for. */
import type { Evidence } from '@shared/letter'
import { arabicWords, cyrillicWords, devanagariWords, latinWords } from './function-words'
import type { Script } from './scripts'

export interface WordMatch {
  readonly language: string
  /** The words that spoke for it most often. */
  readonly words: readonly string[]
  readonly certainty: Evidence['certainty']
}

/** For each small word the languages that have it. */
type WordLanguages = ReadonlyMap<string, readonly string[]>

const wordsOfScripts: Readonly<Partial<Record<Script, WordLanguages>>> = {
  latin: languagesOfWords(latinWords),
  cyrillic: languagesOfWords(cyrillicWords),
  arabic: languagesOfWords(arabicWords),
  devanagari: languagesOfWords(devanagariWords),
}

/** The small words of all scripts. */
const smallWords: WordLanguages = new Map(Object.values(wordsOfScripts).flatMap((words) => [...words]))

/** Letters that only one language of a script has: each counts like a word. */
const ownLetters: Readonly<
  Partial<Record<Script, readonly (readonly [language: string, letters: RegExp])[]>>
> = {
  latin: [
    ['de', /[ßẞ]/g],
    ['pl', /[łąęśżźń]/gi],
    ['tr', /[ığş]/g],
    ['cs', /[řěů]/gi],
    ['hu', /[őű]/gi],
    ['es', /[¿¡ñ]/gi],
    ['ro', /[țșţăâ]/gi],
    ['pt', /[ãõ]/gi],
  ],
  cyrillic: [
    ['uk', /[їєґ]/gi],
    ['be', /ў/gi],
    ['sr', /[ћђјљњџ]/gi],
    ['ru', /[ыэё]/gi],
  ],
  arabic: [
    ['fa', /[پچژگ]|می\u200c|\u200cها/g],
    ['ur', /[ٹڈڑںےہ]/g],
    ['ckb', /[ێۆڵڕەۊ]/g],
    ['ps', /[ټډړږښګڼۍې]/g],
    ['ar', /[ةؤئ]|ال\p{L}{3,}/gu],
  ],
}

/** The least share of small words among all words, and of one language's share to the next one's. */
const leastShare = 0.12
const leastMargin = 1.25

/** Null when too few small words were found, or those of two languages alike. */
export function languageByWords(sample: string, script: Script): WordMatch | null {
  const known = wordsOfScripts[script]
  if (known === undefined) return null
  const words = sample.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? []
  const scores = new Map<string, number>()
  const heard = new Map<string, Map<string, number>>()
  for (const word of words) count(word, known, scores, heard)
  for (const [language, letters] of ownLetters[script] ?? []) {
    const found = sample.match(letters)?.length ?? 0
    if (found > 0) add(scores, language, Math.min(found, words.length / 4))
  }
  return winner(scores, heard, words.length)
}

/** How many words of a passage are looked at to see that nothing changed, and how many small ones of them suffice. */
const glanced = 40
const enough = 4

/** A quick look: whether the first words of a passage have small words of this language. */
export function speaksFor(language: string, words: string): boolean {
  let found = 0
  let seen = 0
  for (const [word] of words
    .slice(0, glanced * 8)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}’']+/gu)) {
    if (smallWords.get(unified(word))?.includes(language)) found++
    if (found >= enough) return true
    if (++seen >= glanced) break
  }
  return false
}

function count(
  word: string,
  known: WordLanguages,
  scores: Map<string, number>,
  heard: Map<string, Map<string, number>>,
): void {
  const languages = known.get(unified(word))
  if (languages === undefined) return
  for (const language of languages) {
    add(scores, language, 1 / Math.sqrt(languages.length))
    const words = heard.get(language) ?? new Map<string, number>()
    words.set(word, (words.get(word) ?? 0) + 1)
    heard.set(language, words)
  }
}

function winner(
  scores: ReadonlyMap<string, number>,
  heard: ReadonlyMap<string, ReadonlyMap<string, number>>,
  words: number,
): WordMatch | null {
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1])
  if (best === undefined || words === 0 || best[1] / words < leastShare) return null
  if (next !== undefined && best[1] < next[1] * leastMargin) return null
  const frequent = [...(heard.get(best[0]) ?? [])].sort((a, b) => b[1] - a[1])
  const isSure = best[1] >= 3 && (next === undefined || best[1] > next[1] * 1.5)
  return {
    language: best[0],
    words: frequent.slice(0, 5).map(([word]) => word),
    certainty: isSure ? 'likely' : 'possible',
  }
}

function add(scores: Map<string, number>, language: string, score: number): void {
  scores.set(language, (scores.get(language) ?? 0) + score)
}

function languagesOfWords(lists: Readonly<Record<string, string>>): WordLanguages {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(' ').map(unified))) {
      const known = languages.get(word)
      if (known) known.push(language)
      else languages.set(word, [language])
    }
  }
  return languages
}

/** Persian is also typed with Arabic letters; which of them stands there says little. */
function unified(word: string): string {
  return word.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replaceAll("'", '’')
}
