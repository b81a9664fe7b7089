/** How many signed a letter, and who, where a sentence counts or lists them. */
import { wordsOf } from '../quotations/words'
import { countBefore } from './counts'
import { addGroup, groupAt } from './groups'
import { readListed } from './listed-names'
import { readPeople } from './people-phrase'
import { add, isProper, type Place } from './place'

export function consisting(place: Place): void {
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

const betweenDashes =
  /(?:group|MPs|MEPs|signatories|authors|writers|members|deputies|senators|lawmakers|ministers|academics|scientists|bishops|mayors|councillors) [-–—] (?=\p{Lu}\S+ \p{Lu}[^-–—.;:]{10,300} [-–—])/u
const fewestListed = 3

/** `The cross-party group - Hal Dunmore, Ruth Askwith and Idris Vaughan - say …`. */
export function namedBetweenDashes({ all, sentence, words }: Place): void {
  const found = betweenDashes.exec(words)
  if (found === null) return
  const from = found.index + found[0].length
  const end = words.slice(from).search(/ [-–—]/)
  const listed = readListed(all.text, sentence.start + from, sentence.start + from + end)
  if (listed.length >= fewestListed) add(all, 'signatory', listed, 'between dashes')
}

/** `has six signatories: …`, `signed by 214 people`, `45 firmatari`. */
export function signatoriesIn(place: Place): void {
  const { all, patterns, sentence, words } = place
  const found = patterns.signatories.exec(words)
  if (found === null) return
  const begin = Math.max(0, found.index - 80)
  const counted = /^[^,;:]*$/
  const before = words.slice(begin, found.index + found[0].length)
  const count = countBefore(
    lastClause(before, counted),
    /^./u.test(found[0]) ? wordPattern(found[0]) : /$^/,
    patterns.approximately,
  )
  if (count !== null) {
    const shift = sentence.start + begin + before.length - lastClause(before, counted).length
    all.counts.push({
      ...count,
      start: shift + count.start,
      end: shift + count.end,
      rule: 'signatories',
      rank: 4,
    })
  }
  const list = patterns.signatoryList.exec(words)
  if (list === null) return
  const from = sentence.start + list.index + list[0].length
  const listed = readListed(all.text, from, sentence.end)
  const people = listed.length > 0 ? listed : readPeople(all.text, from, sentence.end).filter(isProper)
  add(all, 'signatory', people, 'signatories')
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
