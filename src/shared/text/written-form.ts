/**
 * Tells apart again what folding makes equal: whether two writings of a word differ in case, in accents, in letter
 * forms or only in signs. For exact forms and for saying why something matched; never for the index.
 */
import { foldText } from './fold'
import { isInvisible, isOptionalMark, letterForms, lettersOfTheirOwn, silentLetters } from './letter-forms'
import { tokens } from './tokens'

/** What a comparison keeps as written: capitals; accents, points and signs of vowels; forms of letters and digits. */
export interface Kept {
  readonly case: boolean
  readonly accents: boolean
  readonly letters: boolean
}

/**
 * By which rules two writings are equal. `signs`: they differ only in what stands between letters, in the order of
 * marks or in what is not seen.
 */
const writingRules = ['case', 'accents', 'letters', 'signs'] as const
export type WritingRule = (typeof writingRules)[number]

/**
 * The rules that are needed to take `a` and `b` for the same words, none when they are written alike; null when
 * folding does not make them equal.
 */
export function sharedWriting(a: string, b: string): readonly WritingRule[] | null {
  const [first, second] = [writtenWords(a), writtenWords(b)]
  if (first.folded !== second.folded) return null
  const rules = (['case', 'accents', 'letters'] as const).filter(
    (rule) => written(first, keptOnly(rule)) !== written(second, keptOnly(rule)),
  )
  return rules.length === 0 && a.normalize() !== b.normalize() ? ['signs'] : rules
}

/** Whether words of a letter are written as asked: accents and letter forms alike, with `case` capitals too. */
export function isWrittenAs(found: string, asked: string, kept: Partial<Kept> = {}): boolean {
  const exactly = { case: false, accents: true, letters: true, ...kept }
  const [first, second] = [writtenWords(found), writtenWords(asked)]
  return first.folded === second.folded && written(first, exactly) === written(second, exactly)
}

interface Words {
  readonly folded: string
  readonly slices: readonly string[]
}

function writtenWords(text: string): Words {
  const { words, starts, ends } = tokens(text)
  return { folded: words.join(' '), slices: words.map((_, index) => text.slice(starts[index], ends[index])) }
}

function keptOnly(rule: keyof Kept): Kept {
  return { case: false, accents: false, letters: false, [rule]: true }
}

function written({ slices }: Words, kept: Kept): string {
  return slices.map((slice) => writtenWord(slice, kept)).join(' ')
}

/** One word with only what is kept told apart. */
function writtenWord(slice: string, kept: Kept): string {
  const cased = kept.case ? slice : slice.toLowerCase()
  let word = ''
  for (const character of cased.normalize('NFC')) {
    if (!isUnseen(character)) word += writtenCharacter(character, kept)
  }
  return word.normalize('NFC')
}

/** What is never told apart: invisible signs, tatweel, the grouping of digits, the end of a line in a run of signs. */
function isUnseen(character: string): boolean {
  return isInvisible(character) || /^[\s\u200B\u200C\u0640\u07FA,\u066C\u060C]$/u.test(character)
}

function writtenCharacter(character: string, kept: Kept): string {
  const form = kept.letters ? null : formOf(character)
  if (form !== null) return form
  if (kept.letters && letterForms.has(character.toLowerCase())) return character
  if (lettersOfTheirOwn.has(character.toLowerCase())) return character
  let result = ''
  for (const part of character.normalize(kept.letters ? 'NFD' : 'NFKD')) {
    if (!kept.accents && (isOptionalMark(part) || silentLetters.test(part))) continue
    result += kept.letters ? part : (formOf(part) ?? part)
  }
  return result
}

/** What a letter or digit is another form of, in its own case; null when it is none. */
function formOf(character: string): string | null {
  if (/^\p{Nd}$/u.test(character)) return foldText(character)
  const small = character.toLowerCase()
  const form = letterForms.get(small)
  if (form === undefined) return null
  return small === character ? form : form.toUpperCase()
}
