/** One line of a signature: a name with what follows it, several names in columns or rows, or an office. */

import { isOrganisationLike, isPersonLike, isRoleLike } from '../names'
import { onBehalf, ownWord, signatureMark } from './formulas'
import { trimmed } from './letter-lines'
import { type Words, without, withoutMarks } from './part-evidence'
import { addDetail, addDetails, certaintyOf, repeats, type Signer, startsWithRole } from './signer'

/** What stands above the name that it belongs to: `Il Responsabile dell'Ufficio Tecnico`, `for Pellow & Strang`. */
export interface Opened {
  role?: string
  organisation?: string
}

/** A line of names; or of offices, for the names of the line above. */
interface Line {
  readonly isList: boolean
  /** Whether the signature has no other line. */
  readonly isOnly: boolean
  readonly opened: Opened
}

/** Adds those whom the line names, or tells more of those above it. */
export function addLine(text: string, line: Words, people: Signer[], { isList, isOnly, opened }: Line): void {
  if (line.text.includes('|')) {
    addRow(text, line, people)
    return
  }
  const columns = columnsOf(text, line)
  if (columns.length > 1) {
    addColumns(columns, people)
    return
  }
  const body = bare(line)
  const names = listedNames(text, body, isOnly || isList)
  if (names.length > 1) for (const name of names) people.push({ name, certainty: 'likely' })
  else addOne(text, body, people, isList, opened)
}

const bullet = /^(?:[•‣◦▪●*–—-]\s*|\(?\p{Nd}{1,4}[.)–-]\s*|\p{Nd}{1,4}\s+(?=\p{Lu}))/u

function bare(line: Words): Words {
  const unmarked = without(without(line, bullet), signatureMark)
  const unowned = without(without(unmarked, signatureMark), ownWord)
  return withoutMarks(
    without(unowned, /^(?:for|pour|für|per|por|on behalf of|im namen|au nom de|از طرف)\b[^:\n]{1,60}:\s*/iu),
  )
}

function columnsOf(text: string, line: Words): readonly Words[] {
  const columns: Words[] = []
  let at = line.start
  for (const { 0: gap, index } of line.text.matchAll(/\t+| {3,}/g)) {
    columns.push(trimmed(text, at, line.start + index))
    at = line.start + index + gap.length
  }
  columns.push(trimmed(text, at, line.end))
  return columns
}

