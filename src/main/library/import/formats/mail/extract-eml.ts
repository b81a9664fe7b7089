/** One mail in a file of its own. */
import { decode } from '../../read/decode'
import type { Extracted, ExtractedText, Reading, SourceFile } from '../format'
import { ReadingProblem } from '../format'
import { textBlocks } from '../text/extract-txt'
import { readHeader } from './header-fields'
import { mailBytes } from './mail-bytes'
import { readMail } from './read-mail'

export async function* extractEml(
  file: SourceFile,
  reading: Reading,
): AsyncGenerator<Extracted | ExtractedText> {
  const written = file.bytes()
  if (written.length === 0) throw new ReadingProblem('empty', 'The file has no text in it.')
  const bytes = mailBytes(written, file.name)
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 65_536))
  if (readHeader(head, 0, head.length).fields.length === 0) yield await withoutHeader(bytes, reading)
  else yield* readMail(bytes, { part: '', reading })
}

/** A file that is no mail but text under a mail's name is still a letter; what is no text is refused. */
async function withoutHeader(bytes: Buffer, reading: Reading): Promise<ExtractedText> {
  const { text, ...decoded } = await decode(bytes, { chosen: reading.encoding })
  return { part: '', text, ...decoded, blocks: textBlocks(text), quotations: [], properties: [] }
}
