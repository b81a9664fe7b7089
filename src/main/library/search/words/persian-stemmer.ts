/**
 * Forms of Persian words, over folded words written in one piece (کتابها); halves that a non-joiner parts are words of
 * their own in the index, and so are found without rules. Careful: it rather misses a form than takes two words for
 * one. The adjective in ی (ایرانی) and the possessive in one letter (کتابم) cannot be told from parts of words, so
 * they stay.
 */
import {
  persianPastNouns,
  persianPeople,
  persianPersonEnds,
  persianStopWords,
  persianVerbs,
  persianWholeWords,
} from './persian-words'
import type { Stemmer } from './stemmer'

const endings: readonly (readonly [ending: RegExp, by: string])[] = [
  // Plural, with what may follow it: کتابها، کتابهای، کتابهایی، کتابهایشان.
  [/^(..+?)(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)$/u, '$1'],
  // Subtle: words in ستان are places, not somebody's.
  [/^(....+)(?:مان|(?<!س)تان|شان)$/u, '$1'],
  [/^(..+ه)(?:ام|ات|اش)$/u, '$1'],
  [/^(...+)(?:تر|ترین|تری)$/u, '$1'],
  [/^(...+)گان$/u, '$1ه'],
  [/^(..+[او])یان$/u, '$1'],
  [/^(...+ی)ان$/u, '$1'],
  // The ی of ezafe after a vowel: خدای، نیروی، نامهی.
  [/^(..+[او])ی$/u, '$1'],
  [/^(.+[^اوی]ه)ی$/u, '$1'],
]
const personal = ['م', 'ی', 'د', 'یم', 'ید', 'ند'] as const
const past = ['م', 'ی', 'یم', 'ید', 'ند'] as const

export const persianStemmer: Stemmer = {
  language: 'fa',
  script: 'arabic',
  isStopWord: (word) => persianStopWords.has(word),
  stems: persianStems,
  beginnings: (stem) => {
    const verbs = formsOfVerb.get(stem)
    return verbs ?? [stem.slice(0, Math.max(2, stem.length - 1))]
  },
  // می خواهند stands in two words wherever it is written with a space or a non-joiner.
  apart: (stem) =>
    (formsOfVerb.get(stem) ?? [])
      .filter((form) => /^ن?می../u.test(form))
      .map((form) => form.replace(/^(ن?می)/u, '$1 ')),
}

/** Every form that a table verb has, written in one piece, with its infinitives. */
const verbForms = new Map<string, string[]>()
/** The same, by infinitive. */
const formsOfVerb = new Map<string, string[]>()

function persianStems(word: string): readonly string[] {
  const verbs = verbForms.get(word)
  if (verbs) return verbs
  return [persianWholeWords.has(word) ? word : ofNoun(word)]
}

function ofNoun(word: string): string {
  const person = personOf(word)
  if (person !== null) return person
  for (const [ending, by] of endings) {
    if (!ending.test(word)) continue
    const base = word.replace(ending, by)
    return personOf(base) ?? base
  }
  return word
}

/** کارگران and زنان are several people; ایران and زندان are not. */
function personOf(word: string): string | null {
  if (!word.endsWith('ان')) return null
  const base = word.slice(0, -2)
  if (persianPeople.has(base)) return base
  const end = persianPersonEnds.find((part) => base.endsWith(part))
  return end !== undefined && base.length >= end.length + 2 ? base : null
}

function learn(form: string, infinitive: string): void {
  for (const [index, key, value] of [
    [verbForms, form, infinitive],
    [formsOfVerb, infinitive, form],
  ] as const) {
    const known = index.get(key)
    if (!known) index.set(key, [value])
    else if (!known.includes(value)) known.push(value)
  }
}

function learnVerb(infinitive: string, pastStem: string, present: string): void {
  const isNoun = persianPastNouns.has(pastStem)
  learn(infinitive, infinitive)
  for (const before of ['می', 'نمی']) {
    for (const ending of ['', ...past]) learn(before + pastStem + ending, infinitive)
    for (const ending of personal) learn(before + present + ending, infinitive)
  }
  // Subtle: مردم is people, کشتی a ship, نبرد a battle and نزد a place, so such verbs are told by what is certain.
  for (const ending of isNoun ? past.slice(2) : ['', ...past]) learn(pastStem + ending, infinitive)
  if (!isNoun && pastStem.length > 2)
    for (const ending of ['', ...past]) learn(`ن${pastStem}${ending}`, infinitive)
  for (const ending of personal)
    if (present.length + ending.length >= 4) learn(`ب${present}${ending}`, infinitive)
}

for (const [infinitive, pastStem, present] of persianVerbs) learnVerb(infinitive, pastStem, present)
