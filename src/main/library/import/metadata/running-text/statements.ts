/**
 * What the sentences of a text say about a letter that is not this text: who wrote it, who signed it, to whom it went,
 * how many they were. Only what the text says; whether it is to be believed is decided by what kind of text it is.
 */
import type { Span } from '@shared/letter'
import type { Described } from '../finding'
import { isWeak, sayingForm } from '../quotations/verbs-of-saying'
import { type Word, wordsOf } from '../quotations/words'
import { type Count, countBefore } from './counts'
import { type Named, readPeople } from './people-phrase'
import { patternsFor, type ReportPatterns } from './report-patterns'
import { articles } from './role-words'
import { ownWords, type Sentence } from './sentences'
import { aboutNumber, aboutSignatories, aboutWriting, aboutLetter as letterWords } from './telling-words'

export interface Statement {
  readonly field: 'sender' | 'recipient' | 'signatory'
  readonly named: Named
  /** The rule that found it. */
  readonly rule: string
  /** Many people whose names are not said. */
  readonly isGroup: boolean
  /** Only of many: whether their exact number is said. */
  readonly isCounted: boolean
  readonly isSure: boolean
}

export interface CountStatement extends Count {
  readonly rule: string
  /** The higher, the more plainly it is said that they signed. */
  readonly rank: number
}

export interface Statements {
  readonly people: readonly Statement[]
  readonly counts: readonly CountStatement[]
  /** The sentences that speak of a letter. */
  readonly aboutLetter: readonly Sentence[]
}

interface Collected {
  readonly text: string
  readonly people: Statement[]
  readonly counts: CountStatement[]
}

interface Place {
  readonly all: Collected
  readonly patterns: ReportPatterns
  readonly sentence: Sentence
  readonly words: string
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
  if (patterns.words.language === 'en') writersAfter(place, letterFrom, 'from', 'sender')
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

function recipientsAfter(place: Place, pattern: RegExp, rule: string): void {
  const { all, sentence, words } = place
  const found = pattern.exec(words)
  if (found === null) return
  const end = found.index + found[0].length
  const named = readPeople(all.text, sentence.start + end, sentence.end)
  if (
    rule === 'written to' &&
    named.some(
      ({ name }) => !/^\p{Lu}|[\u0600-\u06ff]/u.test(name) && !/leader|minister|government/i.test(name),
    )
  )
    return
  const begins = found.index < 40 && /^[^,]*$/.test(words.slice(0, found.index))
  const own =
    begins && place.patterns.inLetter.test(words.slice(0, end)) ? beforeMainClause(place, named) : named
  add(all, 'recipient', own, rule)
}

/** `In a letter to A, B called on …`: the last of a list that stands before the verb is its subject. */
function beforeMainClause({ all, sentence }: Place, named: readonly Named[]): readonly Named[] {
  const last = named.at(-1)
  if (last === undefined || named.length < 2) return named
  const after = wordsOf(all.text.slice(last.end, Math.min(sentence.end, last.end + 40)), 3)
  const verb = after[0]
  if (verb === undefined || verb.gap !== '' || sayingForm(verb.lower) === null) return named
  return named.slice(0, 1)
}

function add(
  all: Collected,
  field: Statement['field'],
  named: readonly Named[],
  rule: string,
  isGroup = false,
): void {
  for (const one of named)
    all.people.push({ field, named: one, rule, isGroup, isCounted: false, isSure: true })
}

/** `a letter from 38 writers`, `a petition of the weavers` */
const letterFrom =
  /(?<![\p{L}])(?:(?:letters?|appeal|missive) from|(?:petition|memorial|remonstrance) (?:of|from)) /iu

const asked =
  /(?<![\p{L}])(?:asked|urged|told|called on|called upon|petitioned|begged|implored|appealed to|pleaded with) (?=(?:the )?\p{Lu})/u

/** `have asked President Doe to …, in a letter`. */
function askedInLetter(place: Place): void {
  const { all, patterns, sentence, words } = place
  const found = asked.exec(words)
  const letter = patterns.inLetter.exec(words)
  if (found === null || letter === null || letter.index < found.index) return
  const named = readPeople(all.text, sentence.start + found.index + found[0].length, sentence.end)
  const people = named.filter(({ role }) => role !== undefined)
  if (!all.people.some(({ field }) => field === 'recipient'))
    add(all, 'recipient', people.slice(0, 1), 'asked in a letter')
}

const toldThem =
  /^(?:Then )?(?:they|it|the (?:\p{L}+ )?(?:signatories|authors|groups|letter|writers|petitioners)) (?:also )?(?:told|reminded) (?=\p{Lu})/iu

/** `They told A, B and C that …`. */
function told({ all, sentence, words }: Place): void {
  const found = toldThem.exec(words)
  if (found === null) return
  const named = readPeople(all.text, sentence.start + found[0].length, sentence.end)
  const last = named.at(-1)
  if (last === undefined || !/^,? that\b/.test(all.text.slice(last.end, last.end + 8))) return
  add(
    all,
    'recipient',
    named.filter(({ name }) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name)),
    'they told',
  )
}

