/** How languages write numbers in words: tables only, folded as all words are. */
import { foldText } from '@shared/text/fold'

export interface NumberLanguage {
  /** Whole numbers from 0 to 999 that are one word. */
  readonly values: ReadonlyMap<string, number>
  readonly hundreds: ReadonlySet<string>
  /** Thousand and million, which multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>
  /** `and`, and behind what it may stand. */
  readonly joiners: ReadonlySet<string>
  readonly joinsBehind: 'tens' | 'hundreds' | 'all'
  /** Numbers in two words that are no sum: four twenties. */
  readonly pairs: ReadonlyMap<string, number>
  /** Behind these, numbers up to nineteen may stand: sixty-ten. */
  readonly beforeTeens: ReadonlySet<number>
  /** The word that divides thousands from the rest inside one word. */
  readonly thousandInside: RegExp | null
}

interface Written {
  readonly values: readonly (readonly [string, number])[]
  readonly hundreds?: string
  readonly scales: Readonly<Record<string, number>>
  readonly joiners?: string
  readonly joinsBehind?: NumberLanguage['joinsBehind']
  readonly pairs?: Readonly<Record<string, number>>
  readonly beforeTeens?: readonly number[]
  readonly thousandInside?: RegExp
}

const folded = (words: string): readonly string[] => foldText(words).split(' ').filter(Boolean)

function language(written: Written): NumberLanguage {
  return {
    values: new Map(written.values.map(([word, value]) => [foldText(word), value])),
    hundreds: new Set(folded(written.hundreds ?? '')),
    scales: new Map(Object.entries(written.scales).map(([word, value]) => [foldText(word), value])),
    joiners: new Set(folded(written.joiners ?? '')),
    joinsBehind: written.joinsBehind ?? 'all',
    pairs: new Map(Object.entries(written.pairs ?? {})),
    beforeTeens: new Set(written.beforeTeens ?? []),
    thousandInside: written.thousandInside ?? null,
  }
}

/** Words for `first`, `first + step` and so on; a bar stands between spellings of one number. */
const counted = (words: string, first = 0, step = 1): (readonly [string, number])[] =>
  words
    .split(' ')
    .flatMap((spellings, index) =>
      spellings.split('|').map((word): readonly [string, number] => [word, first + index * step]),
    )

const english = language({
  values: [
    ...counted(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...counted('twenty thirty forty|fourty fifty sixty seventy eighty ninety', 20, 10),
  ],
  hundreds: 'hundred',
  scales: { thousand: 1e3, million: 1e6 },
  joiners: 'and',
  joinsBehind: 'hundreds',
})

const french = language({
  values: [
    ...counted(
      'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    ),
    ...counted('vingt trente quarante cinquante soixante septante huitante|octante nonante', 20, 10),
  ],
  hundreds: 'cent cents',
  scales: { mille: 1e3, mil: 1e3, million: 1e6, millions: 1e6 },
  joiners: 'et',
  joinsBehind: 'tens',
  pairs: { 'quatre vingt': 80, 'quatre vingts': 80, 'dix sept': 17, 'dix huit': 18, 'dix neuf': 19 },
  beforeTeens: [60, 80],
})

const spanish = language({
  values: [
    ...counted(
      'cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    ),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...counted(
      'cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
      100,
      100,
    ),
  ],
  scales: { mil: 1e3, millón: 1e6, millones: 1e6 },
  joiners: 'y',
  joinsBehind: 'tens',
})

const persian = language({
  values: [
    ...counted(
      'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده|هیجده نوزده',
    ),
    ...counted('بیست سی چهل پنجاه شصت هفتاد هشتاد نود', 20, 10),
    ...counted('صد|یکصد دویست سیصد چهارصد پانصد ششصد|شیشصد هفتصد هشتصد نهصد', 100, 100),
  ],
  hundreds: 'صد',
  scales: { هزار: 1e3, میلیون: 1e6, ملیون: 1e6 },
  joiners: 'و',
})

const germanUnits = ' ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const german = language({
  values: [
    ['null', 0],
    ['eins', 1],
    ...upToThousand(germanBelowHundred, (hundreds) =>
      hundreds === 1 ? ['hundert', 'einhundert'] : [`${germanUnits[hundreds]}hundert`],
    ),
  ],
  scales: { tausend: 1e3, eintausend: 1e3, Million: 1e6, Millionen: 1e6 },
  thousandInside: /tausend/,
})

function germanBelowHundred(value: number): readonly string[] {
  const small =
    ' eins zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
      ' ',
    )
  if (value < 20) return (small[value] ?? '').split('|')
  const tens = '  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
  const unit = germanUnits[value % 10] ?? ''
  return [`${unit === '' ? '' : `${unit}und`}${tens[Math.floor(value / 10)] ?? ''}`]
}

const italianSmall =
  ' uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const italian = language({
  values: [
    ['zero', 0],
    ...upToThousand(italianBelowHundred, (hundreds) => {
      const word = `${hundreds === 1 ? '' : italianSmall[hundreds]}cento`
      return [word, word.slice(0, -1)]
    }),
  ],
  scales: { mille: 1e3, mila: 1e3, milione: 1e6, milioni: 1e6 },
  thousandInside: /mila|mille/,
})

function italianBelowHundred(value: number): readonly string[] {
  if (value < 20) return [italianSmall[value] ?? '']
  const tens = '  venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')
  const ten = tens[Math.floor(value / 10)] ?? ''
  const unit = italianSmall[value % 10] ?? ''
  return [`${/^[uo]/.test(unit) ? ten.slice(0, -1) : ten}${unit}`]
}

/** All numbers from 1 to 999 in one word, for languages that write them so. */
function upToThousand(
  belowHundred: (value: number) => readonly string[],
  hundred: (hundreds: number) => readonly string[],
): readonly (readonly [string, number])[] {
  const words: (readonly [string, number])[] = []
  for (let value = 1; value < 1000; value++) {
    const begins = value < 100 ? [''] : hundred(Math.floor(value / 100))
    const ends = value % 100 === 0 ? [''] : belowHundred(value % 100)
    for (const begin of begins) for (const end of ends) words.push([begin + end, value])
  }
  return words
}

/** Their words are told apart by nothing but themselves: a number must be of one language from its first word to its last. */
export const numberLanguages: readonly NumberLanguage[] = [english, french, spanish, german, italian, persian]
