/**
 * Letter forms that readers do not tell apart when they search, beyond what Unicode's own compatibility
 * forms and case pairs say. Only tables: the rules that use them are in character-kinds.ts.
 */

/** Latin letters that have no decomposition but that are typed without their stroke, hook or ligature. */
const latinForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  ſ: 's',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
  ƒ: 'f',
  ĸ: 'q',
  ς: 'σ',
  ꝛ: 'r',
  ƿ: 'w',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
}

/** Letters of Russian before 1918 that have one successor only, and old shapes of letters. */
const cyrillicForms: Readonly<Record<string, string>> = {
  ѣ: 'е',
  ѳ: 'ф',
  ѵ: 'и',
  '\u1C80': 'в',
  '\u1C81': 'д',
  '\u1C82': 'о',
  '\u1C83': 'с',
  '\u1C84': 'т',
  '\u1C85': 'т',
  '\u1C86': 'ъ',
  '\u1C87': 'е',
  '\u1C88': 'ꙋ',
}

/** Yiddish digraphs, which keyboards write as one character or as two. */
const hebrewForms: Readonly<Record<string, string>> = { װ: 'וו', ױ: 'וי', ײ: 'יי' }

/** Final consonants that older texts write as consonant, virama and joiner: Malayalam chillus, Bengali khanda ta. */
const indicForms: Readonly<Record<string, string>> = {
  ൺ: 'ണ്',
  ൻ: 'ന്',
  ർ: 'ര്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
  ৎ: 'ত্',
}

/**
 * Arabic and Persian letters that keyboards, editors and orthographies exchange for one another.
 * Carriers of hamza become the bare carrier: رئیس and رییس, مؤمن and مومن are spellings of one word.
 */
const arabicForms: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ے: 'ی',
  ۓ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ة: 'ه',
  ۃ: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
}

export const letterForms: ReadonlyMap<string, string> = new Map([
  ...Object.entries(latinForms),
  ...Object.entries(cyrillicForms),
  ...Object.entries(hebrewForms),
  ...Object.entries(arabicForms),
  ...Object.entries(indicForms),
])

/**
 * Cyrillic letters that are letters of their own although Unicode writes them as a base and a mark:
 * й is not и, ї is not і. Every other Cyrillic mark is a stress or the optional dots of ё.
 */
export const lettersOfTheirOwn: ReadonlySet<string> = new Set(['й', 'ў', 'ї', 'ѓ', 'ќ'])

/** Letters of transliteration (hamza, ayn, soft sign) that stand inside words and that nobody types. */
export const silentLetters = /^[\u02B0-\u02BA\u02BD-\u02C1\u02D0\u02D1\u02E0-\u02E4\u02EE\u0640\u07FA]$/u

/** Everything that is read as an apostrophe, with the Hebrew geresh and gershayim of abbreviations. */
export const apostrophes = /^['\u2018\u2019\u201B\u02BB\u02BC\u2032\u0060\u00B4\uFF07\u05F3\u05F4\u055A]$/u

/** Hyphens and, as in col·legi, points that join the halves of one word; dashes are not among them. */
export const hyphens = /^[-\u2010\u2011\u05BE\uFE63\uFF0D\u00B7\u2027\u058A\u1806]$/u

/** Signs that group the digits of one number when exactly three digits follow. */
export const digitGroupers = /^[,\u066C\u060C\u202F]$/u

/** Scripts written without spaces between words: their tokens are overlapping pairs of signs. */
export const unspacedScripts =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC]+$/u

type Range = readonly [first: number, last: number]

/**
 * Marks that are optional in their scripts (accents, Hebrew points, harakat, Syriac points, variation
 * selectors). All other marks are vowels or consonants of their words and are kept.
 */
const optionalMarkRanges: readonly Range[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c1],
  [0x05c2, 0x05c2],
  [0x05c4, 0x05c4],
  [0x05c5, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e7],
  [0x06e8, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0711, 0x0711],
  [0x0730, 0x074a],
  [0x0898, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0x180b, 0x180d],
  [0x180f, 0x180f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x2de0, 0x2dff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  // Stems and flags of musical notes.
  [0x1d165, 0x1d169],
  [0x1d16d, 0x1d172],
  [0x1d17b, 0x1d182],
  [0x1d185, 0x1d18b],
  [0x1d1aa, 0x1d1ad],
  [0xe0100, 0xe01ef],
]

/** Signs that are not seen and may stand in the middle of a word: soft hyphen, joiners, direction marks. */
const invisibleRanges: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200d, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfeff, 0xfeff],
]

export function isOptionalMark(character: string): boolean {
  return isWithin(optionalMarkRanges, character)
}

export function isInvisible(character: string): boolean {
  return isWithin(invisibleRanges, character)
}

function isWithin(ranges: readonly Range[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return ranges.some(([first, last]) => code >= first && code <= last)
}
