/** HTML pages: the whole body as text, and what the page says of itself as properties. Nothing is run, fetched or kept as HTML. */
import { parse } from 'parse5'
import { decode } from '../../read/decode'
import { BlockWriter } from '../block-writer'
import type { ExtractedText, Reading, SourceFile } from '../format'
import { HtmlWalk, writeHtmlBlocks } from './html-blocks'
import type { HtmlNode } from './html-elements'
import { htmlProperties, textsOf } from './html-properties'

export async function extractHtml(file: SourceFile, reading: Reading): Promise<readonly ExtractedText[]> {
  const bytes = file.bytes()
  const { text: html, ...decoded } = await decode(bytes, {
    chosen: reading.encoding,
    declared: declaredEncoding(bytes),
  })
  const document = parse(html)
  const writer = new BlockWriter()
  new HtmlWalk(writer).walk(document)
  if (writer.text === '') for (const hidden of insteadOf(document)) writeHtmlBlocks(hidden, writer)
  const { text, blocks, quotations } = writer
  return [{ part: '', text, ...decoded, blocks, quotations, properties: htmlProperties(document) }]
}

/** The encoding that a page names in its first bytes; null when it names none. */
export function declaredEncoding(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 4096)
  const meta = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1]
  return meta ?? /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1] ?? null
}

/** What a page of frames, or one that only a script fills, says to those who see neither. */
function insteadOf(document: HtmlNode): readonly string[] {
  return textsOf(document, /^(?:noframes|noscript)$/)
}
