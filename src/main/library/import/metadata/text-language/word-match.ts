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

const mayBeTypedOtherwise = /[يىك']/

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
  const scores = new Map<string, number>()
  const heard: Heard[] = []
  const written = sample.toLowerCase()
  const isAsListed = unified(written) === written
  const words = eachWord(written, (word) => {
    const languages = known.get(isAsListed ? word : unified(word))
    if (languages === undefined) return true
    heard.push({ word, languages })
    for (const language of languages) add(scores, language, 1 / Math.sqrt(languages.length))
    return true
  })
  if (beyondAscii.test(sample)) {
    for (const [language, letters] of ownLetters[script] ?? []) {
      const found = sample.match(letters)?.length ?? 0
      if (found > 0) add(scores, language, Math.min(found, words / 4))
    }
  }
  return winner(scores, heard, words)
}

/** How many words of a passage are looked at to see that nothing changed, and how many small ones of them suffice. */
const glanced = 40
const enough = 4

/** A quick look: whether the first words of a passage have small words of this language. */
export function speaksFor(language: string, words: string): boolean {
  let found = 0
  let seen = 0
  eachWord(unified(words.slice(0, glanced * 8).toLowerCase()), (word) => {
    if (smallWords.get(word)?.includes(language)) found++
    return found < enough && ++seen < glanced
  })
  return found >= enough
}

/** A small word as it was heard, with the languages that have it. */
interface Heard {
  readonly word: string
  readonly languages: readonly string[]
}

const beyondAscii = /[^\0-\x7f]/

/** Calls for each word, made of letters, their marks and apostrophes, until it says no; how many there were. */
function eachWord(text: string, take: (word: string) => boolean): number {
  let words = 0
  for (let at = 0; at < text.length; ) {
    if (!isOfWord(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < text.length && isOfWord(text.charCodeAt(at))) at++
    words++
    if (!take(text.slice(start, at))) break
  }
  return words
}

const sign = /[\p{L}\p{M}’']/u
const unknown = 0
const isSign = 1
const isNone = 2
const signs = new Uint8Array(0x10000)

/** `code` is a UTF-16 code unit; each is looked up once. */
function isOfWord(code: number): boolean {
  const seen = signs[code]
  if (seen !== unknown) return seen === isSign
  const is = sign.test(String.fromCharCode(code))
  signs[code] = is ? isSign : isNone
  return is
}

function winner(
  scores: ReadonlyMap<string, number>,
  heard: readonly Heard[],
  words: number,
): WordMatch | null {
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1])
  if (best === undefined || words === 0 || best[1] / words < leastShare) return null
  if (next !== undefined && best[1] < next[1] * leastMargin) return null
  const times = new Map<string, number>()
  for (const { word, languages } of heard) if (languages.includes(best[0])) add(times, word, 1)
  const frequent = [...times].sort((a, b) => b[1] - a[1])
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
function unified(words: string): string {
  if (!mayBeTypedOtherwise.test(words)) return words
  return words.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replaceAll("'", '’')
}
