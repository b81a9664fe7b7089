/**
 * Weighs what a text shows of each kind of document. A letter needs parts of a letter that stand outside quotations; a
 * report speaks about a letter in the third person. What has no clear lead is only proposed.
 */
import type { BlockKind, LetterKind, Span } from '@shared/letter'
import type { Described } from '../finding'
import { headerLineCount } from '../header-line'
import { ownWords } from '../running-text/sentences'
import { statementsOf } from '../running-text/statements'
import {
  aboutDemand,
  aboutSignatories,
  undersigned as isUndersigned,
  aboutLetter as letterWord,
} from '../running-text/telling-words'
import { demanding, event, letterSpeaks, openLetter, petitioning, speaking, undersigned } from './kind-words'

export interface KnownKind {
  readonly kind: LetterKind | null
  /** Whether the lead is clear; otherwise the kind is a proposal. */
  readonly isSure: boolean
  readonly rule: string
  /** The words that say most plainly what it is. */
  readonly span: Span | null
}

interface Score {
  readonly kind: LetterKind
  readonly points: number
  readonly rule: string
  readonly span: Span | null
}

const known = new WeakMap<Described, KnownKind>()

export function kindOf(letter: Described): KnownKind {
  const before = known.get(letter)
  if (before !== undefined) return before
  const found = decide(scores(look(letter)))
  known.set(letter, found)
  return found
}

const enough = 4
const margin = 1.5

function decide(all: readonly Score[]): KnownKind {
  const [best, second] = [...all].sort((a, b) => b.points - a.points)
  if (best === undefined || best.points < 2) return { kind: null, isSure: false, rule: '', span: null }
  const isSure = best.points >= enough && best.points - (second?.points ?? 0) >= margin
  return { kind: best.kind, isSure, rule: best.rule, span: best.span }
}

/** What is counted once and weighed several times. */
interface Look {
  readonly letter: Described
  readonly covered: string
  readonly words: number
  readonly first: number
  readonly second: number
  /** What the words of the whole text may speak of. */
  readonly flags: number
  readonly parts: ReadonlyMap<BlockKind, Span>
  readonly signatures: number
  readonly head: string
}

const headLength = 400

function look(letter: Described): Look {
  const { covered, telling } = ownWords(letter)
  const parts = new Map<BlockKind, Span>()
  let signatures = 0
  for (const block of letter.blocks) {
    if (!parts.has(block.kind) && !isQuoted(letter, block)) parts.set(block.kind, block)
    if (block.kind === 'signature')
      signatures += 1 + (letter.text.slice(block.start, block.end).match(/\n/g)?.length ?? 0)
  }
  return {
    letter,
    covered,
    words: telling.words,
    first: telling.firstPersons,
    second: telling.secondPersons,
    flags: telling.flags.reduce((all, flags) => all | flags, 0),
    parts,
    signatures,
    head: covered.slice(0, headLength),
  }
}

/** Only the quotations around the block's beginning are looked at. */
function isQuoted({ quotations }: Described, block: Span): boolean {
  let low = -1
  let high = quotations.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((quotations[middle]?.start ?? 0) <= block.start) low = middle
    else high = middle - 1
  }
  return quotations.slice(Math.max(0, low - 3), low + 1).some(({ end }) => block.end <= end)
}

function count(text: string, words: RegExp): number {
  let found = 0
  words.lastIndex = 0
  while (found < 200 && words.exec(text) !== null) found++
  return found
}

