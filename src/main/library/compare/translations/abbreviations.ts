/**
 * Abbreviations with a stop behind them that mostly ends no sentence, by language (ISO 639-1). Small letters, without the
 * last stop. Single letters and those with stops inside (`z.B.`) need not be named.
 */

/** Something always follows: a title, `for example`, `compare`. */
const before: Readonly<Record<string, string>> = {
  any: 'dr prof st mr mrs ms mme mlle messrs cf vs ca approx resp vgl gen col capt lt rev hon sen',
  en: 'sts mt sgt cpl maj adm cmdr rep gov pres supt viz esp incl excl ave',
  de: 'hr fr frl bzw evtl ggf inkl exkl sog geb gest hrsg bd bde dipl ing mag insb einschl betr zzgl abzgl gez',
  fr: 'm mm mmes mlles mgr pr av bd ste env ex vve',
  es: 'sr sra srta sres dña dn dra ud uds vd vds lic ing excmo excma ilmo ilma avda',
  it: 'sig sigg sigra dott dottssa avv ing arch spett egr gent',
  pt: 'sr sra srs dra exmo exma ilmo ilma vexa eng av',
  nl: 'dhr mevr drs ir ing bijv evt mw jhr',
  ru: 'ул им см тов проф акад св стр гл ред др госп напр',
  uk: 'ул вул ім див тов проф акад св стор ред напр',
  pl: 'ul im prof np tzn tzw inż mgr św ks red płk gen',
  cs: 'ul tzv např prof ing mgr sv tj resp',
  tr: 'sn av doç yrd örn bkz',
  sv: 'bl tex fr kl dvs resp',
  da: 'hr fru bl feks kl dvs',
  no: 'hr fru bl feks kl dvs',
  hu: 'dr özv ifj pl ún ill',
  el: 'κος κα κ δηλ πρβλ βλ αρ',
}

/** Only what is counted follows: `No. 5`, `12 Jan. 1978`. */
const beforeNumbers: Readonly<Record<string, string>> = {
  any: 'no nos nr nrs art p pp vol vols ch fig sec para jan feb mar apr jun jul aug sep sept oct okt nov dec dez',
  de: 'abs s bl kap ziff jg',
  fr: 'n chap janv févr juill',
  es: 'núm nro pág págs cap',
  it: 'num pag cap',
  pt: 'núm pág',
  pl: 'poz str',
  ru: 'ст п пп',
}

/** They may end a sentence too. */
const sometimesLast: Readonly<Record<string, string>> = {
  any: 'etc al jr sr inc ltd co corp bros a.m p.m b.c a.d c.e b.c.e ibid',
  de: 'usw u.s.w v.chr n.chr dgl co',
  it: 'ecc',
  nl: 'enz',
  ru: 'т.д т.п гг',
  pl: 'itd itp',
  cs: 'atd apod',
  hu: 'stb',
  tr: 'vb vs',
  sv: 'osv mm',
  da: 'osv mv',
  no: 'osv mv',
  el: 'κλπ κ.λπ κτλ',
}

/** Languages that write `3.` for the third. */
const withOrdinalStops = new Set('de cs sk pl da no nb nn fi hu tr sr hr bs sl et lv is eu'.split(' '))

const tables = { before, 'before-number': beforeNumbers, 'sometimes-last': sometimesLast }
const abbreviationKinds = ['before', 'before-number', 'sometimes-last'] as const
type AbbreviationKind = (typeof abbreviationKinds)[number]

export interface Abbreviations {
  kindOf(word: string): AbbreviationKind | null
  readonly hasOrdinals: boolean
}

const known = new Map<string, Abbreviations>()

/** Of an unknown language those that most languages of letters have. */
export function abbreviationsOf(language: string | null): Abbreviations {
  const tongue = (language ?? '').slice(0, 2).toLowerCase()
  const found = known.get(tongue)
  if (found !== undefined) return found
  const kinds = new Map<string, AbbreviationKind>()
  // What the language says wins over what most languages have.
  for (const words of ['any', tongue]) {
    for (const kind of abbreviationKinds) {
      for (const word of tables[kind][words]?.split(' ') ?? []) kinds.set(word, kind)
    }
  }
  const abbreviations: Abbreviations = {
    kindOf: (word) => kinds.get(word.toLowerCase()) ?? null,
    hasOrdinals: withOrdinalStops.has(tongue),
  }
  known.set(tongue, abbreviations)
  return abbreviations
}
