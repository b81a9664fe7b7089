/**
 * Guesses the encoding of a text that is not Unicode: each candidate is judged by how likely what it says is as the
 * writing of some language, and the likeliest wins. Looks at a bounded sample. Pure; decodes nothing for good.
 */
import { latinWords } from '../metadata/text-language/function-words'
import { byteTable, costOfSign, isLetter, isUpper, Kind, scriptOfKind } from './byte-tables'
import { foreignLetters } from './letter-frequencies'
import { textOfBytes } from './text-of-bytes'
import { wideCost, wideEncodings } from './wide-encodings'

/** How many bytes are looked at. */
const sampleSize = 4096

/** Encodings of one byte a sign, with what speaks against them from the start: the usual ones first. */
const byteEncodings: ReadonlyMap<string, number> = new Map([
  ['windows-1252', 0],
  ['windows-1250', 1],
  ['windows-1251', 1],
  ['windows-1253', 1],
  ['windows-1254', 1.5],
  ['windows-1255', 1.5],
  ['windows-1256', 1.5],
  ['windows-1257', 2],
  ['windows-1258', 3],
  ['iso-8859-2', 1.5],
  ['iso-8859-3', 4],
  ['iso-8859-4', 4],
  ['iso-8859-5', 2],
  ['iso-8859-6', 2],
  ['iso-8859-7', 1.5],
  ['iso-8859-13', 3],
  ['iso-8859-15', 1.5],
  ['koi8-r', 1],
  ['koi8-u', 1.5],
  ['cp866', 1.5],
  ['cp850', 3],
  ['cp437', 3.5],
  ['macroman', 2],
  ['maccyrillic', 3],
])

/** What another opinion is trusted with: so much less likely it may be by our own. */
const trust = 3
/** What speaks against an encoding that only another opinion came upon. */
const unusual = 5

/** Encodings that differ in a few signs from one that others know: these take them for that one, which says nothing. */
const siblings: ReadonlyMap<string, string> = new Map([['iso-8859-15', 'windows-1252']])

/**
 * `bytes` are no Unicode. `secondOpinion` gets the bytes that tell most, and gives an encoding or null: it is followed
 * unless our own reading is clearly likelier. Gives a name that iconv-lite knows; Windows-1252, where every byte is
 * visible, when nothing speaks for anything.
 */
export function guessEncoding(
  bytes: Buffer,
  secondOpinion: (sample: Buffer) => string | null = () => null,
): string {
  const sample = linesWithForeignBytes(bytes)
  const priors = languagePriors(sample)
  const costOf = (encoding: string, limit: number): number => {
    const wide = wideEncodings.find((one) => one === encoding)
    if (wide !== undefined)
      return wideCost(wide, wide.startsWith('utf-16') ? bytes.subarray(0, sampleSize) : sample)
    const against = byteEncodings.get(encoding) ?? unusual
    return against + lineEndCost(encoding, bytes) + byteCost(encoding, sample, priors, limit)
  }
  let best = { encoding: 'windows-1252', cost: Number.POSITIVE_INFINITY }
  for (const encoding of [...byteEncodings.keys(), ...wideEncodings]) {
    const cost = costOf(encoding, best.cost)
    if (cost < best.cost) best = { encoding, cost }
  }
  const other = secondOpinion(sample)
  if (other === null || textOfBytes(sample, other) === textOfBytes(sample, best.encoding))
    return best.encoding
  if (siblings.get(best.encoding) === other) return best.encoding
  return costOf(other, Number.POSITIVE_INFINITY) <= best.cost + trust ? other : best.encoding
}

/** Old Macintoshes ended lines with a return alone, and Windows never did. */
function lineEndCost(encoding: string, bytes: Buffer): number {
  const head = bytes.subarray(0, sampleSize)
  const hasReturn = head.includes(0x0d)
  const isMac = encoding.startsWith('mac')
  if (hasReturn && !head.includes(0x0a)) return isMac ? -4 : 4
  return hasReturn && isMac ? 4 : 0
}

/** Lines of ASCII say nothing about the encoding, so that only the other lines are looked at. */
function linesWithForeignBytes(bytes: Buffer): Buffer {
  const lines: Buffer[] = []
  let size = 0
  let at = nextForeign(bytes, 0)
  while (at !== -1 && size < sampleSize) {
    const start = Math.max(bytes.lastIndexOf(0x0a, at) + 1, at - 400, 0)
    const next = bytes.indexOf(0x0a, at)
    const end = Math.min(next === -1 ? bytes.length : next + 1, start + sampleSize - size)
    lines.push(bytes.subarray(start, end))
    size += end - start
    at = nextForeign(bytes, Math.max(end, at + 1))
  }
  return Buffer.concat(lines)
}

function nextForeign(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) return at
  return -1
}