function writersAfter(place: Place, pattern: RegExp, rule: string, field: 'sender' | 'signatory'): void {
  const { all, patterns, sentence, words } = place
  const found = pattern.exec(words)
  if (found === null) return
  const end = found.index + found[0].length
  const group = groupAt(words.slice(end), patterns)
  if (group !== null) {
    addGroup(place, sentence.start + end, group, rule, field === 'signatory' ? 3 : 2)
    return
  }
  const named = readPeople(all.text, sentence.start + end, sentence.end).filter(isProper)
  if (field === 'signatory') add(all, 'signatory', named, rule)
  add(all, 'sender', named, rule)
}

function isProper({ name }: Named): boolean {
  return /^\p{Lu}|^\p{Lo}/u.test(name)
}

interface Group {
  readonly phrase: string
  readonly count: Count | null
}

const mostWords = 16

/** A description of many people at the beginning of `text`: up to the next sign or the next clause. */
function groupAt(text: string, patterns: ReportPatterns): Group | null {
  const clause = /^(?:[^,.;:!?()\uE000]|[,.](?=\d)|(?<=\b\p{L})\.)+/u.exec(text)?.[0] ?? ''
  const words = wordsOf(clause, mostWords)
  const count = countBefore(clause, patterns.groupWord, patterns.approximately)
  const named = words.findIndex((word) => patterns.groupWord.test(word.text))
  const noun = named === -1 && count !== null ? words.findIndex(({ start }) => start > count.end) : named
  if (noun === -1) return null
  const stop = words.findIndex((word, at) => at > 0 && isClauseStop(words, at, noun, patterns))
  if ((stop !== -1 && stop < noun) || (count === null && noun > 8)) return null
  // A name that ends in such a word names one body: "the League of Farmers".
  if (count === null && (isName(words, noun, patterns) || (oneBody.test(clause) && noun > 1))) return null
  const last = words[(stop === -1 ? words.length : stop) - 1]
  const phrase = clause.slice(0, last?.end ?? clause.length).trim()
  return { phrase, count }
}

/** `Lanterns Without Borders`; German writes all nouns like that. */
function isName(words: readonly Word[], noun: number, { words: { language } }: ReportPatterns): boolean {
  const first = words.find(({ text }) => !/^(?:the|la|le|les|los|las|il|gli|i)$/i.test(text))
  const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text)
  return language !== 'de' && first !== words[noun] && isCapital(first) && isCapital(words[noun])
}

const oneBody = /^(?:(?:the|der|die|la|le|il|el) )?\p{Lu}\p{L}+ (?:of|der|des|de|degli|für|for) /u

function isClauseStop(
  words: readonly Word[],
  at: number,
  noun: number,
  { auxiliary }: ReportPatterns,
): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (clauseStop.test(word.lower) || auxiliary.test(word.lower)) return true
  // `member states` and `press reports` are nouns.
  return (
    at > noun &&
    sayingForm(word.lower) === 'finite' &&
    !/^(?:states|reports|claims|notes|calls|demands|points)$/.test(word.lower)
  )
}

const clauseStop =
  /^(?:who|which|that|to|calling|asking|demanding|urging|on|in|complaining|warning|protesting|whose|die|gegen|qui|pour|contre|che|per|contro|que|para|contra|است|در|خواستار|با|به)$/

function addGroup(place: Place, at: number, { phrase, count }: Group, rule: string, rank: number): void {
  const { all } = place
  const article = articles.exec(phrase)?.[0].length ?? 0
  const name = phrase.slice(article)
  const named: Named = { name, start: at + article, end: at + phrase.length }
  all.people.push({
    field: 'sender',
    named,
    rule,
    isGroup: true,
    isCounted: count?.isExact === true,
    isSure: true,
  })
  if (count !== null) all.counts.push({ ...count, start: at + count.start, end: at + count.end, rule, rank })
}

