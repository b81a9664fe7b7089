/**
 * Letters that were seen, packed into one text: a hundred thousand of them pass from process to process as quickly as
 * one, and whoever only hands them on need not look at them.
 */
import { z } from 'zod'
import { type SeenLetter, seenLetterSchema } from './saved-search'

const { letterKey, text, head, title } = seenLetterSchema.shape
const lineSchema = z.tuple([letterKey, text, head, title])

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
    if (end < 0) throw new Error('The last letter that was seen is cut off.')
    const [letterKey, text, head, title] = lineSchema.parse(JSON.parse(packed.slice(start, end)))
    yield { letterKey, text, head, title }
    start = end + 1
  }
}