/** How much speaks against each language of Latin letters, from its small words in ASCII. */
function languagePriors(sample: Buffer): ReadonlyMap<string, number> {
  const hits = new Map<string, number>()
  const words =
    sample
      .toString('latin1')
      .toLowerCase()
      .match(/(?<![\w\x80-\xff])[a-z]+(?![\w\x80-\xff])/g) ?? []
  for (const word of words) {
    const languages = languagesOfWord.get(word)
    for (const language of languages ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1 / Math.sqrt(languages?.length ?? 1))
  }
  const most = Math.max(0, ...hits.values())
  const weight = Math.min(12, most * 2)
  return new Map(
    Object.keys(foreignLetters).map((language) => {
      const share = (hits.get(language) ?? 0) / Math.max(1, most)
      return [language, language in latinWords ? weight * (1 - share) : weight * 0.6]
    }),
  )
}

const languagesOfWord: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>()
  for (const [language, words] of Object.entries(latinWords)) {
    for (const word of new Set(words.split(' '))) {
      if (/^[a-z]+$/.test(word)) languages.set(word, [...(languages.get(word) ?? []), language])
    }
  }
  return languages
})()

interface LanguageCosts {
  readonly language: string
  readonly script: number
  readonly costs: ReadonlyMap<string, number>
}

/** What a letter costs in each language: little when it is frequent there (its share falls with its rank). */
const languageCosts: readonly LanguageCosts[] = Object.entries(foreignLetters).map(([language, letters]) => {
  const signs = [...letters]
  const all = signs.reduce((sum, _, rank) => sum + 1 / (rank + 2), 0)
  const costs = signs.map((sign, rank) => [sign, -Math.log(0.85 / (rank + 2) / all)] as const)
  return { language, script: scriptOf(signs[0] ?? ''), costs: new Map(costs) }
})

function scriptOf(letter: string): number {
  const tests = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u]
  const found = tests.findIndex((test) => test.test(letter))
  return scriptOfKind(Kind.letters) + (found === -1 ? tests.length : found)
}

/** A letter that the language does not have, and one of another script; a sign that letters never have; no sign at all. */
const strangeLetter = 8
const otherScript = 10
const oddSign = 10
const noSign = 14
const capital = 2.5

function byteCost(
  encoding: string,
  sample: Buffer,
  priors: ReadonlyMap<string, number>,
  limit: number,
): number {
  const { signs, kinds } = byteTable(encoding)
  const counts = foreignCounts(sample)
  let fixed = contextCost(sample, kinds)
  const letters: (readonly [sign: string, script: number, count: number])[] = []
  counts.forEach((count, byte) => {
    if (count === 0) return
    const sign = signs[byte] ?? ''
    const kind = kinds[byte] ?? Kind.bad
    const typeset = costOfSign(sign)
    if (isLetter(kind) || kind === Kind.mark) {
      if (isUpper(kind)) fixed += capital * count
      letters.push([sign.toLowerCase(), isLetter(kind) ? scriptOfKind(kind) : 0, count])
    } else if (typeset !== null) fixed += typeset * count
    else fixed += (kind === Kind.bad ? noSign : oddSign) * count
  })
  if (fixed >= limit) return fixed
  return fixed + Math.min(...languageCosts.map((language) => lettersCost(language, letters, priors)))
}

function lettersCost(
  { language, script, costs }: LanguageCosts,
  letters: readonly (readonly [sign: string, script: number, count: number])[],
  priors: ReadonlyMap<string, number>,
): number {
  let cost = priors.get(language) ?? 0
  for (const [sign, own, count] of letters) {
    cost += count * (costs.get(sign) ?? (own === script || own === 0 ? strangeLetter : otherScript))
  }
  return cost
}

function foreignCounts(sample: Buffer): readonly number[] {
  const counts = Array.from({ length: 256 }, () => 0)
  for (const byte of sample) if (byte >= 0x80) counts[byte] = (counts[byte] ?? 0) + 1
  return counts
}

/** What speaks against a reading in how its signs stand together. */
function contextCost(sample: Buffer, kinds: Uint8Array): number {
  let cost = 0
  let before: number = Kind.space
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    const kind = kinds[byte] ?? Kind.bad
    const after = at + 1 < sample.length ? (kinds[sample[at + 1] ?? 0] ?? Kind.bad) : Kind.space
    const isForeign = byte >= 0x80
    if (isLetter(kind)) {
      if (isLetter(before) && (isForeign || (sample[at - 1] ?? 0) >= 0x80)) cost += besideCost(before, kind)
    } else if (isForeign) cost += signCost(kind, before, after)
    before = kind
  }
  return cost
}

/** Scripts do not mix inside a word, and capitals do not follow small letters. */
function besideCost(before: number, kind: number): number {
  if (scriptOfKind(before) !== scriptOfKind(kind)) return 6
  return isUpper(kind) && !isUpper(before) ? 5 : 0
}

function signCost(kind: number, before: number, after: number): number {
  const isInside = isLetter(before) && isLetter(after)
  switch (kind) {
    case Kind.mark:
      return isLetter(before) ? 0 : 6
    case Kind.quote:
      return isInside ? 0 : -1
    case Kind.space:
      return isInside ? 3 : 0
    default:
      return isInside ? 5 : 0
  }
}
