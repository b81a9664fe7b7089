/** Where sentences begin and end, in a text whose quotations are covered; abbreviations and initials end none. */
import { matchesOf } from '../matches-of'
import { quotedSign } from './without-quotations'

const sentenceEnd = /[.!?…؟。](?:["”’»“‘›)\]]| (?=[»]))*(?:\s|$)+/g
const abbreviation =
  /(?:^|[\s("“«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Rev|Hon|Gen|Col|Capt|Sen|Gov|Rep|Lt|No|Mme?|Mlle|MM|Nr|Hr|Fr|Sig|Dott|On|Sra?|Dña?|bzw|ca|vs|etc|d\.h|z\.B|i\.e|e\.g|a\.m|p\.m|(?:\p{L}\.)+\p{L}|Jan|Feb|Aug|Sept?|Oct(?:ob)?|Nov|Dec|Inst|Esq|Art)$/u
const startsSentence = new RegExp(`^["“”„«»‘‚'(\\[]*[ ]?[\\p{Lu}\\p{Lo}\\p{N}${quotedSign}]`, 'u')

// `am 4. November`
const month = /^(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/

/** The places between `from` and `to` where a new sentence begins, `from` first. */
export function sentenceStarts(text: string, from: number, to: number): readonly number[] {
  const starts = [from]
  // Subtle: only this stretch is searched; a search of the whole text would run to its end for every paragraph.
  for (const found of matchesOf(text.slice(from, to), sentenceEnd)) {
    const stop = from + found.index
    const start = stop + found[0].length
    if (start >= to) break
    if (isEnd(text, stop, start, from)) starts.push(start)
  }
  return starts
}

function isEnd(text: string, stop: number, start: number, from: number): boolean {
  if (!startsSentence.test(text.slice(start, start + 6))) return false
  if (
    text[stop] === '.' &&
    /(?:^|\s)\d{1,2}$/.test(text.slice(Math.max(from, stop - 3), stop)) &&
    month.test(text.slice(start, start + 10))
  )
    return false
  return text[stop] !== '.' || !abbreviation.test(text.slice(Math.max(from, stop - 12), stop))
}
