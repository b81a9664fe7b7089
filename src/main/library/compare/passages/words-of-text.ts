/** The words of a text as passages are looked for in them. What counts as the same word is decided by who makes them. */

export interface WordsOfText {
  readonly count: number
  /** Words that are equal count as the same. */
  readonly keys: ArrayLike<string>
  /** Where each word begins and ends in the text, in UTF-16 code units. */
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  /** The text itself, where signs between the words are to be looked at. */
  readonly text?: string
}
