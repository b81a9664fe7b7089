/** Whole numbers as texts write them: in figures of any script, with or without marks between thousands, or in words. */

const units: readonly (readonly [string, string])[] = [
  [
    'en',
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ],
  [
    'de',
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  ],
  [
    'fr',
    'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  ],
  [
    'it',
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  ],
  [
    'es',
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  ],
  [
    'fa',
    'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست',
  ],
]
const tens: readonly (readonly [string, string])[] = [
  ['en', 'twenty thirty forty fifty sixty seventy eighty ninety'],
  ['de', 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'],
  ['fr', 'vingt trente quarante cinquante soixante septante quatre-vingts nonante'],
  ['it', 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'],
  ['es', 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  ['fa', 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'],
]

/** All the numbers that have one word, or one word with hyphens. */
const words: ReadonlyMap<string, number> = new Map<string, number>([
  ...units.flatMap(([, list]) => list.split(' ').map((word, value): [string, number] => [word, value])),
  ...tens.flatMap(([, list]) => list.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10])),
  ...compounds(),
  ...['hundred', 'hundert', 'einhundert', 'cent', 'cento', 'cien', 'صد'].map((word): [string, number] => [
    word,
    100,
  ]),
])

function compounds(): [string, number][] {
  const found: [string, number][] = []
  for (let ten = 0; ten < 8; ten++) {
    for (let unit = 1; unit < 10; unit++) {
      const value = (ten + 2) * 10 + unit
      const [en, de, fr, it] = [0, 1, 2, 3].map((at) => [
        tens[at]?.[1].split(' ')[ten] ?? '',
        units[at]?.[1].split(' ')[unit] ?? '',
      ])
      if (en && de && fr && it) {
        found.push(
          [en.join('-'), value],
          [`${de[1]}und${de[0]}`, value],
          [fr.join('-').replace('vingts', 'vingt'), value],
        )
        found.push([`${(it[0] ?? '').slice(0, unit === 1 || unit === 8 ? -1 : undefined)}${it[1]}`, value])
      }
    }
  }
  for (let unit = 10; unit < 20; unit++) {
    const french = units[2]?.[1].split(' ')[unit] ?? ''
    found.push([`soixante-${french}`, 60 + unit], [`quatre-vingt-${french}`, 80 + unit])
  }
  return found
}

// A comma, a dot or a space between groups of three figures, as in 1,240 or 1.240 or 1 240.
const figures = /^(?:\p{Nd}{1,3}(?:[,.’'  \u202f٬]\p{Nd}{3})+|\p{Nd}{1,7})$/u

/** The number; null for what is none, and for a year-like figure only the caller can know better. */
export function numberOf(written: string): number | null {
  const text = written.trim().toLowerCase()
  if (figures.test(text)) return Number(text.replace(/\P{Nd}/gu, '').replace(/\p{Nd}/gu, digit))
  const known = words.get(text)
  if (known !== undefined) return known
  return spelledOut(text)
}

function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  return String(code - 0x30)
}

/** `two hundred and fourteen`, `forty two`, `treinta y ocho`, `سی و هشت`, `zweihundert`. */
function spelledOut(text: string): number | null {
  const parts = text
    .replace(/(?<=.)(?:hundert|cento)(?=.|$)/g, ' $& ')
    .trim()
    .split(/(?: and | und | et | e | y | و |[\s-])+/)
  let sum = 0
  for (const part of parts) {
    const value = /^(?:hundred|hundert|cents?|cento|cientos|صد)$/.test(part) ? 100 : words.get(part)
    if (value === undefined) return null
    sum = value === 100 ? Math.max(1, sum) * 100 : sum + value
  }
  return parts.length > 1 && sum > 0 ? sum : null
}
