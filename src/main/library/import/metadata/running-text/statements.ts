/**
 * What the sentences of a text say about a letter that is not this text: who wrote it, who signed it, to whom it went,
 * how many they were. Only what the text says; whether it is to be believed is decided by what kind of text it is.
 */
import type { Described } from '../finding'
import {
  anywhere,
  type Collected,
  type CountStatement,
  fromLetter,
  lettersIn,
  type Place,
  type Statement,
  untilLetter,
} from './place'
import { askedInLetter, asking, recipientsAfter, told } from './recipients'
import { patternsFor } from './report-patterns'
import { ownWords, type Sentence } from './sentences'
import { consisting, namedBetweenDashes, signatoriesIn } from './signatories'
import { aboutNumber, aboutSignatories, aboutWriting, aboutLetter as letterWords } from './telling-words'
import {
  leadingSubject,
  subjectBefore,
  subjectOfLetter,
  writerBeforeRecipient,
  writersAfter,
  writersThat,
  wroteToSomebody,
} from './writers'

export interface Statements {
  readonly people: readonly Statement[]
  readonly counts: readonly CountStatement[]
  /** The sentences that speak of a letter. */
  readonly aboutLetter: readonly Sentence[]
}

const closely = letterWords | aboutSignatories | aboutWriting | aboutNumber

/** No report says more about its letter; a book of letters is no report. */
const mostSentences = 200

const known = new WeakMap<Described, Statements>()

export function statementsOf(letter: Described): Statements {
  const before = known.get(letter)
  if (before !== undefined) return before
  const { covered, sentences, telling } = ownWords(letter)
  const all: Collected = { text: covered, people: [], counts: [] }
  const aboutLetter: Sentence[] = []
  for (const patterns of patternsFor(letter.language, covered)) {
    sentences.forEach((sentence, index) => {
      const flags = telling.flags[index] ?? 0
      const isNear = index < nearBeginning && hasDashes(covered, sentence)
      if ((flags & closely) === 0 && index > 1 && !isNear) return
      const words = covered.slice(sentence.start, Math.min(sentence.end, sentence.start + mostRead))
      const letters = flags & letterWords ? lettersIn(words, patterns) : []
      const inLetter = untilLetter(words, letters, patterns.inLetter)
      const place: Place = { all, patterns, sentence, words, letters, inLetter }
      if (isNear) namedBetweenDashes(place)
      if (letters.length > 0) {
        aboutLetter.push(sentence)
        if (aboutLetter.length < mostSentences) readSentence(place, flags)
      } else if (index < mostSentences && readOther(place, index, flags)) aboutLetter.push(sentence)
    })
  }
  const found = { people: all.people, counts: all.counts, aboutLetter }
  known.set(letter, found)
  return found
}

/** Where a report names its writers between dashes, if it does. */
const nearBeginning = 8
const mostRead = 1200

function hasDashes(covered: string, { start, end }: Sentence): boolean {
  const words = covered.slice(start, Math.min(end, start + mostRead))
  return words.includes(' - ') || words.includes(' – ') || words.includes(' — ')
}

/** A sentence with the letter in it. */
function readSentence(place: Place, flags: number): void {
  const { letters, patterns, words } = place
  const isEnglish = patterns.words.language === 'en'
  recipientsAfter(place, fromLetter(words, letters, patterns.letterTo), 'letter to')
  if (!isEnglish || mayBeAddressed.test(words)) {
    recipientsAfter(place, anywhere(words, patterns.addressedTo), 'addressed to')
  }
  if (words.includes(patterns.words.byWord)) {
    writersAfter(place, fromLetter(words, letters, patterns.letterBy), 'by', 'sender')
    writersAfter(place, anywhere(words, patterns.signedBy), 'signed by', 'signatory')
  }
  if (isEnglish) {
    askedInLetter(place)
    writersAfter(place, fromLetter(words, letters, letterFrom), 'from', 'sender')
    writersThat(place)
    asking(place)
  } else writerBeforeRecipient(place)
  const wrote = untilLetter(words, letters, patterns.wroteLetter)
  if (wrote !== null) subjectBefore(place, wrote.start, 'wrote a letter')
  else subjectOfLetter(place)
  if (flags & aboutSignatories) signatoriesIn(place)
  if (flags & aboutNumber) consisting(place)
}

/** A sentence without it: the first ones of a report, and those about who signed. True where somebody "has written to" somebody. */
function readOther(place: Place, index: number, flags: number): boolean {
  const { patterns, words } = place
  if (flags & aboutSignatories) signatoriesIn(place)
  const before = place.all.people.length
  const written = flags & aboutWriting ? anywhere(words, patterns.writtenTo) : null
  if (written !== null) {
    recipientsAfter(place, written, 'written to')
    if (place.all.people.length > before) subjectBefore(place, written.start, 'has written')
  }
  if (flags & aboutWriting && patterns.words.language === 'de') wroteToSomebody(place)
  const hasWritten = place.all.people.length > before
  if (index < 12 && flags & aboutNumber) consisting(place)
  if (index < 2) leadingSubject(place)
  if (flags & aboutWriting && patterns.words.language === 'en') told(place)
  return hasWritten
}

/** `a letter from 38 writers`, `a petition of the weavers` */
const letterFrom = /(?:(?:letters?|appeal|missive) from|(?:petition|memorial|remonstrance) (?:of|from)) /iuy

const mayBeAddressed = /[Aa]ddress|(?:sent|presented|delivered|submitted|handed|conveyed)[ a-z]* to /
