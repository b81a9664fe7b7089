/**
 * The three languages that the made letters are written in. Their small words are real, so that phrases and very
 * common words behave as in real text; all other words are made from syllables. The letters q and x belong to
 * planted words and to a few small French ones.
 */
import type { Random } from './random'
import { makeWordForms, type WordMaking } from './word-forms'
import { zipfMandelbrot } from './word-frequencies'

export interface Tongue {
  readonly language: 'en' | 'fr' | 'fa'
  /** Every word form, commonest first. */
  readonly forms: readonly string[]
  readonly comma: string
  readonly fullStop: string
  readonly questionMark: string
  readonly quotation: readonly [string, string]
  word(random: Random): string
}

const english: WordMaking = {
  onsets:
    'b c d f g h j l m n p r s t v w b c d f g l m n p r s t br ch cl cr dr fl gr pl pr sh sp st th tr'.split(
      ' ',
    ),
  vowels: 'a e i o u a e i o u a e i o ea ou'.split(' '),
  codas: ' n r s t l m d p n r s t nd nt st ck'.split(' '),
  endings: ['s', 'ed', 'ing', 'er', 'ers', 'ly', 'ness', 'ment', 'al', 'ation', 'able', 'ful', 'ity'],
  prefixes: ['un', 're', 'dis', 'over', 'in', 'pre'],
}
const french: WordMaking = {
  onsets: 'b c d f g j l m n p r s t v b c d f l m n p r s t bl br ch fl gr pr tr ç'.split(' '),
  vowels: 'a e é i o u a e é i o u è ê â ou ai an on'.split(' '),
  codas: ' r l s t n r s sse lle'.split(' '),
  endings: ['s', 'e', 'es', 'er', 'ait', 'aient', 'ment', 'tion', 'eur', 'ée', 'ées', 'ité'],
  prefixes: ['dé', 're', 'pré', 'sur'],
}
const persian: WordMaking = {
  onsets: 'ب پ ت ج چ خ د ر ز س ش ف ق ک گ ل م ن ه ی آ'.split(' '),
  vowels: ['ا', 'و', 'ی', '', ''],
  codas: ['', 'ن', 'ر', 'ش', 'ت', 'م', 'د', 'ز'],
  endings: ['ها', '\u200cها', '\u200cهای', 'ان', 'ی', 'تر', 'م', 'ند', 'ات'],
  prefixes: ['می\u200c', 'نمی\u200c', 'بی\u200c', 'هم'],
}

const smallEnglish =
  'the of and to in a that is was he for it with as his on be at by i this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just those people how too good very make still see men work here get between both life being under never day same another know while last us might great old year come since against go came right used take three'.split(
    ' ',
  )
const smallFrench =
  'de la le et les des en un une du que dans qui par pour au sur pas plus ne se sont avec ce il est été a aux son nous vous leur mais ou si cette ces notre votre tout comme elle fait être avoir sans sous même aussi bien entre deux lettre monsieur madame'.split(
    ' ',
  )
const smallPersian =
  'و در به از که این را با است برای آن یک خود تا بر بود شد شده هم می ما نیز یا اما باید هر پس اگر بین نامه مردم کشور سال روز کار آقای خانم دیگر همه چه بی پیش'.split(
    ' ',
  )

/** Builds the languages of a seed: 60,000 English forms, 12,000 French and 12,000 Persian ones. */
export function makeTongues(seed: number): Readonly<Record<Tongue['language'], Tongue>> {
  return {
    en: tongue('en', smallEnglish, english, 60_000, seed, [',', '.', '?', '“', '”']),
    fr: tongue('fr', smallFrench, french, 12_000, seed + 1, [',', '.', ' ?', '« ', ' »']),
    fa: tongue('fa', smallPersian, persian, 12_000, seed + 2, ['،', '.', '؟', '«', '»']),
  }
}

function tongue(
  language: Tongue['language'],
  small: readonly string[],
  making: WordMaking,
  count: number,
  seed: number,
  [comma, fullStop, questionMark, open, close]: readonly [string, string, string, string, string],
): Tongue {
  const forms = [...small, ...makeWordForms(making, count - small.length, seed, small)]
  const ranks = zipfMandelbrot(forms.length)
  return {
    language,
    forms,
    comma,
    fullStop,
    questionMark,
    quotation: [open, close],
    word: (random) => forms[ranks.draw(random)] ?? '',
  }
}
