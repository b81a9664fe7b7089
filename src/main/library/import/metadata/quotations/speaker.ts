/**
 * Who speaks, in the words of the text: the subject of the verb of saying before, between or after the quotations.
 * Where the sentence does not say it plainly, nobody does.
 */
import { adverbs, auxiliaries, determiners, neverInSubject, prepositions, pronouns } from './subject-words'
import { isEnglishVerb, isWeak, sayingForm } from './verbs-of-saying'
import { type Word, wordsOf } from './words'

const longestSubject = 14
/** How much before a quotation is looked at. */
const nearBefore = 400

/** `after` begins behind the closing mark and ends with the sentence. */
export function speakerAfter(after: string): string | null {
  if (!/^[.,،]?\s*[,،—–-]?\s*[\p{L}\p{N}]/u.test(after)) return null
  const words = wordsOf(after, 26)
  const verb = words.findIndex((word, at) => at < 16 && isSaying(words, at, word))
  if (verb === -1) return null
  if (words.slice(0, verb).every(({ lower }) => adverbs.has(lower) || auxiliaries.has(lower))) {
    return inverted(after, words.slice(verb))
  }
  return subject(after, words, 0, verb)
}

/** `Clause, the letter reads.` at the very end of a sentence. */
export function speakerAtEnd(after: string): string | null {
  const comma = Math.max(after.lastIndexOf(', '), after.lastIndexOf('، '))
  if (comma <= 0 || after.length - comma > 90) return null
  const clause = after.slice(comma + 1)
  const words = wordsOf(clause, 12)
  const verb = words.findIndex((word, at) => isSaying(words, at, word))
  return verb > 0 && verb >= words.length - 2 ? subject(clause, words, 0, verb) : null
}

/** `before` begins with the sentence and ends before the opening mark. */
export function speakerBefore(before: string): string | null {
  const text = before.slice(-nearBefore)
  const words = wordsOf(text, 120)
  let nearest: string | null = null
  for (let verb = words.length - 1; verb >= 0; verb--) {
    const word = words[verb]
    if (word === undefined || !isSaying(words, verb, word)) continue
    // What one says that another demands are words of the one who says it.
    if (nearest !== null && !reporting.has(words[verb + 1]?.lower ?? '')) continue
    if (isWeak(word.lower) && verb < words.length - 2) continue
    const found = subjectOf(text, words, verb)
    if (found !== null) nearest = found
  }
  return nearest
}

const reporting = new Set('that dass daß que che که'.split(' '))

function subjectOf(text: string, words: readonly Word[], verb: number): string | null {
  if (/^(?:heißt|heisst|hieß|steht|stand)$/.test(words[verb]?.lower ?? '')) return documentNamed(words)
  const before = subject(text, words, clauseStart(words, verb), verb) ?? persianSubject(text, words, verb)
  if (before !== null) return before
  const isLead = prepositions.has(words[clauseStart(words, verb)]?.lower ?? '')
  return verb === 0 || isLead || isInversion(words, verb) ? inverted(text, words.slice(verb)) : null
}

const passive = new Set(
  'been was were is being be are wird wurde werden wurden sind ist être été stato stata sido fue'.split(' '),
)
const infinitiveSigns = new Set(
  'to zu de di per pour para not will would should could must can may might shall the a an'.split(' '),
)

/** Whether a word is a verb of saying that can have a subject beside it: no participle, no infinitive, no passive, no noun. */
function isSaying(words: readonly Word[], at: number, word: Word): boolean {
  if (sayingForm(word.lower) !== 'finite') return false
  const before = words[at - 1]
  if (before === undefined || word.gap !== '') return true
  if (passive.has(before.lower) && /(?:ed|n|t|d|to|ta|do)$/.test(word.lower)) return false
  if (before.lower === 'a' && !isEnglishVerb(word.lower)) return true
  return !infinitiveSigns.has(before.lower) && !/^(?:their|its|his|her|this|that|our)$/.test(before.lower)
}

function isInversion(words: readonly Word[], verb: number): boolean {
  return verb > 0 && words[verb]?.gap === ','
}

const clauseWords = new Set(
  'that which what how why who while as because since when where whom if though although after before but so dass daß weil während wobei qui que dont alors tandis che mentre cui quien mientras که'.split(
    ' ',
  ),
)

