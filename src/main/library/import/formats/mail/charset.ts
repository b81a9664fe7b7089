/**
 * Turns the bytes of mails into text by the charset that they declare, under the names that mail programs really
 * use; bytes that are not what they are declared to be are decoded as what they are.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { type Decoded, decode } from '../../read/decode'
import { encodingName } from '../../read/encoding-name'

/** Names under which mail programs write something else than what the standard says, and those that say nothing. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'iso-8859-1': 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'iso-8859-8': 'windows-1255',
    'iso-8859-11': 'windows-874',
    'x-user-defined': '',
    'x-unknown': '',
    'unknown-8bit': '',
    unknown: '',
    '8bit': '',
    'us-ascii': '',
    ascii: '',
    'ansi_x3.4-1968': '',
    default: '',
  }),
)
/** Written in ASCII bytes alone, so that ASCII is not what it seems. */
const sevenBit = /^(?:iso-2022-|utf-7|unicode-1-1-utf-7)/
/** One byte is one sign there, whatever the byte: such text says nothing when it is really UTF-8. */
const oneByte = /^(?:windows-|iso-?8859|koi8|mac|cp\d|ibm)/
const byteMark = /^\ufeff/

/** The charset's usual name; null when it is none, or stands for "unknown". */
export function charsetNamed(declared: string | null | undefined): string | null {
  const name = encodingName(declared?.trim().replace(/^["']|["']$/g, '') ?? '')
  const known = aliases.get(name) ?? name
  return known !== '' && (iconv.encodingExists(known) || isDecoderName(known)) ? known : null
}

/** By a charset that `charsetNamed` gave. */
export function decodeAs(bytes: Buffer, charset: string): string {
  if (charset === 'utf-8') return bytes.toString('utf8')
  if (iconv.encodingExists(charset)) return iconv.decode(bytes, charset)
  return new TextDecoder(charset).decode(bytes)
}

/** By a charset that `charsetNamed` gave, unless it is one of single bytes and the bytes are really UTF-8. */
export function decodeDeclared(bytes: Buffer, charset: string): string {
  return decodeAs(bytes, oneByte.test(charset) && isUtf8(bytes) ? 'utf-8' : charset)
}

/**
 * The text of a body. UTF-8 that is declared to be a charset of single bytes is read as UTF-8, and what is not what
 * it declares is guessed. Never throws; line ends become \n.
 */
export async function decodeBody(
  bytes: Buffer,
  declared: string | null,
  chosen: string | null,
): Promise<Decoded> {
  const charset = charsetNamed(declared)
  if (isAscii(bytes) && !sevenBit.test(charset ?? '')) {
    return { text: cleaned(bytes.toString('latin1')), encoding: 'utf-8', encodingFrom: 'file' }
  }
  const named = charsetNamed(chosen)
  if (named !== null)
    return { text: cleaned(decodeAs(bytes, named)), encoding: named, encodingFrom: 'reader' }
  const text = charset === null ? null : decodedIfSound(bytes, charset)
  if (charset !== null && text !== null)
    return { text: cleaned(text), encoding: charset, encodingFrom: 'file' }
  const guessed = await guess(bytes)
  return { ...guessed, text: cleaned(guessed.text) }
}

/** Null when the bytes are surely not in that charset. */
function decodedIfSound(bytes: Buffer, charset: string): string | null {
  if (oneByte.test(charset) && isUtf8(bytes)) return null
  if (charset.startsWith('utf-16') && !bytes.includes(0)) return null
  const text = decodeAs(bytes, charset)
  if (charset === 'utf-8' && isUtf8(bytes)) return text
  return isSpoilt(text) ? null : text
}

/** More than one sign in fifty, and in ten foreign ones, could not be read. */
function isSpoilt(text: string): boolean {
  let foreign = 0
  let spoilt = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) spoilt++
    else if (code > 0x7f) foreign++
  }
  return spoilt > 0 && spoilt * 10 > foreign
}

/** The encoding of bytes that declare none: UTF-8, or what they look like. Never throws. */
export async function guess(bytes: Buffer): Promise<Decoded> {
  try {
    return await decode(bytes)
  } catch {
    // Bytes that are no text at all, or nothing but white space.
    return {
      text: bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1'),
      encoding: 'windows-1252',
      encodingFrom: 'guess',
    }
  }
}

function cleaned(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r+\n?/g, '\n') : text
  const visible = lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines
  return visible.replace(byteMark, '').toWellFormed()
}

function isDecoderName(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}
