/**
 * Tells the language of a text and of its blocks from its letters and its small words, by weight of words that few
 * languages share (after the stop-word method of Grefenstette 1995). What is too short or too mixed has no language.
 */
import type { Block, Direction, Evidence } from '@shared/letter'
import { textDirection } from '@shared/text/direction'
import { type Script, scriptOf } from './scripts'
import { languageByWords, speaksFor, type WordMatch } from './word-match'

export interface TextLanguage {
  readonly language: string
  readonly evidence: Evidence
}

/** How much of a text is looked at, in UTF-16 units: more of it says the same. */
const sampleLength = 1000
/** How much of a block is looked at. */
const glance = 400
/** Blocks shorter than this are taken to be in the letter's language. */
const shortestBlock = 40

/** The language of most of a text; null where that cannot be told. Boilerplate and notes do not count. */
export function languageOfText(text: string, blocks: readonly Block[]): TextLanguage | null {
  const found = languageOf(sampleOf(text, blocks))
  if (found === null) return null
  const { language, words, certainty } = found
  return {
    language,
    evidence: {
      ...{ source: 'text', field: 'language-of-words', asWritten: words.join(' '), certainty },
      state: 'extracted',
    },
  }
}

/** The same blocks, each with its language and direction where they are not `language` and `direction`, the text's. */
export function withBlockLanguages(
  text: string,
  blocks: readonly Block[],
  language: string | null,
  direction: Direction,
): readonly Block[] {
  return blocks.map((block) => {
    const words = text.slice(block.start, Math.min(block.end, block.start + glance))
    const own = ownDirection(words, direction)
    const ownLanguage = block.language ?? languageOfBlock(words, language)
    if (own === undefined && ownLanguage === undefined) return block
    return { ...block, ...(ownLanguage && { language: ownLanguage }), ...(own && { direction: own }) }
  })
}

function ownDirection(words: string, direction: Direction): Direction | undefined {
  if (!/\p{L}/u.test(words)) return undefined
  const own = textDirection(words)
  return own === direction ? undefined : own
}

function languageOfBlock(words: string, language: string | null): string | undefined {
  if (words.length < shortestBlock || (language !== null && speaksFor(language, words))) return undefined
  const found = languageOf(words)
  return found === null || found.certainty === 'possible' || found.language === language
    ? undefined
    : found.language
}

function sampleOf(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = []
  let length = 0
  for (const { kind, start, end } of blocks) {
    if (kind === 'boilerplate' || kind === 'note' || kind === 'quoted-reply') continue
    if (length >= sampleLength) break
    pieces.push(text.slice(start, Math.min(end, start + sampleLength - length)))
    length += end - start
  }
  return pieces.length === 0 ? text.slice(0, sampleLength) : pieces.join(' ')
}

function languageOf(sample: string): WordMatch | null {
  const script = scriptOf(sample)
  if (script === null) return null
  const language = onlyLanguages[script]
  if (language === undefined) return languageByWords(sample, script)
  return { language, words: sample.match(/\S+/g)?.slice(0, 3) ?? [], certainty: 'likely' }
}

/** Scripts in which letters of one language only are to be expected. */
const onlyLanguages: Readonly<Partial<Record<Script, string>>> = {
  greek: 'el',
  hebrew: 'he',
  kana: 'ja',
  han: 'zh',
  hangul: 'ko',
  thai: 'th',
  georgian: 'ka',
  armenian: 'hy',
  ethiopic: 'am',
  bengali: 'bn',
  tamil: 'ta',
  gujarati: 'gu',
  gurmukhi: 'pa',
}
