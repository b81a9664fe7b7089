/** Judges encodings of the Far East, of several bytes a sign, by how frequent the signs are that they read. Pure. */
import iconv from 'iconv-lite'
import { frequentSigns } from './letter-frequencies'

export const wideEncodings = [
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const
type WideEncoding = (typeof wideEncodings)[number]

const languages: Readonly<Record<WideEncoding, readonly string[]>> = {
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  gb18030: ['zh-hans', 'zh-hant'],
  big5: ['zh-hant'],
  'euc-kr': ['ko'],
  'utf-16le': ['ja', 'zh-hans', 'zh-hant', 'ko'],
  'utf-16be': ['ja', 'zh-hans', 'zh-hant', 'ko'],
}

const against = 2
const signCosts = {
  frequent: 5,
  kana: 3.7,
  wide: 5.5,
  han: 9,
  hangul: 8,
  foreignKana: 8,
  halfWidth: 9,
  rare: 16,
  none: 18,
} as const

const frequent = new Map(Object.entries(frequentSigns).map(([language, signs]) => [language, new Set(signs)]))

/** In nats, to be compared with those of other readings; the lower, the likelier. */
export function wideCost(encoding: WideEncoding, sample: Buffer): number {
  // The end may be cut in the middle of a sign.
  const text = iconv.decode(sample, encoding).replace(/\ufffd{1,2}$/, '')
  return against + Math.min(...languages[encoding].map((language) => textCost(text, language)))
}

/**
 * Whether a text is Chinese, Japanese or Korean. Subtle: pairs of ASCII letters that are read as UTF-16 give Chinese
 * signs as well, but hardly ever frequent ones.
 */
export function isFarEastern(text: string): boolean {
  const signs = text.match(/[^\s!-~]/gu) ?? []
  const usual = signs.filter((sign) => /[\u3000-\u30ff\uff01-\uff5e]/.test(sign) || isFrequent(sign))
  return usual.length >= signs.length * 0.4
}

function isFrequent(sign: string): boolean {
  return [...frequent.values()].some((signs) => signs.has(sign))
}

function textCost(text: string, language: string): number {
  const own = frequent.get(language) ?? new Set<string>()
  let cost = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code >= 0x80) cost += own.has(sign) ? signCosts.frequent : rareCost(code, language)
    else if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) cost += signCosts.none
  }
  return cost
}

function rareCost(code: number, language: string): number {
  if (code >= 0x3040 && code <= 0x30ff) return language === 'ja' ? signCosts.kana : signCosts.foreignKana
  if ((code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e)) return signCosts.wide
  if (code >= 0x4e00 && code <= 0x9fff) return language === 'ko' ? signCosts.rare : signCosts.han
  if (code >= 0xac00 && code <= 0xd7a3) return language === 'ko' ? signCosts.hangul : signCosts.rare
  if (code >= 0x2010 && code <= 0x2030) return signCosts.wide
  if (code >= 0xff61 && code <= 0xff9f) return signCosts.halfWidth
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) ? signCosts.none : signCosts.rare
}
