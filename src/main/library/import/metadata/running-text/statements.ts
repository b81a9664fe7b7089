/**
 * What the sentences of a text say about a letter that is not this text: who wrote it, who signed it, to whom it went,
 * how many they were. Only what the text says; whether it is to be believed is decided by what kind of text it is.
 */
import type { Described } from '../finding'
import type { Collected, CountStatement, Place, Statement } from './place'
import { askedInLetter, recipientsAfter, told } from './recipients'
import { patternsFor } from './report-patterns'
import { ownWords, type Sentence } from './sentences'
import { consisting, signatoriesIn } from './signatories'
import { aboutNumber, aboutSignatories, aboutWriting, aboutLetter as letterWords } from './telling-words'
import { leadingSubject, subjectBefore, subjectOfLetter, writersAfter, writersThat } from './writers'

export interface Statements {
  readonly people: readonly Statement[]
  readonly counts: readonly CountStatement[]
  /** The sentences that speak of a letter. */
  readonly aboutLetter: readonly Sentence[]
}

const closely = letterWords | aboutSignatories | aboutWriting | aboutNumber

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
      if ((flags & closely) === 0 && index > 1) return
      const words = covered.slice(sentence.start, Math.min(sentence.end, sentence.start + 1200))
      const place: Place = { all, patterns, sentence, words }
      if ((flags & letterWords) !== 0 && patterns.letter.test(words)) {
        aboutLetter.push(sentence)
        readSentence(place, flags)
      } else readOther(place, index, flags)
    })
  }
  const found = { people: all.people, counts: all.counts, aboutLetter }
  known.set(letter, found)
  return found
}

/** A sentence with the letter in it. */
function readSentence(place: Place, flags: number): void {
  const { patterns, words } = place
  recipientsAfter(place, patterns.letterTo, 'letter to')
  recipientsAfter(place, patterns.addressedTo, 'addressed to')
  if (patterns.words.language === 'en') askedInLetter(place)
  if (words.includes(patterns.words.byWord)) {
    writersAfter(place, patterns.letterBy, 'by', 'sender')
    writersAfter(place, patterns.signedBy, 'signed by', 'signatory')
  }
  if (patterns.words.language === 'en') {
    writersAfter(place, letterFrom, 'from', 'sender')
    writersThat(place)
  }
  if (patterns.wroteLetter.test(words))
    subjectBefore(place, patterns.wroteLetter.exec(words)?.index ?? 0, 'wrote a letter')
  else if (patterns.inLetter.test(words)) subjectOfLetter(place)
  if (flags & aboutSignatories) signatoriesIn(place)
  if (flags & aboutNumber) consisting(place)
}

/** A sentence without it: the first ones of a report, and those about who signed. */
function readOther(place: Place, index: number, flags: number): void {
  const { patterns, words } = place
  if (flags & aboutSignatories) signatoriesIn(place)
  if (flags & aboutWriting && patterns.writtenTo.test(words)) {
    recipientsAfter(place, patterns.writtenTo, 'written to')
    subjectBefore(place, patterns.writtenTo.exec(words)?.index ?? 0, 'has written')
  }
  if (index < 12 && flags & aboutNumber) consisting(place)
  if (index < 2) leadingSubject(place)
  if (flags & aboutWriting && patterns.words.language === 'en') told(place)
}

/** `a letter from 38 writers`, `a petition of the weavers` */
const letterFrom =
  /(?<![\p{L}])(?:(?:letters?|appeal|missive) from|(?:petition|memorial|remonstrance) (?:of|from)) /iu
