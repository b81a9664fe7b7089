/** The patterns of each language, put together once from its words. */
import { type ReportWords, reportWords } from './report-words'

export interface ReportPatterns {
  readonly words: ReportWords
  readonly letter: RegExp
  /** Ends where the recipients begin. */
  readonly letterTo: RegExp
  readonly addressedTo: RegExp
  readonly writtenTo: RegExp
  /** Ends where those begin who wrote the letter. */
  readonly letterBy: RegExp
  readonly signedBy: RegExp
  /** A verb of writing and then the letter; what stands before is its subject. */
  readonly wroteLetter: RegExp
  readonly inLetter: RegExp
  readonly signatories: RegExp
  readonly signatoryList: RegExp
  readonly consistingOf: RegExp
  readonly group: RegExp
  readonly groupWord: RegExp
  readonly approximately: RegExp
  readonly auxiliary: RegExp
}

const edge = '(?<![\\p{L}\\p{N}])'
const stop = '(?![\\p{L}\\p{N}])'

const articles =
  "(?:an?|the|their|this|another|one|her|his|einen?|den|einem|ihren?|seinen?|une?|la|leur|sa|cette|l[’']|una|un[’']?|su|sus|este|esta|uno)"

function patternsOf(words: ReportWords): ReportPatterns {
  const last = `(?:\\s+|(?<=[’']))`
  return {
    words,
    letter: new RegExp(`${edge}${words.letter}${stop}`, 'giu'),
    letterTo: fromHere(`${words.letter}${words.sent} ${words.to}${last}(?!(?:the )?editor|امضای|قلم)`),
    addressedTo: pattern(`${edge}(?:${addressed[words.language] ?? 'addressed to'})${last}`),
    writtenTo: pattern(`${edge}${written[words.language] ?? 'written to'}${last}`),
    letterBy: fromHere(`${words.letter}(?:[ ,][^.;:\\uE000]{0,80}?)?[ ,]${words.by}${last}`),
    signedBy: pattern(`${edge}${words.signedBy}${last}`),
    wroteLetter: pattern(`${edge}${words.wrote} (?:${articles} ?)?(?:[\\p{L}-]+ ){0,3}${words.letter}$`),
    inLetter: pattern(`${edge}${words.inLetter}${words.letter}$`),
    signatories: pattern(`${edge}(?:${words.signatories})${stop}`),
    signatoryList: pattern(
      `${edge}(?:(?:${words.signatories})(?: \\p{Ll}+){0,2}(?:\\s*:|,? (?:are|were|include|included|including|being|sind|waren|gehören|zählen|finden sich|sont|sono|son|incluyen|comprennent|figurent|figurano|figuran|están|destacan|se encuentran|on compte|on trouve|c[’']è|ci sono))|(?:first|lead|leading) signatory(?:,| is| was)|Erstunterzeichner(?:in)?(?:,| ist)|premi(?:er|ère) signataire(?:,| est)|prim[oa] firmatari[oa](?:,| è)|primer(?:a)? firmante(?:,| es))(?: also| auch| anche| également| también| unter anderem)?\\s+`,
    ),
    consistingOf: pattern(`${edge}${words.consistingOf}\\s+`),
    group: pattern(`${edge}${words.group}${stop}`),
    groupWord: new RegExp(`^${words.group}$`, 'iu'),
    approximately: new RegExp(`${edge}(?:${words.approximately})$`, 'iu'),
    auxiliary: new RegExp(`^(?:${words.auxiliary})$`, 'iu'),
  }
}

/** Begins where it is told to begin. */
function fromHere(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu')
}

const addressed: Readonly<Record<string, string>> = {
  en: 'addressed(?: (?:jointly|publicly|directly))?(?: to)?|(?:was|were|has been|have been) (?:then )?(?:sent|presented|delivered|submitted|handed|conveyed)(?: over)?(?: (?:on|last) \\p{L}+)? to',
  de: '(?:adressiert|gerichtet|richtet sich|richtete sich|wendet sich|wandten sich|wenden sich) (?:an (?:den|die|das)|an|ans)',
  fr: "(?:adressée?|destinée?|remise?|envoyée?|s[’']adresse)(?: (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier))?(?: en mains propres)? (?:à la|à l[’']|aux?|à)",
  it: "(?:indirizzat[ao]|rivolt[ao]|consegnat[ao]|inviat[ao]|si rivolge) (?:alla|allo|agli|alle|all[’']|al|ai|a)",
  es: '(?:dirigid[ao]|entregad[ao]|enviad[ao]|se dirige) (?:a la|a los|a las|al|a)',
  fa: 'خطاب به',
}

const written: Readonly<Record<string, string>> = {
  en: '(?:written|wrote|appealed)(?: (?:jointly|again|directly|yesterday|today))? to',
  de: 'schrieben? (?:an (?:den|die|das)|an|ans)',
  fr: "(?:ont|a) écrit (?:à la|à l[’']|aux?|à)",
  it: "(?:hanno|ha) scritto (?:alla|allo|agli|alle|all[’']|al|ai|a)",
  es: '(?:han|ha) escrito (?:a la|a los|a las|al|a)',
  fa: 'نوشتند به',
}

export const reportPatterns: readonly ReportPatterns[] = reportWords.map(patternsOf)

/** Those of the letter's language; where it is not known, or is another one, those whose word for a letter occurs. */
export function patternsFor(language: string | null, covered: string): readonly ReportPatterns[] {
  const own = reportPatterns.filter(({ words }) => words.language === language)
  if (own.length > 0) return own
  const start = covered.slice(0, 6000)
  return reportPatterns.filter(({ letter }) => start.search(letter) !== -1).slice(0, 2)
}
