/** Counts the small words of each language in a sample and says which language they speak for. */
import type { Evidence } from '@shared/letter'
import { WordTable } from '../word-table'
import { arabicWords, cyrillicWords, devanagariWords, latinWords } from './function-words'
import type { Script } from './scripts'

export interface WordMatch {
  readonly language: string
  /** The words that spoke for it most often. */
  readonly words: readonly string[]
  readonly certainty: Evidence['certainty']
}

const mayBeTypedOtherwise = /[يىك']/

/** The small words of a script, and for the place of each in the table the languages that have it, as numbers. */
interface SmallWords {
  readonly table: WordTable
  readonly languages: readonly (readonly number[])[]
  /** What each word says for each of its languages: the fewer they are, the more. */
  readonly weights: Float64Array
}

const scriptWords = {
  latin: latinWords,
  cyrillic: cyrillicWords,
  arabic: arabicWords,
  devanagari: devanagariWords,
}

/** All languages; each is known by its place. */
const languages: readonly string[] = [...new Set(Object.values(scriptWords).flatMap(Object.keys))]

const wordsOfScripts: Readonly<Partial<Record<Script, SmallWords>>> = {
  latin: smallWordsOf([latinWords]),
  cyrillic: smallWordsOf([cyrillicWords]),
  arabic: smallWordsOf([arabicWords]),
  devanagari: smallWordsOf([devanagariWords]),
}

/** The small words of all scripts. */
const allSmallWords = smallWordsOf(Object.values(scriptWords))

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
  const scores = new Float64Array(languages.length)
  const heard: number[] = []
  const written = sample.toLowerCase()
  // Subtle: sign for sign the same length, so that a word stands at the same place in both.
  const listed = unified(written)
  const words = eachWord(listed, (start, end) => {
    const place = known.table.find(listed, start, end)
    if (place === -1) return true
    heard.push(place, start, end)
    const weight = known.weights[place] ?? 0
    const speakers = known.languages[place] ?? []
    for (let at = 0; at < speakers.length; at++) {
      const language = speakers[at] ?? 0
      scores[language] = (scores[language] ?? 0) + weight
    }
    return true
  })
  if (beyondAscii.test(sample)) {
    for (const [name, letters] of ownLetters[script] ?? []) {
      const found = sample.match(letters)?.length ?? 0
      const language = languages.indexOf(name)
      if (found > 0) scores[language] = (scores[language] ?? 0) + Math.min(found, words / 4)
    }
  }
  return winner({ scores, known, heard, written }, words)
}

/** How many words of a passage are looked at to see that nothing changed, and how many small ones of them suffice. */
const glanced = 40
const enough = 4
/** Of most passages so many signs suffice already. */
const firstGlance = 96

/** A quick look: whether the first words of a passage have small words of this language. */
export function speaksFor(language: string, words: string): boolean {
  const own = languages.indexOf(language)
  const firstWords = words.length > firstGlance ? words.slice(0, words.lastIndexOf(' ', firstGlance) + 1) : ''
  return hasSmallWords(firstWords, own) || hasSmallWords(words.slice(0, glanced * 8), own)
}

/** `own` is the place of a language. */
function hasSmallWords(passage: string, own: number): boolean {
  const listed = unified(passage.toLowerCase())
  let found = 0
  let seen = 0
  eachWord(listed, (start, end) => {
    const place = allSmallWords.table.find(listed, start, end)
    if (place !== -1 && allSmallWords.languages[place]?.includes(own)) found++
    return found < enough && ++seen < glanced
  })
  return found >= enough
}

interface Hearing {
  /** For each language what spoke for it. */
  readonly scores: Float64Array
  readonly known: SmallWords
  /** One small word behind the other: its place in the table, where it begins in the sample and where it ends. */
  readonly heard: readonly number[]
  /** The sample as it is written, in small letters. */
  readonly written: string
}

const beyondAscii = /[^\0-\x7f]/

/** Calls for each word, made of letters, their marks and apostrophes, until it says no; how many there were. */
function eachWord(text: string, take: (start: number, end: number) => boolean): number {
  let words = 0
  for (let at = 0; at < text.length; ) {
    if (!isOfWord(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < text.length && isOfWord(text.charCodeAt(at))) at++
    words++
    if (!take(start, at)) break
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

function winner({ scores, known, heard, written }: Hearing, words: number): WordMatch | null {
  const { best, most, next } = highest(scores)
  if (words === 0 || most === 0 || most / words < leastShare || most < next * leastMargin) return null
  const times = new Map<string, number>()
  for (let at = 0; at < heard.length; at += 3) {
    if (!known.languages[heard[at] ?? 0]?.includes(best)) continue
    const word = written.slice(heard[at + 1], heard[at + 2])
    times.set(word, (times.get(word) ?? 0) + 1)
  }
  const frequent = [...times].sort((a, b) => b[1] - a[1])
  return {
    language: languages[best] ?? '',
    words: frequent.slice(0, 5).map(([word]) => word),
    certainty: most >= 3 && most > next * 1.5 ? 'likely' : 'possible',
  }
}

/** The place of the highest score, the score itself, and the next one. */
function highest(scores: Float64Array): {
  readonly best: number
  readonly most: number
  readonly next: number
} {
  let [best, most, next] = [0, 0, 0]
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score > most) {
      next = most
      most = score
      best = at
    } else if (score > next) next = score
  }
  return { best, most, next }
}

function smallWordsOf(scripts: readonly Readonly<Record<string, string>>[]): SmallWords {
  const found = new Map<string, number[]>()
  for (const lists of scripts) {
    for (const [language, list] of Object.entries(lists)) {
      for (const word of new Set(list.split(' ').map(unified))) {
        const known = found.get(word)
        if (known) known.push(languages.indexOf(language))
        else found.set(word, [languages.indexOf(language)])
      }
    }
  }
  const sharers = [...found.values()]
  return {
    table: new WordTable([...found.keys()]),
    languages: sharers,
    weights: Float64Array.from(sharers, (all) => 1 / Math.sqrt(all.length)),
  }
}

/** Persian is also typed with Arabic letters; which of them stands there says little. */
function unified(words: string): string {
  if (!mayBeTypedOtherwise.test(words)) return words
  return words.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک').replaceAll("'", '’')
}
