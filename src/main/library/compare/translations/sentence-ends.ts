/**
 * Where sentences end in a stretch of running text. Rules of its own instead of Intl.Segmenter: that one ends a sentence
 * behind `Dr.` and `z. B.`, and its answers change with the ICU of Node and Electron, while pins must find their
 * sentences again. Thai and Lao, which end no sentence with a sign, stay whole.
 */
import { type Abbreviations, abbreviationsOf } from './abbreviations'

const stops = /[.!?…؟۔。！？｡।॥։።။។‽⸮\u037E;]+/gu
const unspacedStop = /[。！？｡]$/u
const closing = /^[\u200b-\u200f\u2066-\u2069"'”’»›)\]}」』】）〉》¹²³⁴-⁹]|^\[\d{1,3}\]/u
const spacedClosing = /^[\s\u00a0\u202f]*[»›]/u
/** What may stand before the first word of a sentence. */
const opening = /^[\s\u00a0\u202f\u200b-\u200f\u2066-\u2069"'“”„‚‘’«»‹›([{「『【（〈《¿¡–—-]*/u
const tokenBefore = /[\p{L}\p{M}\p{N}.·]+$/u
const longestToken = 24

/** Offsets behind each sentence of `text` between `start` and `end`, the last one included. */
export function sentenceEnds(
  text: string,
  start: number,
  end: number,
  language: string | null,
): readonly number[] {
  const stretch = text.slice(start, end)
  const abbreviations = abbreviationsOf(language)
  const ends: number[] = []
  let from = 0
  for (const { 0: signs, index } of stretch.matchAll(stops)) {
    if (index < from) continue
    const stop = { stretch, signs, index, from, language, abbreviations }
    const behind = behindClosing(stretch, index + signs.length, from)
    if (behind >= stretch.length || !endsSentence(stop, behind)) continue
    ends.push(start + behind)
    from = behind
  }
  return [...ends, end]
}

/** Quotation marks, brackets and numbers of notes that belong to what ends. */
function behindClosing(stretch: string, at: number, from: number): number {
  let behind = at
  for (;;) {
    const rest = stretch.slice(behind, behind + 8)
    const [closed] = closing.exec(rest) ?? spacedMark(stretch, behind, from)
    if (closed === undefined) return behind
    behind += closed.length
  }
}

/** French closes with a space before the mark; without an open one it would open what follows. */
function spacedMark(stretch: string, at: number, from: number): readonly string[] {
  const [found] = spacedClosing.exec(stretch.slice(at, at + 4)) ?? []
  if (found === undefined) return []
  const inside = stretch.slice(from, at)
  return count(inside, /[«‹]/g) > count(inside, /[»›]/g) ? [found] : []
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0
}

interface Stop {
  readonly stretch: string
  readonly signs: string
  readonly index: number
  /** Where the sentence begins. */
  readonly from: number
  readonly language: string | null
  readonly abbreviations: Abbreviations
}

function endsSentence(stop: Stop, behind: number): boolean {
  const { stretch, signs, index } = stop
  const after = stretch.slice(behind, behind + 48)
  const closed = behind > index + signs.length
  if (/^[;\u037E]+$/u.test(signs) && !isGreekQuestion(stop)) return false
  if (/^[?!]+$/.test(signs) && stretch[index - 1] === '(') return false
  if (unspacedStop.test(signs)) return !(closed && /^\p{Script=Hiragana}/u.test(after))
  if (!/^[\s\u00a0\u202f]/u.test(after)) return isGluedArabic(stop, after)
  const next = after.slice(opening.exec(after)?.[0].length ?? 0)
  if (/^\p{Ll}/u.test(next)) return false
  if (/^\p{P}/u.test(next)) return !/^[,;:،؛]/.test(next)
  if (signs.includes('…') || /\.\./.test(signs)) return /[?!؟]/.test(signs) || /^\p{Lu}/u.test(next)
  return signs !== '.' || endsWithStop(stop, next)
}

function isGreekQuestion({ stretch, signs, index }: Stop): boolean {
  return signs === '\u037E' || (signs === ';' && /\p{Script=Greek}/u.test(stretch[index - 1] ?? ''))
}

/** Persian and Arabic are often typed without a space behind the stop. */
function isGluedArabic({ stretch, index }: Stop, after: string): boolean {
  const before = stretch.slice(Math.max(0, index - 3), index)
  return /[\p{Script=Arabic}\p{M}\u200c]{3}$/u.test(before) && /^[\p{Script=Arabic}\u200c]{2}/u.test(after)
}

const isNumber = /^\p{Nd}+$/u
const isRoman = /^[IVXLC]+$/
const isSingle = /^\p{L}\p{M}*$/u
const isDotted = /^(?:\p{L}\p{M}*){1,4}(?:\.(?:\p{L}\p{M}*){1,4})+$/u

/** Whether the one full stop ends the sentence, or belongs to a number, an initial or an abbreviation. */
function endsWithStop(stop: Stop, next: string): boolean {
  const { stretch, index, from, abbreviations } = stop
  const [token = ''] = tokenBefore.exec(stretch.slice(Math.max(from, index - longestToken), index)) ?? []
  const before = stretch.slice(from, index - token.length)
  const isFirst = !/[\p{L}\p{N}]/u.test(before)
  if (isNumber.test(token)) return !isFirst && !(abbreviations.hasOrdinals && token.length < 3)
  if (isRoman.test(token) && (isFirst || (abbreviations.hasOrdinals && token !== 'I'))) return false
  if (isSingle.test(token)) return endsWithLetter(stop, token, before, isFirst)
  const kind = abbreviations.kindOf(token)
  if (kind === 'before') return false
  if (kind === 'before-number') return !/^\p{N}/u.test(next)
  if (kind === 'sometimes-last') return true
  return !isDotted.test(token) || startsEnglish.test(next)
}

/** Words that begin an English sentence and no name. */
const startsEnglish = /^(?:The|This|That|These|Those|It|He|She|We|They|You|There|But|And|However|When|If)\b/

function endsWithLetter({ language }: Stop, letter: string, before: string, isFirst: boolean): boolean {
  if (isFirst) return false
  // `So do I.`, but `Elizabeth I. Smith`.
  if (letter === 'I' && language?.startsWith('en') === true) return /(?:^|\s)\p{Ll}+\s+$/u.test(before)
  // `1978 г.` and `1978 r.`: a unit behind its number.
  return /^\p{Ll}/u.test(letter) && /\p{Nd}\s*$/u.test(before)
}
