/** Whom an inside address names and where they are; what a letterhead says of the sender. */

import { hasTitle, isOnlyTitle, isOrganisationLike, isPersonLike, isRoleLike } from '../names'
import { trimmed } from './letter-lines'
import { type PartPerson, type Words, without, withoutMarks } from './part-evidence'
import { isPlace } from './read-dateline'

const direction =
  /^(?:to:?|an|à|a|al|alla|ai|agli|au|aux|ao|aos|aan|attn\.?:?|z\.\s?hd\.?|à l['’]attention de|für|به|إلى)\s+/iu
const article = /^(?:the|den|die|das|le|la|les|l['’]|il|lo|el|los|las|o|de|het|attention of)\s+/iu

export interface Address {
  readonly people: readonly PartPerson[]
  readonly place?: Words
}

/** The next line is what the firm is called. */
const firm = /^(?:an die )?(?:firma|messrs\.?|ditta|maison)$/i

/** Lines between the date and the greeting: `Mr A. Orr / Head Gardener / Stoke Manor / Upper Stoke`. */
export function readAddress(text: string, lines: readonly Words[]): Address {
  const [first] = lines
  if (!first) return { people: [] }
  const people: PartPerson[] = []
  let used = 0
  let skipped = 0
  let isOfFirm = false
  for (const line of lines) {
    if (isOfFirm && used === 0) {
      people.push({ name: withoutMarks(line), certainty: 'likely' })
      used++
      continue
    }
    if (firm.test(line.text) && people.length === 0) {
      isOfFirm = true
      skipped++
      continue
    }
    // `Herrn`, and the name in the next line.
    if (isOnlyTitle(line.text) && people.length === 0) {
      skipped++
      continue
    }
    const read =
      isDirected(line.text) || used === 0
        ? dividedAtTitles(text, line).flatMap((part) => addressees(text, part))
        : []
    if (read.length === 0 && used > 0) break
    people.push(...read)
    used++
  }
  if (people.length === 0) return { people }
  const details = lines.slice(used + skipped).map(withoutMarks)
  const isLong =
    lines.length >= 3 ||
    details.some(({ text: detail }) => detail.includes(',') || postcodeAbove.test(detail))
  const place = details.length > 0 && isLong ? placeOf(details.at(-1)) : undefined
  return { people: withDetails(people, place ? details.slice(0, -1) : details), ...(place && { place }) }
}

/** `To Ms C. Vail, President of the Bank, and Mr K. Ost, Minister`: divided where another title begins. */
function dividedAtTitles(text: string, line: Words): readonly Words[] {
  const parts: Words[] = []
  let at = line.start
  for (const { 0: mark, index } of line.text.matchAll(/(?<!\s)(?:\s*[,،])?\s+(?:and|und|et|e|y|و)\s+/gu)) {
    const next = line.text.slice(index + mark.length)
    if (!hasTitle(next.replace(direction, ''))) continue
    parts.push(trimmed(text, at, line.start + index))
    at = line.start + index + mark.length
  }
  parts.push(trimmed(text, at, line.end))
  return parts
}

function isDirected(text: string): boolean {
  return direction.test(text)
}

/** One line: `To Ms C. Vail, President of the Bank`, `An den Präsidenten der Kammer`. */
function addressees(text: string, line: Words): readonly PartPerson[] {
  const directed = direction.test(line.text)
  const bare = withoutMarks(without(line, direction))
  if (kin.test(bare.text)) return []
  const comma = bare.text.search(/[,،]\s/)
  const name = comma === -1 ? bare : withoutMarks(trimmed(text, bare.start, bare.start + comma))
  const rest = comma === -1 ? '' : bare.text.slice(comma + 1).trim()
  if (
    isPersonLike(name.text) &&
    (hasTitle(name.text) || name.text.includes(' ')) &&
    !article.test(name.text)
  ) {
    const detail = isOrganisationLike(rest) && !isRoleLike(rest) ? { organisation: rest } : { role: rest }
    return [{ name, ...(rest !== '' && detail), certainty: 'likely' }]
  }
  return directed ? office(bare) : []
}

/** `the President of the Chamber`: a person known by the office alone, or a body. */
function office(line: Words): readonly PartPerson[] {
  const name = without(line, article)
  const isNamed =
    /^\p{Lu}|^\p{Lo}/u.test(name.text) ||
    /^(?:all \p{L}|members|people|leaders|editors?|governments?|citizens|inhabitants)(?![\p{Ll}])/u.test(
      name.text,
    )
  if (!isNamed || name.text.length > 120 || /[!?]/.test(name.text)) return []
  if (/\p{Nd}/u.test(name.text) && !name.text.startsWith('all ')) return []
  return [{ name, certainty: 'likely' }]
}

/** `To his brother`, as an editor heads a letter: known to the family alone. */
const kin =
  /^(?:his|her|their|my|our) (?:\p{L}+ )?(?:wife|husband|mother|father|parents|brother|sister|son|daughter|uncle|aunt|cousin|nephew|niece|friend|family)s?$/iu

/** `Miss Pendrell, / Saint Orran.` below the signature: a title, a name, a place, nothing else. */
export function readFootAddress(text: string, lines: readonly Words[]): Address {
  const [first] = lines
  const isAddress = lines.length <= 5 && lines.every((line) => line.text.length <= 60)
  if (!first || !isAddress || !hasTitle(first.text.replace(direction, ''))) return { people: [] }
  const people = addressees(text, first)
  const last = lines.length > 1 ? lines.at(-1) : undefined
  const place = last && people.length > 0 ? placeOf(withoutMarks(last)) : undefined
  return { people, ...(place && { place }) }
}

function withDetails(people: readonly PartPerson[], lines: readonly Words[]): readonly PartPerson[] {
  const [only, another] = people
  if (!only || another) return people
  const words = lines.map(({ text }) => text).filter((text) => !/\d/.test(text))
  const role =
    only.role ??
    words.find(
      (text) =>
        (isRoleLike(text) && !isOrganisationLike(text.replace(/^.*\b(?:of|der|des|de)\b/, ''))) ||
        isRoleLike(text),
    )
  const organisation =
    only.organisation ??
    words.find((text) => text !== role && (isOrganisationLike(text) || /^The\s/.test(text)))
  return [{ ...only, ...(role && { role }), ...(organisation && { organisation }) }]
}

function placeOf(line: Words | undefined): Words | undefined {
  if (!line || isRoleLike(line.text) || isOrganisationLike(line.text)) return undefined
  return townIn(line)
}

/** The town of the last line of an address: `Larkspur, OR 97999`, `12 Mill Street, Pellham`. */
function townIn(written: Words): Words | undefined {
  const line = withoutPostcode(written)
  const street =
    /\b(?:street|road|lane|avenue|square|house|cottage|st|rd|strasse|straße|gasse|platz|weg|rue|via|piazza|calle|no)\b\.?$/iu
  let at = 0
  let town: Words | undefined
  for (const part of line.text.split(',')) {
    const bare = part.trim()
    const start = line.start + at + part.indexOf(bare)
    at += part.length + 1
    if (isPlace(bare) && !/^[A-Z]{2}$/.test(bare) && !street.test(bare))
      town = withoutMarks({ text: bare, start, end: start + bare.length })
  }
  return town
}

/** `8010 Graz`, `D-80331 München`, `1012 AB Amsterdam` */
const postcodeAbove = /^(?:[A-Z]{1,3}-)?\d{4,5}(?: [A-Z]{2})? (?=\p{Lu})/u

/** `London E.C.`, `Wexcombe WX1 4TH`: the district that the post knows is no part of the town's name. */
function withoutPostcode(written: Words): Words {
  const { text, start } = without(written, postcodeAbove)
  const bare = text.replace(
    /(?<!\s)\s+(?:[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|[NSEW]{1,2}\.?\s?C?\.?(?:\s?\d{1,2})?)$/,
    '',
  )
  return { text: bare, start, end: start + bare.length }
}

interface Letterhead {
  readonly organisation?: Words
  readonly place?: Words
}

/** `Little Orme Cottage, Saxby Fen`: an address without a number. */
const dwelling =
  /\b(?:cottage|hall|rectory|vicarage|parsonage|manse|farm|lodge|manor|villa|grange|priory|castle|terrace|street|road|lane|avenue|square|gasse|hof|rue|via|calle)\p{Ll}{0,3},\s/iu

export function readLetterhead(lines: readonly Words[]): Letterhead {
  const organisation = lines
    .map(withoutMarks)
    .find(({ text }) => isOrganisationLike(text) && !/\d/.test(text) && text.length < 90)
  // A line that only holds a postcode ends no address.
  const last = lines.findLast(({ text }) => !/^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/.test(text))
  const isAddress =
    lines.some(({ text }) => /\d/.test(text)) ||
    (last !== undefined && dwelling.test(last.text)) ||
    (lines.length > 1 && last !== undefined && isPlace(withoutMarks(last).text))
  const place =
    last && isAddress && !isOrganisationLike(last.text) && !/@|www\.|\btel\b/i.test(last.text)
      ? townIn(withoutMarks(last))
      : undefined
  return { ...(organisation && { organisation }), ...(place && { place }) }
}
