/**
 * What office documents say of themselves beside their text. They say it of the file: who had the computer, when the
 * file was made, after which template. So that most of it is only possible, and nothing of it is a letter's date for sure.
 */
import type { Block, Evidence } from '@shared/letter'
import type { Property, PropertyValue } from '../formats/format'
import type { Described, Finding, Rule } from './finding'
import { languageCode } from './language'
import { findingsOf } from './stated-field'

export const documentProperties: Rule = (letter) => {
  const stated = letter.properties.filter(({ source }) => source === 'document-properties')
  if (stated.length === 0) return []
  const templates = stated.filter(({ field }) => field === 'template').flatMap(({ values }) => values)
  const isOfTemplate = ({ text }: PropertyValue) =>
    templates.some((template) => template.text.trim() === text.trim())
  return stated.flatMap((property) =>
    property.values
      .filter((value) => !isOfTemplate(value))
      .flatMap((value) => findings(property, value, letter)),
  )
}

function findings({ field }: Property, value: PropertyValue, letter: Described): readonly Finding[] {
  const text = value.text.trim()
  switch (field) {
    case 'title':
      return isTitle(text, letter) ? findingsOf('title', { text }, evidence(field, text, 'likely')) : []
    case 'creator':
    case 'initial-creator':
      return isPersonName(text) ? personFinding(field, text, letter) : []
    case 'created':
      return isDated(letter)
        ? []
        : findingsOf('sent', { text: dayOf(text) }, evidence(field, text, 'possible'))
    case 'language':
      return languageFinding(text)
    case 'publisher':
      return findingsOf('publisher', { text }, evidence(field, text, 'likely'))
    default:
      return []
  }
}

/** Words that programs and templates put there, in the languages of their makers. */
const noTitle =
  /^(?:microsoft (?:office )?(?:word|works)|document|dokument|documento?|doc|untitled|unknown(?: title)?|unbekannt(?:er titel)?|unbenannt|ohne titel|sans (?:titre|nom)|senza (?:titolo|nome)|sin título|без (?:имени|названия)|новый документ|letters?|briefe?|lettres?|cartas?|letter[ae]|normal|template|vorlage|title|titel|powerpoint|bez názvu|stand(?:ard)?|slide|page|blank|powered by|draft|entwurf|page de garde|memo|fax|нов\p{L}+ документ)[\s\d._()-]*(?:$|\p{Pd}\s)/iu
const fileName =
  /\.(?:docx?|dot[xm]?|docm|odt|rtf|pdf|wpd|wps|txt|pages|indd|qxd)\b|^[a-z]:\\|[\\/]{1}\S+[\\/]|^\S*_\S*$/i
const longestTitle = 200

/** A title that nobody wrote for this letter is worse than one out of its text. */
function isTitle(text: string, { text: body, blocks }: Described): boolean {
  if (text.length < 3 || text.length > longestTitle || noTitle.test(text) || fileName.test(text)) return false
  if (!/\p{L}{2}/u.test(text)) return false
  // A running head says the title as well, and stands above it.
  const own = blocks.filter(({ kind }) => kind !== 'boilerplate').slice(0, 2)
  const from = own[0]?.start ?? 0
  // Word takes the first words of a text for its title, to the end of a line or in the middle of a word.
  const start = plain(body.slice(from, from + longestTitle * 2))
  return !start.startsWith(plain(text)) || isHeading(text, body, own)
}

/** A line at the very top that is the title whole, and neither a date nor a greeting. */
function isHeading(title: string, body: string, [first, second]: readonly Block[]): boolean {
  if (first === undefined || plain(body.slice(first.start, first.end)) !== plain(title)) return false
  if (first.kind === 'heading' || first.kind === 'letterhead') return true
  // `To the Lady of the House` looks like an address, but above a heading stands a title.
  return first.kind === 'paragraph' && second?.kind === 'heading'
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

const noPerson =
  /^(?:user|usuario|utente|utilisateur|benutzer|owner|besitzer|admin\w*|administrator|guest|gast|unknown|unbekannt|microsoft|windows|office|apache poi|python-docx|openoffice|libreoffice|un-named|default|test|pc|computer|laptop|client|home|student|company|firma|author|autor|auteur|пользователь|администратор|customer|preferred customer|registered user|valued \w+)\b/iu

/** A creator with a forename and a surname is a person; `mill-office`, `jdoe` and `User` are computers. */
function isPersonName(text: string): boolean {
  if (text.length > 80 || noPerson.test(text) || /[\d@_\\/<>|]/.test(text)) return false
  return /^\p{L}[\p{L}\p{M}.'’-]*(?:[\s\u200c]+[\p{L}\p{M}.'’-]+){1,5}$/u.test(text)
}

/** Who typed a letter is often not who wrote it. One who is named where letters are signed is. */
function personFinding(field: string, name: string, { text }: Described): readonly Finding[] {
  const ending = text.slice(Math.max(text.length / 2, text.length - longestEnding)).toLowerCase()
  const words = name.toLowerCase().split(/\s+/)
  const isNamed = ending.includes(words.join(' '))
  if (!isNamed && !words.some((word) => word.length > 3 && ending.includes(word))) return []
  return [
    { field: 'sender', person: { name, evidence: evidence(field, name, isNamed ? 'likely' : 'possible') } },
  ]
}

const longestEnding = 3000

/** Whether the text names a year: then the day on which the file was made says nothing new. */
function isDated({ text }: Described): boolean {
  return /(?:1[0-9]|20)\d\d|[۰-۹]{4}|[٠-٩]{4}|[〇一二三四五六七八九]{4}/u.test(text)
}

/** The language that a program is set to is more often that of its user than of the letter. */
function languageFinding(text: string): readonly Finding[] {
  const language = languageCode(text)
  return language === null
    ? []
    : [{ field: 'language', language, evidence: evidence('language', text, 'possible') }]
}

function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text
}

function evidence(field: string, asWritten: string, certainty: Evidence['certainty']): Evidence {
  return { source: 'document-properties', field, asWritten, certainty, state: 'extracted' }
}
