/** Knows Unicode of two or four bytes a sign that no byte order mark announces, by where its zero bytes stand. Pure. */
import { textOfBytes } from './text-of-bytes'
import { isFarEastern } from './wide-encodings'

/** How many bytes are looked at. */
const sampleSize = 65_536

/** The encoding's name; null when the bytes are something else. */
export function unmarkedUnicode(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, sampleSize)
  if (!sample.includes(0)) return null
  return utf32(sample) ?? utf16(sample)
}

/** Every fourth byte is zero, and the one beside it nearly always. */
function utf32(sample: Buffer): string | null {
  const length = sample.length & ~3
  if (length < 8) return null
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < length; at++) if (sample[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros
  const signs = length / 4
  if (fourth === signs && third >= signs * 0.9 && first < signs * 0.05) return 'utf-32le'
  return first === signs && second >= signs * 0.9 && fourth < signs * 0.05 ? 'utf-32be' : null
}

/** Most texts have ASCII spaces and line ends: zeros in every second byte, hardly any in the others. */
function utf16(sample: Buffer): string | null {
  const length = sample.length & ~1
  if (length < 4) return null
  const spaces = { little: 0, big: 0 }
  const zeros = { even: 0, odd: 0 }
  for (let at = 0; at < length; at += 2) {
    const first = sample[at]
    const second = sample[at + 1]
    if (first === 0) zeros.even++
    if (second === 0) zeros.odd++
    if (second === 0 && isCommonSign(first)) spaces.little++
    if (first === 0 && isCommonSign(second)) spaces.big++
  }
  const enough = Math.max(1, length / 2 / 50)
  if (zeros.odd > zeros.even * 20 && spaces.little >= enough) return 'utf-16le'
  if (zeros.even > zeros.odd * 20 && spaces.big >= enough) return 'utf-16be'
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => isEastern(sample, encoding)) ?? null
}

function isCommonSign(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x2e || byte === 0x2c
}

/** Chinese and Japanese have no spaces, and a line end now and then. */
function isEastern(sample: Buffer, encoding: string): boolean {
  return isFarEastern(textOfBytes(sample.subarray(0, 4096), encoding))
}
