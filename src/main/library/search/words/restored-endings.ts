/**
 * Folding takes accents away that some of lunr's stemmers go by, and some of them part words that every reader takes
 * for one. What is put right before a stemmer sees a word, and in the stem that it gives. Only endings are touched,
 * so that words of one stem keep a common beginning.
 */

type Replacement = readonly [ending: RegExp, by: string]

export interface Mending {
  /** Words that are taken for others, or for stems of their own. */
  readonly words?: Readonly<Record<string, string>>
  /** Words whose stem this is, whatever the stemmer says. */
  readonly own?: readonly Replacement[]
  readonly before?: readonly Replacement[]
  readonly after?: readonly Replacement[]
  /** Ends of stems that forms of the word may have otherwise: the `i` of happy's `happi`, the `l` of chevaux's. */
  readonly changing?: RegExp
}

/** Loans from English, of which rules for finie make another loan: cookies are not cooks. */
const loans: readonly Replacement[] = [[/^(..+[kw])ies?$/, '$1ie']]

export const mendings: Readonly<Record<string, Mending>> = {
  en: {
    changing: /[ie]$|(?<=^organ)s$/,
    words: {
      news: 'news',
      prisoner: 'prisoner',
      prisoners: 'prisoner',
      organ: 'organs',
      organs: 'organs',
      universe: 'universe',
      universal: 'universal',
      general: 'general',
      generals: 'general',
      generally: 'general',
      generation: 'generation',
      generations: 'generation',
      generous: 'generous',
      executive: 'executive',
      executives: 'executive',
    },
  },
  es: {
    changing: /t$/,
    words: { dias: 'dia' },
    before: [
      [/cion$/, 'ción'],
      [/([dt])ades$/, '$1ad'],
      [/([^aeiou])([ae])res$/, '$1$2r'],
    ],
  },
  fi: {
    changing: /s?[aeiouy]{0,3}$/,
    // Letters are not books, of which lunr's stemmer makes one stem.
    after: [[/ise$/, 'is']],
    own: [[/^kirje.{0,4}$/, 'kirje']],
    before: [
      [/(...)nen$/, '$1set'],
      [/(...)sten$/, '$1set'],
      [/(....[uy])de[nt]$/, '$1s'],
    ],
  },
  fr: {
    own: loans,
    changing: /(?<=i)qu$|(?<=e)nt$|[iltx]$/,
    before: [
      [/ees?$/, 'ée'],
      [/ieres?$/, 'ière'],
    ],
  },
  hu: {
    before: [
      [/n([ae])l$/, 'n$1\u0301l'],
      [/([brt])ol$/, '$1ól'],
      [/(...)ert$/, '$1ért'],
      [/kent$/, 'ként'],
    ],
  },
  it: {
    own: loans,
    words: { lettere: 'lettera', opere: 'opera', camere: 'camera', numeri: 'numero' },
  },
  nl: {
    changing: /(?<=he)id$|[fs]$|(?<=[aeiouy])[^aeiouy]$/,
    before: [[/(...)enen$/, '$1ene']],
    after: [
      [/v$/, 'f'],
      [/z$/, 's'],
      [/([bdfgklmnprst])\1$/, '$1'],
    ],
  },
  no: { after: [[/het$/, 'h']] },
  // Polish has k and w of its own: polskie, w Krakowie.
  pl: { own: [[/^cookies?$/, 'cookie']], before: [[/ow$/, 'ów']], after: [[/(...)o$/, '$1']] },
  pt: { changing: /a$/, before: [[/(..)oes$/, '$1ao']] },
  ro: {
    own: loans,
    changing: /t$|(?<=o)r$/,
    words: { drepturi: 'drept', drepturile: 'drept', drepturilor: 'drept' },
    after: [
      [/oar$/, 'or'],
      [/(...)ei$/, '$1e'],
    ],
  },
  tr: { changing: /[kpt]$/ },
}

export function replaced(word: string, replacements: readonly Replacement[] = []): string {
  for (const [ending, by] of replacements)
    if (ending.test(word)) return word.replace(ending, by).normalize('NFC')
  return word
}
