/** Reads a text as a file of one format and shows its blocks as `kind: words`, for tables of expectations. */
import type { ExtractedText, Extractor } from '../../../../../src/main/library/import/formats/format'

export async function extracted(extract: Extractor, text: string): Promise<ExtractedText> {
  const { letters } = await extract(Buffer.from(text))
  const [letter] = letters
  if (!letter) throw new Error('no letter')
  return letter
}

export async function blocksOf(extract: Extractor, text: string): Promise<readonly string[]> {
  return shown(await extracted(extract, text))
}

function shown({ text, blocks }: ExtractedText): readonly string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
