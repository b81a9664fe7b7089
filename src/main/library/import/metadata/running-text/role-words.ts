/** What people are called by their office, and small words inside and after names, in six languages. */

const office =
  /^(?:vice-|ex-|sub-|deputy-)?(?:president|minister|chancellor|premier|secretar(?:y|ies)|leader|chief|director|chair(?:man|woman|person)?|head|commissioner|ambassador|governor|mayor|senator|king|queen|emperor|empress|pope|bishop|archbishop|cardinal|representative|rapporteur|speaker|commander|admiral|(?:secretary-|attorney-|governor-|director-|consul-|procureur-|secretario-)?general|colonel|captain|judge|justice|professor|editor|publisher|treasurer|founder|spokes(?:man|woman|person)|counsel|chaplain|abbot|prioress|dean|provost|rector|superintendent|owner|proprietor|manager|landlord|employer|master|warden|bursar|postmaster|inspector|magistrate|sheriff|marshal|viceroy|regent|sultan|shah|emir|caliph|councillor|alderman|mep|mp|(?:\p{L}*)(?:minister(?:in|innen|s|n)?|präsident(?:in|en)?|kanzler(?:in|s)?|direktor(?:in)?|senator(?:in)?|bürgermeister(?:in)?|bischof|könig(?:in)?|kaiser(?:in)?|kommissar(?:in)?|botschafter(?:in)?|vorsitzender?|sekretär(?:in)?|landrats?|landrätin|rektor(?:in)?|intendant(?:in)?)|président(?:e)?|ministre|maire|préf(?:et|ète)|directeur|directrice|gouverneure?|roi|reine|évêque|archevêque|chancelier|chancelière|sénateur|sénatrice|secrétaire|commissaire|ambassadeur|ambassadrice|recteur|rectrice|presidente(?:ssa)?|preside|ministr[oa]|sindac[oa]|prefetto|direttore|direttrice|governatore|governatrice|re|regina|vescovo|arcivescovo|cancelliere|rettore|rettrice|assessor[ea]|segretari[oa]|president[ae]|alcalde(?:sa)?|gobernador(?:a)?|director(?:a)?|rey|reina|obispo|arzobispo|canciller|rector(?:a)?|secretari[oa]|conseller[oa]|consejer[oa]|ministr[oa]|رئیس|رئیس‌جمهور|رئیس‌جمهوری|وزیر|شهردار|استاندار|فرماندار|رهبر|نخست‌وزیر|دبیرکل|مدیر|سفیر|شاه|پادشاه|اسقف)$/iu

const known = new Map<string, boolean>()
const mostKnown = 5000

/** The pattern is long and the words are few: each is tried once. */
export function isOffice(word: string): boolean {
  const seen = known.get(word)
  if (seen !== undefined) return seen
  if (known.size >= mostKnown) known.clear()
  const is = office.test(word)
  known.set(word, is)
  return is
}

/** Many people, or a body that can be written to, called by a word that is no name. */
const body =
  /^(?:leaders|ministers|members|officials|governments?|authorities|parliament|council|city|town|board|committee|commission|ministry|parliamentarians|lawmakers|mps|meps|senators|bishops|heads|states|nations|lords|commissioners|commons|presidents|ambassadors|directors|editors|judges|company|bank|church|court|assembly|congress|senate|university|office|department|administration|publisher|king|queen|emperor|regierung|landesregierung|bundesregierung|stadtrat|gemeinderat|parlament|landtag|bundestag|ministerium|behörden|verwaltung|vorstand|mitglieder|abgeordneten|regierungen|gouvernement|conseil|autorités|parlement|députés|sénateurs|dirigeants|mairie|ministère|direction|governo|parlamento|consiglio|autorità|deputati|comune|regione|ministero|direzione|gobierno|ayuntamiento|consejo|autoridades|diputados|congreso|ministerio|líderes|دولت|مجلس|شورای|نمایندگان|سران|رهبران|اعضای|مسئولان|مقامات|قوه|دادگاه|سازمان|شورا)$/iu

export function isBody(word: string): boolean {
  return body.test(word)
}

/** They may stand inside a name or an office. */
export const inner: ReadonlySet<string> = new Set(
  'of the for and de del della dello dei degli delle des der die das den dem du la le les el los las von van zu zum zur und et e y i al bin ibn da do dos di a à s für im für per para pour في و على'.split(
    ' ',
  ),
)

export const articles =
  /^(?:(?:the|an?|his|her|their|its|our|der|die|das|den|dem|des|ein(?:e[mnrs]?)?|ihre[mnrs]?|seine[mnrs]?|le|la|les|un|une|des|du|il|lo|gli|i|el|los|las|una|unos|unas)\s+|[lL][’']|all[’']|dell[’'])/i

/** Bodies whose names stand behind an office: "director of the Institute". */
export const organisation =
  /\b(?:Bank|University|Universität|Université|Università|Universidad|Institute?|Institut|Instituto|Istituto|Council|Union|Part(?:y|ei|ito|ido|i)|Association|Associazione|Asociación|Society|Committee|Commission|Company|Foundation|Stiftung|Federation|Network|Coalition|Groups?|Cent(?:re|er)|Ministry|Parliament|Court|Church|League|Agency|Authority|Board|College|School|Trust|Fund|Assembly|Congress|Conservatives|Democrats|Liberals|Socialists|Verband|Verein|Bund|Fédération|Comité|Academy|Museum|Library|Forum|Guild|Press|Times|Front|Movement)\b|\([\p{Lu}&]{2,8}\)/u

/** Words that are never the surname at the end of an office: "Minister of Foreign Affairs". */
export const notSurname =
  /^(?:Affairs|Bank|Party|Health|Union|Council|Water|Waters|Works|Finance|Justice|Defen[cs]e|Interior|Education|Transport|Agriculture|Culture|Commission|Committee|Parliament|Nations|States|Kingdom|Republic|Treasury|Commons|Lords|Railways?|Court|Church|Institute|Republik|Finanzen|Reformists|Democrats|Conservatives|Security|Policy|Trade|Environment|Resettlement|Fisheries|Ports?|Rights|Labou?r|Energy|Province|City|County|Valley|Mediterranean|Islands?)$/

/** Titles before a name that `normal` leaves out. */
export const honorific =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend|Father|Sister|Saint|Hon|Herr|Frau|M|Mme|Mlle|Monsieur|Madame|Maître|Signor[ae]?|Dott|Dottor|Dottoressa|Don|Doña|Sr|Sra|Señora?|آقای|خانم|دکتر|مهندس)\.?\s+)+/u
