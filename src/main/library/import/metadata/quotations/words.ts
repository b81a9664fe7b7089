/** The words of a short stretch of text, each with what stands before it. */

export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  /** The signs between this word and the one before: empty for a plain space. */
  readonly gap: string
}

// Brackets belong to what they explain; a hyphen, an apostrophe and the dots of `U.S.` belong to a word.
const word = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u200c]|[-'’.&](?=[\p{L}\p{N}]))*/gu

export function wordsOf(text: string, most = 60): readonly Word[] {
  const words: Word[] = []
  let before = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(before, index).trim()
    before = index + found.length
    // A dot after one letter, or after letters with dots, is the word's own.
    const own =
      text[before] === '.' && /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|St|Prof|Rev|Mme)$/u.test(found)
    if (own) before++
    const written = own ? `${found}.` : found
    words.push({ text: written, lower: written.toLowerCase(), start: index, end: before, gap })
    if (words.length >= most) break
  }
  return words
}
