/**
 * The names of the entries of a zip archive. Few archives say in which encoding their names are, so that all of them
 * are looked at together. Pure.
 */
import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { guessEncoding } from './guess-encoding'
import { textOfBytes } from './text-of-bytes'

export interface WrittenName {
  readonly bytes: Buffer
  readonly saysUtf8: boolean
  readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[]
}

const unicodePath = 0x7075
/** More are not looked at to find out the encoding. */
const sampledNames = 1000

/** With `/` between their parts, whatever program wrote them. */
export function entryNames(written: readonly WrittenName[]): readonly string[] {
  const known = written.map(statedName)
  const unknown = written.flatMap(({ bytes }, place) => (known[place] === null ? [bytes] : []))
  const encoding = unknown.length === 0 ? '' : encodingOfNames(unknown.slice(0, sampledNames))
  // Subtle: only after decoding, since half a sign of Shift_JIS may look like a backslash.
  return written.map(({ bytes }, place) =>
    (known[place] ?? textOfBytes(bytes, encoding)).replaceAll('\\', '/'),
  )
}

/** Null for a name that is not in UTF-8 and has no second one that is. */
function statedName({ bytes, saysUtf8, extraFields }: WrittenName): string | null {
  const data = extraFields.find(({ id }) => id === unicodePath)?.data
  // The checksum tells whether the entry was renamed by a program that did not know of its second name.
  if (data !== undefined && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(bytes)) {
    const name = data.subarray(5)
    if (isUtf8(name)) return name.toString('utf8')
  }
  return saysUtf8 || isUtf8(bytes) ? bytes.toString('utf8') : null
}

const otherScripts =
  /^(?:shift_jis|euc-jp|gb18030|big5|euc-kr|koi8|cp866|maccyrillic|iso-8859-[5-8]$|windows-125[1356])/
const westernPages = ['cp437', 'cp850', 'windows-1252'] as const

function encodingOfNames(names: readonly Buffer[]): string {
  const sample = Buffer.concat(names.flatMap((name) => [name, Buffer.from('\n')]))
  const guessed = guessEncoding(sample)
  if (/^(?:windows-1251|koi8)/.test(guessed)) return guessed
  if (isRussianDos(textOfBytes(sample, 'cp866'))) return 'cp866'
  if (otherScripts.test(guessed)) return guessed
  // As the format has it, Western names are in the code page of DOS, unless another one makes better words of them.
  let best: { readonly page: string; readonly worth: number } = { page: 'cp437', worth: -1 }
  for (const page of westernPages) {
    const worth = lettersIn(textOfBytes(sample, page))
    if (worth > best.worth) best = { page, worth }
  }
  return best.page
}

/** Names of DOS are all capitals, which no guess about the letters of a text expects. */
function isRussianDos(names: string): boolean {
  const hasOthers = /(?![А-Яа-яЁё])\P{ASCII}/u.test(names)
  const isMixed = /[а-яё][А-ЯЁ]|[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/.test(names)
  return /[А-Яа-яЁё]{3}/.test(names) && !hasOthers && !isMixed
}

function lettersIn(text: string): number {
  const letters = text.match(/[À-ÖØ-öø-ž]/g)?.length ?? 0
  const oddCapitals = text.match(/(?<=\p{Ll})[À-ÖØ-Þ]/gu)?.length ?? 0
  return Math.max(0, letters - 2 * oddCapitals)
}
