/** How names sound and are spelt alike: keys that are equal for one name in several spellings. Pure. */

/** What old and foreign spellings exchange, applied in this order to folded words. */
const exchanged: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|c(?=[aoulrk]|$)/g, 'k'],
  [/(?<=.)tz/g, 'z'],
  [/(?<=.)(?:sz|z)/g, 's'],
  [/(?<=.)y(?=.)/g, 'i'],
  [/(?<=.)ie(?=.)/g, 'i'],
  [/ai/g, 'ei'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/([aou])e/g, '$1'],
  [/(.)\1+/g, '$1'],
]

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' }

/** A word with its umlauts written out, as folding would only drop their dots. */
export function withoutUmlauts(word: string): string {
  return word.toLowerCase().replace(/[äöüåøæ]/g, (letter) => umlauts[letter] ?? letter)
}

/** Forenames and surnames come again and again: what was worked out is kept, up to so many words. */
const mostKept = 20_000

function kept(keyOf: (folded: string) => string): (folded: string) => string {
  const known = new Map<string, string>()
  return (folded) => {
    const key = known.get(folded) ?? keyOf(folded)
    if (known.size >= mostKept) known.clear()
    known.set(folded, key)
    return key
  }
}

/** Equal for Meyer and Meier, Sophia and Sofia, Mueller and Müller. Takes a folded word. */
export const spellingKey = kept((folded) => {
  let key = folded
  for (const [from, to] of exchanged) key = key.replace(from, to)
  return key
})

const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', ж: 'z', з: 'z', и: 'i' },
  ...{ і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't' },
  ...{ у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u' },
  ...{ я: 'a', ѣ: 'e', ѳ: 'f', ў: 'u', ђ: 'd', ј: 'i', љ: 'l', њ: 'n', ћ: 'c', џ: 'd' },
}

/** How Latin letters stand for Cyrillic ones in English, German and French. */
const latin: readonly (readonly [RegExp, string])[] = [
  [/sch?ch|stsch|sch|sh/g, 's'],
  [/tch|tsch|ch/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/[yj]o/g, 'e'],
  [/(?:y|j|i)(?=[aeu])/g, ''],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/ph|th/g, 'f'],
  [/x/g, 'ks'],
  [/ff?$/g, 'v'],
]

/** Equal for a name in Cyrillic letters and what it usually becomes in Latin ones. Takes a folded word. */
export const soundKey = kept((folded) => {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(folded)
  let key = isCyrillic ? folded.replace(/./gu, (letter) => cyrillic[letter] ?? letter) : folded
  if (isCyrillic) key = key.replace(/i(?=[aeu])/g, '').replace(/f$/, 'v')
  else for (const [from, to] of latin) key = key.replace(from, to)
  return key.replace(/(.)\1+/g, '$1')
})

/** Endings that tell names of different countries apart. */
const telling = /s[eo]n$/

/**
 * Whether two long words differ by a slip of the pen inside: one letter more, or one other letter, or two that changed
 * places. First and last letters tell names apart (Hansen and Jansen, Petrov and Petrova).
 */
export function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 6 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  if (start === 0 || end === 0) return false
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)]
  if (left === '' && right.length === 1) return true
  if (left.length === 2 && left === `${right[1]}${right[0]}`) return true
  return left.length === 1 && right.length === 1 && short.length >= 8 && !(telling.test(a) && telling.test(b))
}