const tableHead = /^(?:names?|nom|nombre|nome|nomi|naam|имя|نام|الاسم|no\.?|nr\.?|#)$/iu

/** A row of a table of signatories: name, office, organisation. */
function addRow(text: string, line: Words, people: Signer[]): void {
  const cells: Words[] = []
  let at = line.start
  for (const cell of line.text.split('|')) {
    const words = bare(trimmed(text, at, at + cell.length))
    if (words.text !== '' && !/^(?:\p{Nd}+|:?-+:?)$/u.test(words.text)) cells.push(words)
    at += cell.length + 1
  }
  const [name, ...details] = cells
  if (!name || tableHead.test(name.text) || !isPersonLike(name.text)) return
  const [role, ...organisation] = details.map((cell) => cell.text)
  people.push({
    name,
    certainty: 'likely',
    ...(role !== undefined && { role }),
    ...(organisation.length > 0 && { organisation: organisation.join(', ') }),
  })
}

function addColumns(columns: readonly Words[], people: Signer[]): void {
  const cells = columns.map(bare)
  if (cells.every(({ text }) => isPersonLike(text)))
    for (const name of cells) people.push({ name, certainty: 'likely' })
  else {
    const above = people.slice(-cells.length)
    if (above.length === cells.length)
      cells.forEach(({ text }, index) => {
        addDetail(above[index], text)
      })
  }
}

/** `Uwe Brandauer, Ilse Konrad, Dr. Peter Sohm`: all full names, or nothing. */
function listedNames(text: string, line: Words, isAlone: boolean): readonly Words[] {
  if (!/[,;،]|\band\b|\bund\b|\bet\b|\by\b/.test(line.text)) return []
  const parts: Words[] = []
  let at = line.start
  for (const { 0: mark, index } of line.text.matchAll(
    /(?<!\s)(?:\s*[,;،]\s*(?:(?:and|und|et|e|y)\s+)?|\s+(?:and|und|et|y)\s+)/gu,
  )) {
    parts.push(trimmed(text, at, line.start + index))
    at = line.start + index + mark.length
  }
  parts.push(trimmed(text, at, line.end))
  // Among other lines `Name, Somewhere` is one person.
  const isList = parts.length > 3 || (isAlone && parts.length > 2) || /\s(?:and|und|et|y)\s/.test(line.text)
  const isNames =
    (isList || (isAlone && parts.length === 2 && !/[\u0600-\u06ff]/.test(line.text))) &&
    parts.every(
      ({ text: name }) =>
        isPersonLike(name) &&
        name.includes(' ') &&
        name.split(' ').length <= 4 &&
        !/ (?:of|the|for) /.test(name),
    )
  return isNames && !/[\u0600-\u06ff]/.test(line.text) ? parts : []
}

/** `Name, role, organisation` in one line, or one of them under the name. */
function addOne(text: string, line: Words, people: Signer[], isList: boolean, opened: Opened): void {
  if (line.text === '') return
  if (!isList && onBehalf.test(line.text)) {
    const represented = line.text.replace(onBehalf, '')
    // `Pour le Préfet`: an office, and no body that the signer is of.
    if (isRoleLike(represented)) return
    if (people.length === 0) opened.organisation = represented
    else addDetail(people.at(-1), line.text)
    return
  }
  if (!isList && people.length === 0 && isOfficeLine(line.text)) {
    opened.role = line.text
    return
  }
  const comma = line.text.search(/(?<!\s)(?:\s*[,،]\s|\s+[–—-]\s|\s*\()/)
  const name = comma === -1 ? line : withoutMarks(trimmed(text, line.start, line.start + comma))
  const rest = comma === -1 ? '' : line.text.slice(comma).replace(/^[\s,،–—(-]+|(?<![)\s])[)\s]+$/g, '')
  const last = people.at(-1)
  if (isPersonLike(name.text) && !repeats(last, name.text)) {
    const signer: Signer = { name, certainty: certaintyOf(name.text, people.length, isList) }
    addDetails(signer, rest)
    if (opened.role !== undefined) signer.role ??= opened.role
    if (opened.organisation !== undefined) signer.organisation ??= opened.organisation
    delete opened.role
    delete opened.organisation
    people.push(signer)
  } else if (isList && isBodyOfList(line.text)) {
    people.push({ name: line, certainty: 'likely' })
  } else if (isOrganisationLike(line.text) && (isList || !last) && isNameLikeOrganisation(line.text)) {
    people.push({ name: line, certainty: 'likely' })
  } else addDetail(last, line.text)
}

/** An office with an article: nobody is called like that. */
function isOfficeLine(text: string): boolean {
  const office = /^(?:il|la|le|el|l['’]|der|die|the) ?(.+)$/iu.exec(text)?.[1]
  return office !== undefined && text.length <= 90 && startsWithRole(office)
}

/** `Writers at Risk`, `Médecins sans peur` in a list of bodies: two capitals, or one and a small word between. */
function isBodyOfList(text: string): boolean {
  const words = text.split(/\s+/)
  return (
    words.length > 1 &&
    words.length <= 9 &&
    /^\p{Lu}/u.test(text) &&
    !/[\p{Nd}.!?:;,|]/u.test(text) &&
    !startsWithRole(text) &&
    words.some((word) => bodyPreposition.test(word))
  )
}

const bodyPreposition =
  /^(?:at|for|without|against|of|in|für|ohne|gegen|der|des|sans|pour|contre|de|du|senza|per|contro|di|della|sin|por|contra|del)$/

function isNameLikeOrganisation(text: string): boolean {
  return text.length <= 100 && !/[.!?:]$/.test(text)
}
