/** Names of people and places as editors write them in headers: what is unknown names nobody, and what they add is set apart. */

const unknown = new RegExp(
  `^[\\s[({<"']*(?:${[
    'unbekannte?[rsnm]?(?: (?:empfänger(?:in)?|absender(?:in)?|person|verfasser(?:in)?|adressat(?:in)?|ort|schreiber(?:in)?))?',
    '(?:an )?(?:unknown|unidentified|unnamed)(?: (?:person|recipient|sender|correspondent|addressee|author|place|writer|hand))?|un(?:stated|specified|dated|determined)',
    '(?:not|nicht) (?:known|identified|stated|given|bekannt|ermittelt|identifiziert|angegeben|überliefert)',
    'anonym(?:ous|us|e|i|o|a|er)?|anon\\.?',
    'ignotus|incert(?:us|i|ae)|bilinmiyor|bilinmeyen(?: kişi)?|meçhul|necunoscut[ăa]?',
    '佚名|[無无]名氏|(?:差出人|発信人|受取人|宛先|作者|收信人|寄信人|地[点點])?(?:不[詳详明]|未[詳详])|未知|待考|미상|불명|알 수 없음|अज्ञात',
    'inconnue?s?|destinataire inconnue?|expéditeur inconnu|lieu inconnu',
    'sconosciut[oa]|ignot[oa]|destinatario (?:sconosciuto|ignoto|desconocido)',
    'desconocid[oa]|desconhecid[oa]|onbekend|ukendt|okänd|ukjent|nieznan[yai]|neznám[ýáe]|ismeretlen',
    'неизвестн\\p{L}*|неустановленн\\p{L}*(?: лиц\\p{L}*)?|адресат неизвестен',
    'ناشناس|نامعلوم|نامشخص|مجهول|غير معروف|לא ידוע|άγνωστος|άγνωστη',
    'n\\.? ?n\\.?|n\\.? ?a\\.?|n/a|s\\.? ?n\\.?|o\\. ?[oj]\\.?|s\\. ?l\\.?|n\\. ?p\\.?|ohne ort|sine loco|sans lieu',
    'various|diverse|verschiedene|multiple|none|null|keine?|leer|tbd|todo|xxx+',
    '[?؟.…*x–—_-]{1,8}',
  ].join('|')})[\\s?\\])}>"'.]*$`,
  'iu',
)

export function isUnknownName(words: string): boolean {
  if (words.length > longestName) return !/\p{L}/u.test(words)
  return words.trim() === '' || unknown.test(words) || !/\p{L}/u.test(words)
}

/** The name without an editor's brackets and question mark, and whether it had any. */
export function withoutEditorsSigns(words: string): { readonly name: string; readonly isDoubtful: boolean } {
  const bare = /^\[([^[\]]*)\]$/.exec(words)?.[1] ?? words
  const name = bare
    .replace(/(?<!\s)\s*(?:\(\?\)|\[\?\]|\?)$/, '')
    .replace(/[;,]$/, '')
    .trim()
  return { name: name === '' ? words : name, isDoubtful: /\?[)\]]*$/.test(words) }
}

const years =
  /,? ?[([]? ?(?:\*|†|born|geb\.|ca?\. ?)? ?(?:\d{3,4}\?? ?[-–—/] ?(?:\d{3,4}\??)?|[-–—] ?\d{3,4}|\* ?\d{4}) ?[)\]]? ?$/i
/** What is longer is a sentence about somebody. */
const longestName = 200

/** The name with the forename first and without years of life; undefined when it is so already. */
export function normalName(words: string, parts: Readonly<Record<string, string>>): string | undefined {
  if (words.length > longestName) return undefined
  const { forename, surname, namelink, genname } = parts
  const normal =
    forename !== undefined && surname !== undefined
      ? [forename, namelink, surname, genname].filter(Boolean).join(' ')
      : turned(words.replace(/\s+/g, ' ').replace(years, '').trim())
  return normal === words || normal === '' ? undefined : normal
}

/** `Surname, Forename` turned; anything with more commas, or with a title behind the comma, stays. */
function turned(words: string): string {
  const [surname = '', forename = '', ...more] = words.split(',').map((part) => part.trim())
  const isName = more.length === 0 && surname !== '' && forename !== '' && forename.split(/\s+/).length <= 5
  return isName && !suffix.test(forename) ? `${forename} ${surname}` : words
}

const suffix =
  /^(?:jr|sr|jun|sen|junior|senior|d\.? ?[jäÄÄ]\.?|der jüngere|der ältere|the younger|the elder|m\.?d|ph\.?d|esq|könig|kaiser|queen|king|earl|duke|herzog|graf|count|bishop|i{1,3}|iv|vi{0,3})\.?(?:\s|$)/i
