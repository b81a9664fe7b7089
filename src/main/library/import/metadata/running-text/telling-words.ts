/** Marks each sentence with what its words may speak of, in one pass over the text, so that only a few sentences are read closely. */
import { isWordSign } from '../quotations/word-signs'
import { wordEnd } from '../quotations/words'
import { WordTable } from '../word-table'

export const aboutLetter = 1
export const aboutSignatories = 2
export const aboutWriting = 4
export const aboutNumber = 8
/** Whoever wrote this text speaks of himself. */
const firstPerson = 16
const secondPerson = 32
export const undersigned = 64
export const aboutDemand = 128
/** Figures, or the name of a weekday. */
export const mayBeDate = 256

const lists: readonly (readonly [number, string])[] = [
  [
    aboutLetter,
    'letter letters petition petitions appeal memorandum memorial missive remonstrance robin ' +
      'brief briefe briefes briefs schreiben schreibens protestbrief brandbrief appell appells petition bittschrift eingabe aufruf ' +
      'lettre lettres pétition pétitions appel tribune courrier ' +
      'lettera lettere petizione appello missiva carta cartas petición misiva escrito llamamiento manifiesto ' +
      'نامه نامه‌ای نامه‌ی نامهٔ نامۀ نامهای طومار طوماری عریضه عریضه‌ای',
  ],
  [
    aboutSignatories,
    'signatories signatory signers signatures co-signatories cosignatories unterzeichner unterzeichnerinnen mitunterzeichner erstunterzeichner unterschriften unterzeichnern ' +
      'signataires signataire cosignataires firmatari firmatario firmataria firme sottoscrittori firmantes firmante signatarios firmas امضاکننده امضا‌کننده امضاکنندگان امضا',
  ],
  [
    aboutWriting,
    'written wrote appealed schrieb schrieben geschrieben écrit scritto escrito نوشتند told reminded',
  ],
  [
    aboutNumber,
    'comprised composed consisting made comprising bestehend composée composé composées composta composto formata compuesta compuesto integrada integrado formada formado متشکل',
  ],
  [
    undersigned,
    'undersigned unterzeichneten unterzeichnenden unterzeichnende soussignés soussigné soussignées sottoscritti firmantes امضاکنندگان petitioners petitioner',
  ],
  [
    mayBeDate,
    'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
      'lunes martes miércoles jueves viernes sábado domingo yesterday gestern hier ieri ayer دیروز دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه',
  ],
  [
    aboutDemand,
    'demand demands petition call request pray urge ask fordern verlangen bitten demandons exigeons réclamons chiediamo pedimos exigimos solicitamos خواستاریم می‌خواهیم خواهانیم',
  ],
]

// Subtle: one list a language, because `i` is an article in Italian and `mi` a note in English.
const persons: Readonly<Record<string, readonly [string, string]>> = {
  en: ['we my our us me mine ours', 'you your yours sir madam'],
  de: [
    'ich wir mein meine meinen meinem meiner meines unser unsere unseren unserem unserer mir mich uns',
    'ihnen euch euer dich dir',
  ],
  fr: ['je nous mon ma mes notre nos', 'vous votre vos'],
  it: [
    'io noi mio mia miei mie nostro nostra nostri nostre chiediamo scriviamo siamo abbiamo',
    'lei voi vostro vostra vostri vostre',
  ],
  es: [
    'yo nosotros nuestro nuestra nuestros nuestras mi mis pedimos exigimos escribimos somos estamos solicitamos reclamamos queremos creemos rogamos suplicamos',
    'usted ustedes vosotros',
  ],
  fa: ['من ما', 'شما'],
}

interface Table {
  readonly words: WordTable
  /** For the place of each word in the table. */
  readonly flags: Uint16Array
}

const tables = new Map<string, Table>()

function tableFor(language: string): Table {
  const known = tables.get(language)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  const [first = '', second = ''] = persons[language] ?? [
    'we our ich wir nous noi nosotros ما من',
    'you vous شما',
  ]
  for (const [flag, words] of [...lists, [firstPerson, first], [secondPerson, second]] as const) {
    for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | flag)
  }
  if (language === 'en') table.set('I', firstPerson)
  const made = {
    words: new WordTable([...table.keys()]),
    flags: Uint16Array.from(table.values()),
  }
  tables.set(language, made)
  return made
}

/** Words that begin with a small letter of ASCII are written as they are listed. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isFigure(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
  )
}

export interface Telling {
  /** For each sentence all flags of its words, in the order of the sentences. */
  readonly flags: Uint16Array
  readonly firstPersons: number
  readonly secondPersons: number
  readonly words: number
}

/** The flags of the word between two places, 0 for one that is not listed. */
function flagsOf({ words, flags }: Table, text: string, start: number, end: number): number {
  const asWritten = words.find(text, start, end)
  if (asWritten !== -1) return flags[asWritten] ?? 0
  if (isSmall(text.charCodeAt(start))) return 0
  const small = text.slice(start, end).toLowerCase()
  return flags[words.find(small, 0, small.length)] ?? 0
}

export function tellingWords(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
  language: string | null,
): Telling {
  const known = tableFor(language ?? '')
  const flags = new Uint16Array(sentences.length)
  let [firstPersons, secondPersons, words] = [0, 0, 0]
  sentences.forEach(({ start, end }, index) => {
    let all = 0
    for (let at = start; at < end; ) {
      if (!isWordSign(text.charCodeAt(at))) {
        at++
        continue
      }
      const begin = at
      at = wordEnd(text, at)
      words++
      if (isFigure(text.charCodeAt(begin))) all |= mayBeDate
      if (!known.words.mayHold(text, begin, at)) continue
      const found = flagsOf(known, text, begin, at)
      all |= found
      if (found & firstPerson) firstPersons++
      if (found & secondPerson) secondPersons++
    }
    flags[index] = all
  })
  return { flags, firstPersons, secondPersons, words: Math.max(1, words) }
}
