/** Tags in the Markdown of a note: `#dam`, `#human-rights`, `#dam/north`. A heading (`# Dam`) and a part of an address are none. */
import { foldText } from './fold'

/** Behind a space, a bracket or another opening sign; joiners, as Persian has them, belong to the word. */
const tagSign = /(?<=^|[\s([{"'“‘«„*>,;:…–—])#([\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}\p{Join_Control}_/-]*)/gmu
const signsAtEnd = /[/\p{Join_Control}-]+$/u

/** As written, without the sign; in the order of the text. */
export function tagsIn(body: string): readonly string[] {
  return Array.from(body.matchAll(tagSign), ([, tag = '']) => tag.replace(signsAtEnd, '')).filter(
    (tag) => foldText(tag) !== '',
  )
}