function find(text: string, words: RegExp): Span | null {
  words.lastIndex = 0
  const found = words.exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

function scores(seen: Look): readonly Score[] {
  const letterPoints = pointsOfLetter(seen)
  return [
    mail(seen),
    {
      kind: 'letter',
      points: letterPoints,
      rule: 'parts of a letter',
      span: seen.parts.get('salutation') ?? seen.parts.get('closing') ?? null,
    },
    open(seen, letterPoints),
    petition(seen, letterPoints),
    report(seen, letterPoints),
    eventReport(seen, letterPoints),
    other(seen, letterPoints),
  ]
}

function pointsOfLetter({ parts, first, second, words }: Look): number {
  const own =
    (parts.has('salutation') ? 2.5 : 0) +
    (parts.has('closing') ? 2.5 : 0) +
    (parts.has('signature') ? 1 : 0) +
    (parts.has('dateline') ? 0.5 : 0) +
    (parts.has('postscript') ? 1 : 0)
  const person = (first / words > 0.015 ? 1 : 0) + (second / words > 0.008 ? 0.5 : 0)
  return own === 0 ? person : own + person
}

function mail({ letter, parts }: Look): Score {
  const isMail = letter.properties.some(({ source }) => source === 'mail-header')
  const head = headerLineCount(letter.text)
  const lines = head === 0 ? '' : letter.text.slice(0, 1500)
  const isWritten =
    head >= 3 && /^(?:from|von|de|da|از) ?:.*@/imu.test(lines) && /^(?:to|an|à|a|para|به) ?:/imu.test(lines)
  const span = isWritten ? { start: 0, end: letter.text.indexOf('\n') } : null
  return {
    kind: 'e-mail',
    points: isMail ? 20 : isWritten ? 9 + (parts.has('closing') ? 1 : 0) : 0,
    rule: 'header of a mail',
    span,
  }
}

function open({ flags, head, signatures, parts, second, words }: Look, letterPoints: number): Score {
  const span = flags & letterWord ? find(head, openLetter) : null
  const isMany = signatures >= 5
  const isPublic = span !== null && span.start < 200
  const points =
    letterPoints + (isPublic ? 2.5 : 0) + (isMany ? 2 : 0) + (isPublic && second / words > 0.008 ? 1 : 0)
  const isTitled = span !== null && head.slice(0, span.start).split('\n').at(-1)?.trim().length === 0
  const isLetter =
    parts.has('salutation') || parts.has('closing') || (isPublic && isTitled && letterPoints >= 1)
  return {
    kind: 'open-letter',
    points: isLetter && (isPublic || isMany) ? points : 0,
    rule: isPublic ? 'calls itself an open letter' : 'many signatories',
    span: span ?? parts.get('signature') ?? null,
  }
}

function petition({ covered, flags, head, signatures, first, words }: Look, letterPoints: number): Score {
  const self = flags & isUndersigned ? find(covered, undersigned) : null
  const named = find(head.slice(0, 250), petitioning)
  // Petitioners of old speak of themselves as of others.
  const own = first / words > 0.01 || (self !== null && /^your/i.test(covered.slice(self.start, self.end)))
  const asks = own && flags & aboutDemand ? find(covered, demanding) : null
  if (self === null && !(named !== null && asks !== null && own))
    return { kind: 'petition', points: 0, rule: '', span: null }
  const points =
    (self === null ? 0 : 3) +
    (named === null ? 0 : 3.5) +
    (asks === null ? 0 : 1.5) +
    (signatures > 0 ? 1 : 0) +
    Math.min(letterPoints, 2) / 2
  return {
    kind: 'petition',
    points: own ? points : points / 3,
    rule: 'the undersigned petition',
    span: self ?? named,
  }
}

function report({ letter, head, first, words }: Look, letterPoints: number): Score {
  const { people, counts, aboutLetter } = statementsOf(letter)
  if (aboutLetter.length === 0) return { kind: 'report', points: 0, rule: '', span: null }
  const said = spokenOf(letter)
  const speakers = letter.quotations.filter(
    ({ use, speaker }) => use === 'quotation' && speaker !== undefined,
  ).length
  const fields = new Set(people.map(({ field }) => field)).size
  const isEarly = aboutLetter.some(({ start }) => start < head.length * 2)
  const points =
    Math.min(2, aboutLetter.length * 0.75) +
    Math.min(2, fields) +
    (counts.length > 0 ? 0.5 : 0) +
    Math.min(2, said) +
    Math.min(1.5, speakers * 0.75) +
    (isEarly ? 1 : 0)
  const isOwn = first / words > 0.02
  const isAbout = aboutLetter.length > 0 && (fields > 0 || said > 1)
  const span = aboutLetter[0] ?? null
  return {
    kind: 'report',
    // Who writes about a letter in a journal says I too; he names its writers and those it went to.
    points: isAbout ? Math.max(0, points - letterPoints - (isOwn ? (fields > 1 ? 1 : 3) : 0)) : 0,
    rule: 'speaks about a letter',
    span: span && { start: span.start, end: span.end },
  }
}

/** A letter may be presented at a press conference; that is no event of its own. */
const meetingThePress =
  /(?:press|news) conference|pressekonferenz|conférence de presse|conferenza stampa|rueda de prensa|نشست خبری/giu
const blank = (words: string) => ' '.repeat(words.length)

function eventReport({ letter, covered, first, words }: Look, letterPoints: number): Score {
  const { sentences } = ownWords(letter)
  const end = sentences[Math.min(3, sentences.length) - 1]?.end ?? 0
  const span = find(covered.slice(0, end).replace(meetingThePress, blank), event(letter.language))
  if (span === null || sentences.length < 3 || letterPoints > 3)
    return { kind: 'event-report', points: 0, rule: '', span: null }
  const spoken = count(covered, speaking(letter.language))
  const speakers = new Set(
    letter.quotations.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])),
  ).size
  const { aboutLetter } = statementsOf(letter)
  const points =
    2 +
    Math.min(3, spoken) +
    Math.min(2, speakers * 0.7) +
    Math.min(1, count(covered, event(letter.language)) * 0.3) -
    Math.min(2, aboutLetter.length * 0.8)
  return {
    kind: 'event-report',
    points: Math.max(0, points - letterPoints - (first / words > 0.02 ? 2 : 0)),
    rule: 'reports an event with its speakers',
    span,
  }
}

/** In a language whose persons are not known, nothing can be said of who speaks. */
const knownLanguages: ReadonlySet<string | null> = new Set(['en', 'de', 'fr', 'it', 'es', 'fa'])

/** A longer text in the third person in which no letter occurs. */
function other({ letter, words, first, second }: Look, letterPoints: number): Score {
  const { aboutLetter } = statementsOf(letter)
  const isOther =
    knownLanguages.has(letter.language) &&
    words > 60 &&
    aboutLetter.length === 0 &&
    letterPoints === 0 &&
    first / words < 0.008 &&
    second / words < 0.008
  return { kind: 'other', points: isOther ? enough : 0, rule: 'no letter and nothing about one', span: null }
}

/** How often the letter itself is said to speak, or is spoken of as known. */
function spokenOf(letter: Described): number {
  const { covered, sentences, telling } = ownWords(letter)
  let said = 0
  for (let at = 0; at < sentences.length && said < 3; at++) {
    const { start, end } = sentences[at] ?? { start: 0, end: 0 }
    const mayBe =
      (telling.flags[at] ?? 0) & (letterWord | aboutSignatories) || covered.startsWith('The authors', start)
    if (mayBe) said += count(covered.slice(start, Math.min(end, start + 800)), letterSpeaks(letter.language))
  }
  return said
}
