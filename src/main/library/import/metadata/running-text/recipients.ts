/** To whom a letter went, in the words of a sentence about it. */
import type { Span } from '@shared/letter'
import { sayingForm } from '../quotations/verbs-of-saying'
import { wordsOf } from '../quotations/words'
import { type Named, readPeople } from './people-phrase'
import { add, type Place } from './place'

/** `found` ends where the recipients begin. */
export function recipientsAfter(place: Place, found: Span | null, rule: string): void {
  const { all, inLetter, sentence, words } = place
  if (found === null) return
  const named = readPeople(all.text, sentence.start + found.end, sentence.end)
  if (rule === 'written to' && named.some(isCommonNoun)) return
  const begins = found.start < 40 && !words.slice(0, found.start).includes(',')
  const own =
    begins && inLetter !== null && inLetter.end <= found.end ? beforeMainClause(place, named) : named
  // `its Lorvik office` belongs to somebody who was named before; `letters` are many, and not the one reported.
  const others = own.filter(({ start }) => !/(?:its|their|his|her) $/.test(all.text.slice(start - 6, start)))
  add(all, 'recipient', others, rule, !isPlural.test(words.slice(found.start, found.end)))
}

function isCommonNoun({ name }: Named): boolean {
  return !/^\p{Lu}|[\u0600-\u06ff]/u.test(name) && !/leader|minister|government/i.test(name)
}

export const isPlural = /^(?:letters|petitions|briefe|lettres|lettere|cartas)(?!\p{L})/iu

/** `In a letter to A, B called on …`: the last of a list that stands before the verb is its subject. */
function beforeMainClause({ all, sentence }: Place, named: readonly Named[]): readonly Named[] {
  const last = named.at(-1)
  if (last === undefined || named.length < 2) return named
  const after = wordsOf(all.text.slice(last.end, Math.min(sentence.end, last.end + 40)), 3)
  const verb = after[0]
  if (verb === undefined || verb.gap !== '' || sayingForm(verb.lower) === null) return named
  return named.slice(0, 1)
}

const asked =
  /\b(?:asked|urged|told|called on|called upon|petitioned|begged|implored|appealed to|pleaded with) (?=(?:the )?\p{Lu})/u

/** `have asked President Doe to …, in a letter`. */
export function askedInLetter(place: Place): void {
  const { all, inLetter, sentence, words } = place
  const found = inLetter === null ? null : asked.exec(words)
  if (found === null || inLetter === null || inLetter.start < found.index) return
  const named = readPeople(all.text, sentence.start + found.index + found[0].length, sentence.end)
  const people = named.filter(({ role }) => role !== undefined)
  if (!all.people.some(({ field }) => field === 'recipient'))
    add(all, 'recipient', people.slice(0, 1), 'asked in a letter')
}

const askingSomebody =
  /\b(?:letter|petition|appeal) (?:asking|urging|calling (?:up)?on|imploring|begging|requesting|pressing) (?=(?:the )?(?:\p{Lu}|(?:city|town|council|minister|president|mayor|government|governor)\b))/u

/** `a letter asking Wexcombe Borough Council to …` */
export function asking({ all, sentence, words }: Place): void {
  const found = askingSomebody.exec(words)
  if (
    found === null ||
    all.people.some(({ field, named }) => field === 'recipient' && named.start >= sentence.start)
  )
    return
  const named = readPeople(all.text, sentence.start + found.index + found[0].length, sentence.end)
  const last = named.at(-1)
  if (last !== undefined && /^ (?:to|not to|for) /.test(all.text.slice(last.end, last.end + 8)))
    add(all, 'recipient', named, 'letter asking')
}

const toldThem =
  /^(?:Then )?(?:they|it|the (?:\p{L}+ )?(?:signatories|authors|groups|letter|writers|petitioners)) (?:also )?(?:told|reminded) (?=\p{Lu})/iu

/** `They told A, B and C that …`. */
export function told({ all, sentence, words }: Place): void {
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
