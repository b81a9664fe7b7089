/** Whom a letter greets by name. `Dear Sir`, `Liebe Freunde`, `Madame la Présidente` name nobody. */

import { hasTitle, isNameLike, isOrganisationLike, isRoleLike, withoutTitles } from '../names'
import { greeting, trailingPraise } from './formulas'
import { trimmed } from './letter-lines'
import { type PartPerson, type Words, without, withoutMarks } from './part-evidence'

const nobody =
  /^(?:با .*|سلام.*|wife|husband|darling|sweetheart|pani?e?(?: \p{L}+)?|państwo|governors|councillors|councilors|trustees|senators|deputies|delegates|commissioners|directors|representatives|allerliebste[rs]?.*|sirs?|madams?|sir or madam|friends?|friend|colleagues?|comrades?|all|everyone|everybody|members?|readers?|editors?|neighbou?rs?|fellow.*|brothers?|sisters?|ladies|gentlemen|team|folks|there|both|ministers?|president|mr\.? president|madam president|chair(?:man|woman)?|prime minister|professors?|doctor|father|mother|dad|mum|mama|papa|son|daughter|brother|sister|cousin|uncle|aunt|reverend|your .*|my .*|in .*|customer|parents|students|supporters?|one|heart|child(?:ren)?|boy|girl|sir\b.*|god|diary|damen.*|herren|herr|frau|fräulein|herr (?:\p{L}*präsident|\p{L}*minister|direktor|bürgermeister|professor|doktor|kollege|pfarrer)|frau (?:\p{L}*präsidentin|\p{L}*ministerin|direktorin|bürgermeisterin|professorin|kollegin)|freund(?:e|in|innen)?|kolleg\p{L}*(?: und kolleg\p{L}*)?|genoss\p{L}*|mitglieder|mutter|vater|eltern|bruder|schwester|kinder|mitbürger\p{L}*|leser\p{L}*|ami(?:e|s|es)?|collègues?|camarades?|monsieur|madame|mademoiselle|messieurs|mesdames|confrère|maître|père|mère|maman|papa|frère|sœur|(?:monsieur|madame) (?:le |la |l['’]).*|signore?|signora|signorina|signori|amic[oahie]+|collegh[ie]|collega|compagn[oaie]|presidente|direttore|sindaco|dottore|professore|padre|madre|mamma|babbo|fratello|sorella|señor(?:a|es|as)?|amig[oa]s?|colegas?|compañer[oa]s?|ministr[oa]|hermano|hermana|senhor(?:a|es)?|heer|mevrouw|heren|vrienden|vriend|collega['’]?s|lezer|друзья|друг|коллеги|товарищи?|господа|мама|папа|müdür|arkadaş.*|efendim|دوستان?|همکاران|آقای رئیس|خانم رئیس|جناب|رئیس|وزیر|آقای وزیر|خانم وزیر|مادر|پدر|برادر|خواهر|دوست|همسر|استاد|مردم.*|هموطنان|السيد الرئيس|السادة.*|الإخوة)$/iu

const honour = /^(?:آقای|خانم|السيد|السيدة|الأستاذ|الدكتور)\s+/u

/** The people of a salutation, in their order. */
export function readSalutation(text: string, line: Words): readonly PartPerson[] {
  const bare = withoutMarks(line)
  const isGreeting = greeting.test(bare.text)
  const rest = withoutPraise(withoutMarks(without(bare, greetings)))
  if (!isGreeting && rest.text === bare.text && !startsWithTitle(bare.text)) return []
  return dividedAt(text, rest).flatMap((part) => personOf(part))
}

const greetings = new RegExp(
  `(?:${greeting.source.slice(1)}[\\s,.،]*)(?:(?:and|und|et|e|y|и) ${greeting.source.slice(1)}[\\s,.،]*)?`,
  'iu',
)

function startsWithTitle(text: string): boolean {
  return /^(?:my lord|lord|lady|madame|monsieur|signor|signora|señor|señora|senhor|senhora|آقای|خانم|السيد|السيدة|الأستاذ|الدكتور)\s+\p{L}/iu.test(
    text,
  )
}

function withoutPraise({ text, start }: Words): Words {
  const bare = text.replace(trailingPraise, '')
  return { text: bare, start, end: start + bare.length }
}

/** At commas and at `and`; titles such as `Frau Dr. Meyer und Herr Ott` stay with their names. */
function dividedAt(text: string, words: Words): readonly Words[] {
  const parts: Words[] = []
  let at = words.start
  for (const { 0: mark, index } of words.text.matchAll(
    /\s*[,،;]\s*(?:(?:and|und|et|e|y)\s+)?|\s+(?:and|&|und|et|e|y|ed|en|и|و|ve)\s+/giu,
  )) {
    parts.push(trimmed(text, at, words.start + index))
    at = words.start + index + mark.length
  }
  parts.push(trimmed(text, at, words.end))
  return parts
}

function personOf(part: Words): readonly PartPerson[] {
  const name = withoutMarks(
    withoutPraise(
      without(part, /^(?:(?:my|our) )?lords?(?= )/iu.test(part.text) ? /^(?:my|our) /iu : greetings),
    ),
  )
  const { text } = name
  if (
    text === '' ||
    nobody.test(text) ||
    nobody.test(text.replace(honour, '')) ||
    !isNameLike(withoutTitles(text))
  )
    return []
  if (/^(?:le|la|les|the|der|die|das|il|lo|el)\s/i.test(text)) return []
  if (isOffice(text) || officeOf.test(text)) return []
  const isSure = hasTitle(text) || /^[\p{Lu}\p{Lo}]/u.test(text)
  return isOrganisationLike(text) && !hasTitle(text)
    ? []
    : [{ name, certainty: isSure ? 'likely' : 'possible' }]
}

/** `Secretary of State` */
const officeOf = /^(?:secretary|minister|president|speaker|clerk|members?|mayor) of /i

/** `Signor Sindaco` greets an office, `Minister Adair` a person by office and name. */
function isOffice(text: string): boolean {
  const last = text.split(/\s+/).at(-1) ?? ''
  return isRoleLike(last) || (/[\u0600-\u06ff]/.test(text) && isRoleLike(withoutTitles(text)))
}
