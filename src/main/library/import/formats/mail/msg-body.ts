/** The text of an Outlook mail: plain, in HTML, or in the compressed RTF that Outlook alone writes. */

import { fileOfBytes } from '../../read/source-files'
import type { ExtractedText } from '../format'
import { declaredEncoding } from '../html/extract-html'
import { decodeBody } from './charset'
import { decompressRtf } from './compressed-rtf'
import type { MailPlace } from './enclosed'
import { htmlText } from './mail-html'
import type { ItemProperties } from './msg-properties'
import { type MailText, plainText } from './plain-text'

export type MessageText = Pick<
  ExtractedText,
  'text' | 'blocks' | 'quotations' | 'encoding' | 'encodingFrom'
> & {
  readonly isTruncated: boolean
}

export async function messageText(item: ItemProperties, place: MailPlace): Promise<MessageText> {
  const encodingFrom = place.reading.encoding === null ? 'file' : 'reader'
  const sound = { encoding: item.charset, encodingFrom, isTruncated: false } as const
  const plain = item.text(0x1000)
  if (/\S/.test(plain))
    return {
      ...sound,
      ...(item.isUnicode(0x1000) && ({ encoding: 'utf-16le', encodingFrom: 'file' } as const)),
      ...plainText(plain.replace(/\r\n?/g, '\n')),
    }
  const page = item.bytes(0x1013)
  if (page !== null && page.length > 0) {
    const charset = item.pageCharset ?? declaredEncoding(page) ?? item.charset
    const { text, ...decoded } = await decodeBody(page, charset, place.reading.encoding)
    return { ...sound, ...decoded, ...htmlText(text) }
  }
  const markup = item.text(0x1013)
  if (/\S/.test(markup)) return { ...sound, ...htmlText(markup) }
  const rtf = decompressRtf(item.bytes(0x1009) ?? Buffer.alloc(0))
  return { ...sound, ...(rtf === null ? nothing : await rtfText(rtf, place)) }
}

const nothing: MailText = { text: '', blocks: [], quotations: [] }

/** What Outlook wrote itself is RTF, and the HTML that a mail came with may hide inside it: the reader of RTF knows both. */
async function rtfText(rtf: Buffer, place: MailPlace): Promise<MailText> {
  for await (const one of place.reading.inner(place.part, fileOfBytes('mail.rtf', rtf))) {
    if (one.kind === 'letter') return one.letter
  }
  return nothing
}
