/** The text of a mail with its blocks: the plain text when it is real, else the HTML as it would be shown. */
import type { Block } from '@shared/letter'
import type { Decoded } from '../../read/decode'
import { decodeBody } from './charset'
import { enrichedText } from './enriched-text'
import { unflowed } from './flowed-text'
import { fieldNamed } from './header-fields'
import type { TextPiece } from './mail-content'
import type { MailPart } from './mime-tree'
import { type MailText, plainText } from './plain-text'
import { type EncodedFile, undoTransfer, uuencodedFiles } from './transfer-encoding'

export interface ReadText extends MailText, Omit<Decoded, 'text'> {
  /** Files that were written into the text. */
  readonly files: readonly EncodedFile[]
  readonly isTruncated: boolean
}

/** Where the bytes of a mail are, and the encoding that the reader chose for its file. */
export interface MailBytes {
  readonly bytes: Buffer
  readonly chosen: string | null
}

const nothing: ReadText = {
  text: '',
  blocks: [],
  quotations: [],
  encoding: 'utf-8',
  encodingFrom: 'file',
  files: [],
  isTruncated: false,
}

/** The pieces one below the other, a blank line between them. */
export async function readText(pieces: readonly TextPiece[], mail: MailBytes): Promise<ReadText> {
  let whole = nothing
  for (const piece of pieces) {
    const read = await readPiece(piece, mail)
    if (/\S/.test(read.text)) whole = joined(whole, read)
    else if (read.files.length > 0) whole = { ...whole, files: [...whole.files, ...read.files] }
    if (read.isTruncated) whole = { ...whole, isTruncated: true }
  }
  return whole
}

function joined(a: ReadText, b: ReadText): ReadText {
  if (a.text === '') return { ...b, files: [...a.files, ...b.files] }
  const offset = a.text.length + 2
  const shifted = <Span extends { start: number; end: number }>(spans: readonly Span[]) =>
    spans.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }))
  return {
    ...(a.encodingFrom === 'guess'
      ? a
      : { ...a, encoding: a.encoding === 'utf-8' ? b.encoding : a.encoding }),
    text: `${a.text}\n\n${b.text}`,
    blocks: [...a.blocks, ...shifted(b.blocks)],
    quotations: [...a.quotations, ...shifted(b.quotations)],
    files: [...a.files, ...b.files],
  }
}

async function readPiece(piece: TextPiece, mail: MailBytes): Promise<ReadText> {
  switch (piece.kind) {
    case 'choice':
      return chosenText(piece.plain, piece.html, mail)
    case 'plain':
      return plainPiece(piece.part, mail)
    case 'enriched': {
      const { decoded, isTruncated } = await bodyOf(piece.part, mail)
      return { ...nothing, ...decoded, ...plainText(enrichedText(decoded.text)), isTruncated }
    }
    case 'notice': {
      const { decoded, isTruncated } = await bodyOf(piece.part, mail)
      const text = decoded.text.trim()
      const blocks: Block[] = text === '' ? [] : [{ kind: 'boilerplate', start: 0, end: text.length }]
      return { ...nothing, ...decoded, text, blocks, isTruncated }
    }
    case 'html': {
      const { htmlText } = await import('./mail-html')
      const { decoded, isTruncated } = await bodyOf(piece.part, mail)
      return { ...nothing, ...decoded, ...htmlText(decoded.text), isTruncated }
    }
  }
}

/** Words that programs put in the place of a plain text which they did not make. */
const placeholder =
  /\b(?:html|browser|e-?mail (?:client|program)|mail ?reader|multipart|mime)\b|view (?:this|it) (?:e-?mail|message|online)/i
const shortPlain = 600

async function chosenText(
  plain: readonly TextPiece[],
  html: readonly TextPiece[],
  mail: MailBytes,
): Promise<ReadText> {
  const read = await readText(plain, mail)
  if (read.text.length > shortPlain) return read
  const isPlaceholder = !/\S/.test(read.text) || placeholder.test(read.text)
  if (!isPlaceholder && sizeOf(html) <= 3000 + read.text.length * 40) return read
  const rich = await readText(html, mail)
  const least = isPlaceholder ? wordsOf(read.text) / 2 : wordsOf(read.text) * 2
  return wordsOf(rich.text) > least ? { ...rich, files: read.files } : read
}

function sizeOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'choice' ? 0 : piece.part.end - piece.part.start),
    0,
  )
}

function wordsOf(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}

async function bodyOf(part: MailPart, mail: MailBytes): Promise<{ decoded: Decoded; isTruncated: boolean }> {
  const { bytes, isTruncated } = bytesOf(part, mail.bytes)
  const declared = part.parameters.get('charset') ?? (await charsetOfHtml(part, bytes))
  return { decoded: await decodeBody(bytes, declared, mail.chosen), isTruncated }
}

export function bytesOf(
  part: MailPart,
  all: Buffer,
): { readonly bytes: Buffer; readonly isTruncated: boolean } {
  const encoding = fieldNamed(part.header, 'content-transfer-encoding')
  return undoTransfer(all.subarray(part.start, part.end), encoding?.replace(/[\s;(].*$/s, '') ?? null)
}

async function charsetOfHtml(part: MailPart, bytes: Buffer): Promise<string | null> {
  if (part.type !== 'text/html') return null
  const { declaredEncoding } = await import('../html/extract-html')
  return declaredEncoding(bytes)
}

async function plainPiece(part: MailPart, mail: MailBytes): Promise<ReadText> {
  const { decoded, isTruncated } = await bodyOf(part, mail)
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
  const deletesSpace = part.parameters.get('delsp')?.toLowerCase() === 'yes'
  const flowed = isFlowed ? unflowed(decoded.text, deletesSpace) : decoded.text
  const files = uuencodedFiles(flowed)
  return { ...nothing, ...decoded, ...plainText(withoutFiles(flowed, files)), files, isTruncated }
}

function withoutFiles(text: string, files: readonly EncodedFile[]): string {
  let at = 0
  const kept = files.map(({ start, end }) => {
    const piece = text.slice(at, start)
    at = end
    return piece
  })
  return [...kept, text.slice(at)].join('')
}
