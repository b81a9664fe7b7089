/**
 * Letters that were seen, packed into one text: a hundred thousand of them pass from process to process as quickly as
 * one, and whoever only hands them on need not look at them.
 */
import { type SeenLetter, seenLetterSchema } from './saved-search'

/** One line for each letter, each line ended. */
export function packSeen(letters: readonly SeenLetter[]): string {
  return letters
    .map(({ letterKey, text, head, title }) => `${JSON.stringify([letterKey, text, head, title])}\n`)
    .join('')
}

/** Letter by letter, so that long lists can be read in slices. Throws for what `packSeen` did not make. */
export function* unpackSeen(packed: string): Generator<SeenLetter> {
  for (let start = 0; start < packed.length; ) {
    const end = packed.indexOf('\n', start)
    const line: unknown = JSON.parse(packed.slice(start, end))
    if (!Array.isArray(line)) throw new Error('This is no list of letters that were seen.')
    const [letterKey, text, head, title]: readonly unknown[] = line
    yield seenLetterSchema.parse({ letterKey, text, head, title })
    start = end + 1
  }
}