/** Where the clause of a verb begins: after a comma, a conjunction or the beginning of the sentence. */
function clauseStart(words: readonly Word[], verb: number): number {
  for (let at = verb; at > Math.max(0, verb - longestSubject); at--) {
    const word = words[at]
    if (word === undefined) continue
    if (word.gap !== '' && !/^[([]$|^[)\]]$|^[“"«]$|^['’]$/.test(word.gap)) {
      if (at === verb) return beforeApposition(words, verb)
      return at
    }
    if (at < verb && clauseWords.has(word.lower)) return at + 1
  }
  return Math.max(0, verb - longestSubject)
}

/** `Name, the director of something, said`: the name before the commas. */
function beforeApposition(words: readonly Word[], verb: number): number {
  const opening = words.findLastIndex((word, at) => at < verb && at > 0 && /^[,،—–(]/.test(word.gap))
  if (opening <= 0) return verb
  const before = words.findLastIndex((word, at) => at < opening && at > 0 && word.gap !== '')
  return Math.max(0, before)
}

/** The subject among the words from `from` up to the verb; null when they hold anything else. */
function subject(text: string, words: readonly Word[], from: number, verb: number): string | null {
  let first = from
  while (first < verb && adverbs.has(words[first]?.lower ?? '')) first++
  let last = verb - 1
  while (last > first && isBeforeVerb(words[last]?.lower ?? '')) last--
  const apposition = words.findIndex((word, at) => at > first && at <= last && /^[,،—–]/.test(word.gap))
  if (apposition !== -1) {
    if (words[verb]?.gap === '') return null
    last = apposition - 1
  }
  return nounPhrase(text, words, first, last)
}

/** `il` is an article in Italian. */
function isPronoun(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || !(pronouns.has(word.lower) || word.text === 'I')) return false
  return !determiners.has(word.lower) || next === undefined || next.gap !== '' || ends.has(next.lower)
}

function isBeforeVerb(word: string): boolean {
  return adverbs.has(word) || auxiliaries.has(word)
}

function nounPhrase(text: string, words: readonly Word[], first: number, last: number): string | null {
  const [head, tail] = [words[first], words[last]]
  if (head === undefined || tail === undefined || last < first || last - first >= longestSubject) return null
  if (first === last && (pronouns.has(head.lower) || head.text === 'I')) return head.text
  const isNoun =
    determiners.has(head.lower) ||
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(head.text) ||
    /s$/.test(words[last]?.lower ?? '') ||
    /^[ldLD]['’]/.test(head.text)
  if (!isNoun || isPronoun(words, first) || prepositions.has(head.lower)) return null
  for (let at = first; at <= last; at++) {
    if (neverInSubject.has(words[at]?.lower ?? '')) return null
    if (at > first && /[:;.!?“”"«»]/.test(words[at]?.gap ?? '')) return null
  }
  if (first === last && determiners.has(head.lower)) return null
  const closing = text[tail.end] === ')' && text.slice(head.start, tail.end).includes('(') ? 1 : 0
  return text.slice(head.start, tail.end + closing)
}

/** `said the minister`, `heißt es in dem Brief`, `si legge nella lettera`, `écrivent-ils`. */
function inverted(text: string, words: readonly Word[]): string | null {
  const pronoun = /-(?:t-)?(ils?|elles?|on)$/.exec(words[0]?.lower ?? '')?.[1]
  if (pronoun !== undefined && pronoun !== 'on') return pronoun
  const inText = words.findIndex((word, at) => at > 0 && at < 6 && within.has(word.lower))
  // `denunciano i genitori nella petizione`: the parents do, in it.
  if (inText > 0 && words.slice(1, inText).every(({ lower }) => lower === 'es' || adverbs.has(lower)))
    return documentNamed(words.slice(inText, inText + 5))
  const second = words[1]
  if (second !== undefined && second.gap === '' && isPronoun(words, 1)) return second.text
  let last = 0
  for (let at = 1; at < Math.min(words.length, 10); at++) {
    const word = words[at]
    if (
      word === undefined ||
      (at > 1 && word.gap !== '' && word.gap !== '(') ||
      neverInSubject.has(word.lower) ||
      ends.has(word.lower)
    )
      break
    if (at === 1 && word.gap !== '') return null
    last = at
  }
  return last === 0 ? null : nounPhrase(text, words, 1, last)
}

const within = new Set('in im nella nel dans en darin'.split(' '))
const ends = new Set(
  'in on at to after before during from with am im vor bei nach dans devant à lors durant a en tras ante durante davanti nella nel dopo am gegenüber über sur'.split(
    ' ',
  ),
)
const documentWord =
  /^(?:brief|schreiben|appell|petition|lettre|pétition|appel|texte|lettera|petizione|appello|testo|carta|petición|texto|misiva|letter|aufruf|offenen)$/i

function documentNamed(words: readonly Word[]): string | null {
  return words.find((word) => documentWord.test(word.lower))?.text ?? null
}

const persianEnds = new Set('در به از با پس پیش روز برای بر این دیروز امروز نیز'.split(' '))

/** The verb stands last in Persian: its subject begins the sentence, or the letter is named there. */
function persianSubject(text: string, words: readonly Word[], verb: number): string | null {
  if (!/[\u0600-\u06ff]/.test(words[verb]?.text ?? '')) return null
  const named = words.find((word) => /^(?:نامه|نامه‌ای|بیانیه|طومار|پیام)$/.test(word.text))
  const first = words[0]
  if (first === undefined) return null
  if (persianEnds.has(first.text)) return named?.text ?? null
  const end = words.findIndex((word, at) => at > 0 && at < verb && persianEnds.has(word.text))
  return nounPhrase(text, words, 0, (end === -1 ? verb : end) - 1)
}
