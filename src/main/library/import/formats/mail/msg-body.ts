/** The text of an Outlook mail: plain, in HTML, or in the compressed RTF that Outlook alone writes. */
import type { ExtractedText } from '../format'
import { fileOfBytes } from '../../read/source-files'
import { decodeBody } from './charset'
import { decompressRtf } from './compressed-rtf'
import type { MailPlace } from './enclosed'
import { htmlText } from './mail-html'
import { type MailText, plainText } from './plain-text'
import type { ItemProperties } from './msg-properties'

export type MessageText = Pick<
  ExtractedText,
  'text' | 'blocks' | 'quotations' | 'encoding' | 'encodingFrom'
> & {
  readonly isTruncated: boolean
}

export async function messageText(item: ItemProperties, place: MailPlace): Promise<MessageText> {
  const sound = { encoding: item.charset, encodingFrom: 'file', isTruncated: false } as const
  const plain = item.text(0x1000)
  if (/\S/.test(plain))
    return {
      ...sound,
      encoding: item.isUnicode(0x1000) ? 'utf-16le' : item.charset,
      ...plainText(plain.replace(/\r\n?/g, '\n')),
    }
  const page = item.bytes(0x1013)
  if (page !== null && page.length > 0) {
    const { text, ...decoded } = await decodeBody(page, item.charset, place.reading.encoding)
    return { ...sound, ...decoded, ...htmlText(text) }
  }
  const markup = item.text(0x1013)
  if (/\S/.test(markup)) return { ...sound, ...htmlText(markup) }
  const rtf = decompressRtf(item.bytes(0x1009) ?? Buffer.alloc(0))
  return { ...sound, ...(rtf === null ? nothing : await rtfText(rtf, place)) }
}

const nothing: MailText = { text: '', blocks: [], quotations: [] }

/** Outlook hides the HTML that a mail came with inside RTF; what it wrote itself is RTF. */
async function rtfText(rtf: Buffer, place: MailPlace): Promise<MailText> {
  if (/\\from(?:html1|text)/.test(rtf.toString('latin1', 0, 4096))) {
    const hidden = await hiddenText(rtf)
    if (hidden !== null) return hidden
  }
  for await (const one of place.reading.inner(place.part, fileOfBytes('mail.rtf', rtf))) {
    if (one.kind === 'letter') return one.letter
  }
  return nothing
}

async function hiddenText(rtf: Buffer): Promise<MailText | null> {
  const { deEncapsulateSync } = await import('rtf-stream-parser')
  const { default: iconv } = await import('iconv-lite')
  try {
    const { mode, text } = deEncapsulateSync(rtf, {
      decode: (bytes, encoding) => iconv.decode(bytes, encoding),
      mode: 'either',
      outlookQuirksMode: true,
      replaceSymbolFontChars: true,
      warn: () => undefined,
    })
    return mode === 'html' ? htmlText(String(text)) : plainText(String(text).replace(/\r\n?/g, '\n'))
  } catch {
    // Its RTF is broken; the reader of RTF makes of it what it can.
    return null
  }
}
