/** Who signed: single names under a closing with their office and organisation, columns of names, lists of signatories. */

import { hasTitle, isNameLike, isOrganisationLike, isPersonLike, isRoleLike } from '../names'
import { countedSignatories, onBehalf, ownWord, signatoriesLine, signatureMark } from './formulas'
import { trimmed } from './letter-lines'
import { type PartPerson, type Words, without, withoutMarks } from './part-evidence'
import { isPlace } from './read-dateline'

export interface Signatures {
  readonly people: readonly PartPerson[]
  /** `and 112 others`: those who are counted and not named. */
  readonly others?: { readonly count: number; readonly words: Words }
  /** `Signatories (261):`, a number for all. */
  readonly stated?: { readonly count: number; readonly words: Words }
  /** Whether the words say that names follow: `Signed by:`. */
  readonly isList: boolean
}

interface Signer {
  readonly name: Words
  role?: string
  organisation?: string
  certainty: PartPerson['certainty']
}

/** `isClosed`: a closing stands above, so that a single word is a name. */
export function readSignatures(
  text: string,
  lines: readonly Words[],
  isClosed: boolean,
  areUndersigned: boolean,
): Signatures {
  const people: Signer[] = []
  let others: Signatures['others']
  let stated: Signatures['stated']
  let isList = areUndersigned && lines.length > 2
  const opened: Opened = {}
  for (const line of lines) {
    const counted = countedSignatories.exec(line.text)?.[1]
    if (counted !== undefined) {
      isList = true
      stated = { count: Number([...counted].map(asciiDigit).join('')), words: line }
      continue
    }
    const head = signatoriesLine.exec(line.text)
    const body = head && isListHead(line.text, head[0]) ? without(line, signatoriesLine) : line
    if (body !== line) {
      isList = true
      const count = numberOf(head?.[1])
      if (count !== null) stated = { count, words: line }
      if (body.text === '') continue
    }
    const more = othersIn(body)
    if (more) others = { count: more, words: body }
    else addLine(text, body, people, { isList, isOnly: lines.length === 1, opened })
  }
  dropPlace(people, lines.length, isList)
  if (!isClosed && !isList) for (const person of people) doubtSingleWord(person)
  return { people, ...(others && { others }), ...(stated && { stated }), isList: isList || people.length > 6 }
}

/** What stands above the name that it belongs to: `Il Responsabile dell'Ufficio Tecnico`, `for Pellow & Strang`. */
interface Opened {
  role?: string
  organisation?: string
}

/** `DOROTHY MAKEPEACE` and below it `Bishop's Lacey, Wiltshire`: where she lives. */
function dropPlace(people: Signer[], lines: number, isList: boolean): void {
  const [first, second] = people
  if (isList || lines !== 2 || people.length !== 2 || !first || !second) return
  const bare = first.role === undefined && first.organisation === undefined
  const isPlaced = second.organisation !== undefined && !hasTitle(second.name.text)
  if (bare && isPlaced && first.name.text.includes(' ') && isPlace(second.organisation ?? '')) people.pop()
}

function doubtSingleWord(person: Signer): void {
  if (!person.name.text.includes(' ')) person.certainty = 'possible'
}

function isListHead(line: string, head: string): boolean {
  return head.length === line.length || /[:：]\s*$/.test(head)
}

function numberOf(written: string | undefined): number | null {
  const digits = written?.replace(/[.,]/g, '') ?? ''
  return digits === '' ? null : Number(digits)
}

const numberWords =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const countLine =
  /^(?:and|und|et|e|y|и|en|sowie|plus|&|\+|…|\.\.\.|و)?\s*(?:another |more than |over |weitere |autres |altri |otr[oa]s |еще |ещё )?(\p{Nd}[\p{Nd}.,٬]*|[a-z]+)\s+(?:(?:other|more|further|additional|weitere|andere|autres|altri|altre|otr[oa]s|más|outr[oa]s|anderen|firmas|تن|نفر|امضا)[\p{L}\u200c]*)/iu

/** How many `and 112 others` counts. */
function othersIn({ text }: Words): number | null {
  const written = text.length > 120 ? undefined : countLine.exec(text)?.[1]
  if (written === undefined) return null
  const word = numberWords.indexOf(written.toLowerCase())
  if (word !== -1) return word + 1
  const digits = [...written].map(asciiDigit).join('')
  return digits === '' ? null : Number(digits)
}

function asciiDigit(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  return /\d/.test(character) ? character : ''
}

/** A line of names; or of offices, for the names of the line above. */
interface Line {
  readonly isList: boolean
  /** Whether the signature has no other line. */
  readonly isOnly: boolean
  readonly opened: Opened
}

function addLine(text: string, line: Words, people: Signer[], { isList, isOnly, opened }: Line): void {
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

/** `/s/ Norman Ashgrove` above the same name in type. */
function repeats(last: Signer | undefined, name: string): boolean {
  return last !== undefined && last.name.text.toLowerCase() === name.toLowerCase()
}

function certaintyOf(name: string, before: number, isList: boolean): PartPerson['certainty'] {
  if (/^(?:\p{Lu}\.?)$/u.test(name)) return 'possible'
  if (isList || name.includes(' ') || before === 0) return 'likely'
  return 'possible'
}

/** What follows a name in its line, at commas: offices, then organisations. */
function addDetails(signer: Signer, rest: string): void {
  if (rest === '') return
  const parts = rest.split(/[,،]/).map((part) => part.trim())
  const comma = rest.includes('،') ? '، ' : ', '
  const first = parts.findIndex((part, at) => isOrganisationPart(part, at))
  const roles = (first === -1 ? parts : parts.slice(0, first)).join(comma)
  if (roles !== '') addDetail(signer, roles)
  if (first !== -1) signer.organisation = parts.slice(first).join(comma)
}

/** Behind an office the rest is where it is held: `lawyer, Ilvar Legal Table`. */
function isOrganisationPart(part: string, at: number): boolean {
  const isNamed = /^[\p{Lu}\p{Lo}«“]/u.test(part)
  return isNamed && (at > 0 || (isOrganisationLike(part) && !startsWithRole(part)))
}

function startsWithRole(words: string): boolean {
  return isRoleLike(words.split(/[,\s]/)[0] ?? '')
}

function addDetail(signer: Signer | undefined, words: string): void {
  if (!signer || words.length > 120 || /[\d@]/.test(words)) return
  if (onBehalf.test(words)) {
    signer.organisation ??= words.replace(onBehalf, '')
    return
  }
  const isOffice = isRoleLike(words) || /^\p{Ll}/u.test(words) || /[\u0600-\u06ff]/.test(words)
  if (isOrganisationLike(words) && !startsWithRole(words)) signer.organisation ??= words
  else if (isOffice && signer.role === undefined) signer.role = words
  else if (signer.organisation === undefined && isNameLike(words)) signer.organisation = words
}
