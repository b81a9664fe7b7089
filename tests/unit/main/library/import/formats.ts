/** Reads a text as a file of one format and shows its blocks as `kind: words`, for tables of expectations. */
import type { ExtractedText, Extractor } from '../../../../../src/main/library/import/formats/format'
import { fileOfBytes } from '../../../../../src/main/library/import/read/source-files'

export async function extracted(extract: Extractor, text: string | Buffer): Promise<ExtractedText> {
  const file = fileOfBytes('file', Buffer.from(text))
  const reading = { encoding: null, inner: () => (async function* () {})(), step: () => {} }
  for await (const one of await extract(file, reading)) if (!('kind' in one)) return one
  throw new Error('no letter')
}

export async function blocksOf(extract: Extractor, text: string): Promise<readonly string[]> {
  return shown(await extracted(extract, text))
}

function shown({ text, blocks }: ExtractedText): readonly string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
