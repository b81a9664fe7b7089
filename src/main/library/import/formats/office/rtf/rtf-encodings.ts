/** The encodings of RTF: numbers of code pages, and the character sets of fonts that stand for them. */
import iconv from 'iconv-lite'
import { encodingName } from '../../../read/encoding-name'

const codePageOfCharset: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [78, 932],
  [79, 949],
  [80, 936],
  [81, 950],
  [83, 10005],
  [84, 10004],
  [85, 10006],
  [86, 10081],
  [88, 10029],
  [89, 10007],
  [128, 932],
  [129, 949],
  [130, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [179, 1256],
  [181, 1255],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
])

const macintosh: ReadonlyMap<number, string> = new Map([
  [10000, 'macroman'],
  [10006, 'macgreek'],
  [10007, 'maccyrillic'],
  [10029, 'maccenteuro'],
  [10081, 'macturkish'],
])

/** Null for the file's own code page. */
export function codePageOfFont(charset: number): number | null {
  return codePageOfCharset.get(charset) ?? null
}

export const symbolCharset = 2

/** Bytes as text; a code page that nobody knows is read as the Western one, where every byte stays visible. */
export function decodeBytes(bytes: Buffer, codePage: number): string {
  return isAscii(bytes) ? bytes.toString('latin1') : iconv.decode(bytes, encodingOf(codePage))
}

/** The name that the reader is shown. */
export function nameOfCodePage(codePage: number): string {
  return encodingName(encodingOf(codePage))
}

function encodingOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8'
  const name = macintosh.get(codePage) ?? `cp${codePage}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

function isAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte >= 0x80) return false
  return true
}