const dateline =
  /^(?:\p{Lu}[\p{Lu} .,'’-]{2,40}|\p{Lu}\p{L}+)(?: ?\([^)]{1,30}\))?(?:, [^–—-]{1,30})?\s[–—-]\s+/u
const leadIn =
  /^(?:(?:[Oo]n|[Ll]ast|[Tt]his|[Aa]m|[Ee]arlier|[Ii]n) [^,]{2,30}|[Mm]eanwhile|[Yy]esterday|[Tt]oday|[Nn]ow),? (?=the |an? |\p{Lu}|\p{Nd})/u

function subjectBefore(place: Place, verb: number, rule: string): void {
  const { words } = place
  const lead = dateline.exec(words)?.[0].length ?? 0
  const colon = Math.max(words.lastIndexOf(': ', verb), words.lastIndexOf('; ', verb))
  const begin = colon > lead ? colon + 2 : lead
  const from = begin + (leadIn.exec(words.slice(begin, verb))?.[0].length ?? 0)
  subjectIn(place, from, verb, rule)
}

/** `N groups have urged …, in a letter to …`, and `In a letter to …, the group called …`. */
function subjectOfLetter(place: Place): void {
  const { patterns, words, sentence, all } = place
  const letter = patterns.inLetter.exec(words)
  if (letter === null) return
  if (letter.index > 12) {
    const before = words.slice(0, letter.index)
    const verb = patterns.words.language === 'fa' ? letter.index : mainVerb(before, patterns)
    if (verb > 0) subjectBefore(place, verb, 'in a letter')
    return
  }
  const recipients = all.people.filter(
    ({ field, named }) => field === 'recipient' && named.start >= sentence.start && named.end <= sentence.end,
  )
  const from = Math.max(
    letter.index + letter[0].length,
    ...recipients.map(({ named }) => named.end - sentence.start),
  )
  const rest = words.slice(from)
  const verb = mainVerb(rest, patterns)
  const comma = rest.lastIndexOf(',', verb)
  if (verb > 0 && comma >= 0 && rest.slice(comma, verb).trim().length > 2)
    subjectIn(place, from + comma + 1, from + verb, 'in a letter')
  else if (verb >= 0) subjectAfter(place, from + verb)
}

/** `In einem Brief an … haben 212 Lehrer …`. */
function subjectAfter(place: Place, verb: number): void {
  const { patterns, sentence, words } = place
  const after = /^\S+\s+/.exec(words.slice(verb))?.[0].length ?? 0
  const group = groupAt(words.slice(verb + after), patterns)
  if (group?.count) addGroup(place, sentence.start + verb + after, cutAtPreposition(group), 'in a letter', 1)
}

function cutAtPreposition({ phrase, count }: Group): Group {
  const cut = / (?:aus|gegen|vor|um|für|von|dagegen|ihre|scharf|eine?n?|am|auf|mit) /u.exec(phrase)
  return { phrase: cut ? phrase.slice(0, cut.index) : phrase, count }
}

function mainVerb(words: string, patterns: ReportPatterns): number {
  const found = wordsOf(words, 60).find(
    (word, at) =>
      (at > 0 &&
        (patterns.auxiliary.test(word.lower) ||
          (sayingForm(word.lower) === 'finite' && !isWeak(word.lower)))) ||
      (at === 0 && patterns.auxiliary.test(word.lower)),
  )
  return found?.start ?? -1
}

function subjectIn(place: Place, from: number, to: number, rule: string): void {
  const { all, patterns, sentence, words } = place
  const lead = /^\s*/.exec(words.slice(from, to))?.[0].length ?? 0
  const phrase = words
    .slice(from + lead, to)
    .replace(
      /(?:\s(?:have|has|had|also|jointly|recently|haben|hat|ont|a|hanno|ha|han|today|yesterday|who|which|نیز))+\s*$/u,
      '',
    )
    .trimEnd()
  if (phrase === '' || phrase.length > 260) return
  const start = sentence.start + from + lead
  const group = groupAt(phrase, patterns)
  if (group !== null) {
    addGroup(place, start, group, rule, 1)
    return
  }
  const described = describedName.exec(phrase)
  const shift = described === null ? 0 : phrase.length - (described[2] ?? '').length
  const named = readPeople(all.text, start + shift, start + phrase.length).filter(isProper)
  const first = named[0]
  if (first === undefined || notNames.test(first.name) || first.start - start - shift > 5) return
  if (patterns.letter.test(first.name)) return
  const role = described?.[1]?.trim()
  add(
    all,
    'sender',
    role !== undefined && named.length === 1 && !bodyWord.test(role) ? [{ ...first, role }] : named,
    rule,
  )
}

/** `the schoolteacher Clara Venn`, `el colectivo Tierra Callada`. */
const describedName =
  /^(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ii]l|[Ll]o|[Ee]l) |[Ll]['’])((?:\p{Ll}[\p{L}-]+ ){1,3})(\p{Lu}[^,]*)$/u
const bodyWord =
  /colectivo|collecti[fv]|collettivo|group|association|asociación|associazione|gruppo|grupo|groupe|comité|comitato|foundation|charity|plataforma|union/i
const notNames =
  /^(?:He|She|It|They|We|I|You|This|That|There|These|Those|Who|So|If|When|While|After|But|As|In|At|On|For|Since|Because|Although|Then|Yet|Now|Here|No|Not|Nobody|Every|Some|More|Most|Over|About|Around|Nearly|Many|Several|Few|Hundreds|Dozens|Thousands|Sie|Er|Es|Wir|Ich|Man|Viele|Mehr|Ils?|Elles?|On|Nous|Plus|Selon|Dans|Lui|Lei|Loro|Più|Oltre|Ellos|Más|Muchos|Said)(?:\s|$)/

/** The first sentences of a report: `Eleven groups have urged …`. */
function leadingSubject(place: Place): void {
  const { patterns, words } = place
  const verb = mainVerb(words, patterns)
  if (verb <= 0) return
  const group = groupAt(words.slice(0, verb), patterns)
  const said = wordsOf(words.slice(verb), 4).some(({ lower }) => sayingForm(lower) !== null && !isWeak(lower))
  if (group !== null && group.count !== null && said)
    addGroup(place, place.sentence.start, group, 'first sentence', 1)
}

function consisting(place: Place): void {
  const { patterns, sentence, words } = place
  const found = patterns.consistingOf.exec(words)
  if (
    found === null ||
    !/delegation|group|coalition|signator|letter|alliance|authors/i.test(
      words.slice(0, found.index + found[0].length),
    )
  )
    return
  const end = found.index + found[0].length
  const group = groupAt(words.slice(end), patterns)
  if (group?.count) addGroup(place, sentence.start + end, group, 'consisting of', 2)
}

/** `has six signatories: …`, `signed by 214 people`, `45 firmatari`. */
function signatoriesIn(place: Place): void {
  const { all, patterns, sentence, words } = place
  const found = patterns.signatories.exec(words)
  if (found === null) return
  const from = Math.max(0, found.index - 80)
  const counted = /^[^,;:]*$/
  const before = words.slice(from, found.index + found[0].length)
  const count = countBefore(
    lastClause(before, counted),
    /^./u.test(found[0]) ? wordPattern(found[0]) : /$^/,
    patterns.approximately,
  )
  if (count !== null) {
    const shift = sentence.start + from + before.length - lastClause(before, counted).length
    all.counts.push({
      ...count,
      start: shift + count.start,
      end: shift + count.end,
      rule: 'signatories',
      rank: 4,
    })
  }
  const list = patterns.signatoryList.exec(words)
  if (list !== null)
    add(
      all,
      'signatory',
      readPeople(all.text, sentence.start + list.index + list[0].length, sentence.end).filter(isProper),
      'signatories',
    )
}

function lastClause(text: string, whole: RegExp): string {
  return whole.test(text)
    ? text
    : text.slice(Math.max(text.lastIndexOf(', '), text.lastIndexOf(';'), text.lastIndexOf(':')) + 1)
}

function wordPattern(noun: string): RegExp {
  const word = wordsOf(noun, 1)[0]?.text ?? noun
  return new RegExp(`^${word.replace(/[^\p{L}\p{N}\u200c-]/gu, '')}$`, 'u')
}

/** Where a statement's words stand. */
export function spanOf({ start, end }: Named): Span {
  return { start, end }
}
