/**
 * Finds the frame of a letter among its lines: where it greets, where it closes, what stands above and below. A text
 * without such a frame (a report, an article, a speech) has none: everything else builds on it.
 */
import { type DateSearch, findDates } from '../dates/find-dates'
import { isNameLike, isOrganisationLike, isPersonLike } from '../names'
import {
  afterSignature,
  bareAddress,
  greeting,
  isClosing,
  postscript,
  signatoriesLine,
  signatureMark,
  trailingPraise,
} from './formulas'
import type { LetterLine } from './letter-lines'

export type LinePart =
  | 'letterhead'
  | 'dateline'
  | 'address'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'postscript'

const mostHeadLines = 30
const longestHeadLine = 120

/** The part of each line that is one, by its place in `lines`. Empty for a text that is no letter. */
export function findFrame(lines: readonly LetterLine[]): ReadonlyMap<number, LinePart> {
  const parts = new Map<number, LinePart>()
  const salutation = findSalutation(lines)
  const tail = findTail(lines, salutation === -1 ? 0 : salutation + 1, salutation !== -1)
  const addressee = salutation === -1 ? findAddressee(lines) : -1
  if (salutation === -1 && (tail.size === 0 || (addressee === -1 && !hasClosing(tail)))) return parts
  const headEnd = salutation !== -1 ? salutation : headWithoutSalutation(lines, addressee, tail)
  if (salutation !== -1) parts.set(salutation, 'salutation')
  markHead(lines, headEnd, parts)
  for (const [at, part] of tail) parts.set(at, part)
  return parts
}

function hasClosing(tail: ReadonlyMap<number, LinePart>): boolean {
  return [...tail.values()].includes('closing')
}

/** A greeting near the top, alone in its line, with nothing but short lines above. */
function findSalutation(lines: readonly LetterLine[]): number {
  for (let at = 0; at < Math.min(lines.length, mostHeadLines); at++) {
    const line = lines[at]
    if (line === undefined) return -1
    if (isSalutation(line.text)) return at
    // Running text has begun.
    if (line.text.length > 160) return -1
  }
  return -1
}

export function isSalutation(text: string): boolean {
  if (text.length > longestHeadLine || /["“”„]/.test(text)) return false
  const ends = /[,:!;.،؛—–-]$/.test(text)
  if (greeting.test(text))
    return ends
      ? !/[.!?]\s+\S+\s+\S+/.test(text) || text.length < 60
      : text.length < 60 && text.split(/\s+/).length <= 6
  if (bareAddress.test(text))
    return (ends || /[\u0600-\u06ff]/.test(text)) && !text.endsWith('.') && text.split(/\s+/).length <= 12
  return (
    /[\u0600-\u06ff]/.test(text) &&
    /[،,:!]$/.test(text) &&
    trailingPraise.test(text.replace(/[،,:!]$/, '')) &&
    text.split(/\s+/).length <= 8
  )
}

/** `To the President of …` opens a petition that greets nobody. */
function findAddressee(lines: readonly LetterLine[]): number {
  for (let at = 0; at < Math.min(lines.length, 12); at++) {
    const text = lines[at]?.text ?? ''
    if (isAddressee(text)) return at
    if (text.length > 160) return -1
  }
  return -1
}

const addressee =
  /^(?:to (?:the|his|her|all|our|mr|mrs|ms|president|prime)\b|an (?:den|die|das|herrn|frau|alle)\s|à (?:monsieur|madame|l['’]|la |le |m\.|mme)|aux? |al |alla |ai |agli |a(?:l| la| los| las) |ao |aos |aan (?:de|het)|to:|à l['’]attention|z\.\s?hd\.|attn|به (?:آقای|خانم|جناب|سرکار|رئیس|مردم|ملت|هیئت|سازمان)|إلى |господину|в редакцию)/iu

export function isAddressee(text: string): boolean {
  return text.length <= 160 && addressee.test(text) && !/[.?!]$/.test(text.replace(/\b\p{L}{1,4}\.$/u, ''))
}

/** Where the head ends when nobody is greeted: behind the addressee, or behind leading lines with a date. */
function headWithoutSalutation(
  lines: readonly LetterLine[],
  at: number,
  tail: ReadonlyMap<number, LinePart>,
): number {
  const first = Math.min(...tail.keys())
  let end = at === -1 ? 0 : at + 1
  while (end < Math.min(first, 8) && isHeadLine(lines[end]?.text ?? '')) end++
  return end
}

function isHeadLine(text: string): boolean {
  return text.length <= 80 && (isDateline(text) || isAddressee(text))
}

export function isDateline(text: string, search: DateSearch = {}): boolean {
  if (text.length > 100 || !/[\p{Nd}]|day|abend|[IVX]/u.test(text))
    return /^(?:\p{L}+day|\p{L}+tag) (?:morning|evening|night|afternoon|abend|morgen)\.?$/iu.test(text)
  const found = findDates(text, search)
  const [date] = found
  if (!date || found.length > 2) return false
  if (
    date.edtf === null &&
    date.yearOfCentury === undefined &&
    date.month === undefined &&
    date.weekday === undefined
  )
    return false
  const rest = restOf(text, found)
  return (
    rest.length <= 60 &&
    rest.split(/\s+/).length <= 8 &&
    !/\p{Ll}[.!?;]\s+\p{L}/u.test(rest) &&
    !/\p{Nd}{3}/u.test(rest)
  )
}

/** A dateline without its dates: the place, when it is one. */
export function restOf(text: string, found: ReturnType<typeof findDates>): string {
  let rest = ''
  let at = 0
  for (const { span } of found) {
    rest += text.slice(at, span.start)
    at = span.end
  }
  return (rest + text.slice(at))
    .replace(/[\s,;:.()[\]،–—-]+$/u, '')
    .replace(/^[\s,;:.()[\]،–—-]+/u, '')
    .trim()
}

function markHead(lines: readonly LetterLine[], end: number, parts: Map<number, LinePart>): void {
  const date = lastDateline(lines, end)
  let isAddress = false
  for (let at = 0; at < end; at++) {
    const text = lines[at]?.text ?? ''
    if (parts.has(at)) continue
    if (at === date || isDateline(text)) parts.set(at, 'dateline')
    else if (isAddress || isAddressee(text) || startsAddress(text) || (date !== -1 && at > date)) {
      isAddress ||= lines[at]?.block === lines[at + 1]?.block || isAddressee(text)
      if (!isReference(text)) parts.set(at, 'address')
    } else if (isLetterheadLine(lines, at, date)) parts.set(at, 'letterhead')
    if (lines[at]?.block !== lines[at + 1]?.block && !isAddressee(text)) isAddress = false
  }
}

function lastDateline(lines: readonly LetterLine[], end: number): number {
  for (let at = end - 1; at >= 0; at--) if (isDateline(lines[at]?.text ?? '')) return at
  return -1
}

/** A reference number or a subject between the address and the greeting. */
function isReference(text: string): boolean {
  return /^(?:(?:our|your) ref|ref\b|re\b|betreff|betr\.|objet|oggetto|asunto|assunto|betreft|subject|موضوع|n\/réf|v\/réf|ihr zeichen|unser zeichen)/iu.test(
    text,
  )
}

function startsAddress(text: string): boolean {
  return (
    /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|the rev|herrn|frau|fräulein|monsieur|madame|mme|mlle|sig|gent|spett|egr|sr|sra|don|doña|ilmo|exmo)\b\.?/iu.test(
      text,
    ) && text.length <= 80
  )
}

const titleWord =
  /\b(?:letter|open letter|petition|appeal|declaration|statement|draft|brief|aufruf|erklärung|lettre|pétition|appel|lettera|appello|carta|petición|manifiest|письмо|обращение)|نامه|بیانیه|رسالة|بيان/iu

/** Above the date, or a block at the very top with a street, a telephone or an organisation; not the text's title. */
function isLetterheadLine(lines: readonly LetterLine[], at: number, date: number): boolean {
  const line = lines[at]
  if (!line || line.text.length > 90 || titleWord.test(line.text) || isReference(line.text)) return false
  if (date !== -1 && at < date)
    return lines[date]?.block === line.block || isLetterheadBlock(lines, line.block, date)
  return date === -1 && isLetterheadBlock(lines, line.block, lines.length)
}

function isLetterheadBlock(lines: readonly LetterLine[], block: number, before: number): boolean {
  const own = lines.filter((line, at) => line.block <= block + 2 && at < Math.min(before, 12))
  return (
    own.some(({ text }) => isOrganisationLike(text) || /\d|@|www\.|tel\b/i.test(text)) &&
    own.every(({ text }) => !/[.!?]$/.test(text) || text.length < 50)
  )
}

const mostTailLines = 40

/** Closing, signature, postscript, found from the end; a list of signatories may be of any length. */
function findTail(lines: readonly LetterLine[], from: number, isLetter: boolean): Map<number, LinePart> {
  const parts = new Map<number, LinePart>()
  const listed = findSignatories(lines, from)
  if (listed !== -1) return markSignatures(lines, listed, parts)
  const closing = findClosing(lines, from)
  if (closing !== -1) return markClosing(lines, closing, parts)
  if (isLetter) markBareSignature(lines, from, parts)
  else markBareList(lines, from, parts)
  return parts
}

function findSignatories(lines: readonly LetterLine[], from: number): number {
  for (let at = lines.length - 1; at >= from; at--) {
    const { text } = lines[at] ?? { text: '' }
    const head = text.length < 400 ? signatoriesLine.exec(text)?.[0] : undefined
    if (head === undefined) continue
    const rest = text.slice(head.length)
    const isAlone = rest === '' && lines[at + 1] !== undefined
    if (isAlone || (/[:：]\s*$/.test(head) && /^\p{Lu}|^\p{Lo}/u.test(rest))) return at
  }
  return -1
}

function findClosing(lines: readonly LetterLine[], from: number): number {
  const last = Math.max(from, lines.length - mostTailLines)
  let found = -1
  let longs = 0
  for (let at = lines.length - 1; at >= last; at--) {
    const text = lines[at]?.text ?? ''
    if (isClosing(text)) found = at
    else if (found !== -1) break
    else if (!postscript.test(text) && text.length > 160 && ++longs > 4) break
  }
  return found !== -1 && hasSignatureBelow(lines, found) ? found : -1
}

/** Whether what follows the closing is short lines until the letter ends or a postscript begins. */
function hasSignatureBelow(lines: readonly LetterLine[], closing: number): boolean {
  let at = closing
  while (isClosing(lines[at]?.text ?? '')) at++
  const next = lines[at]?.text
  return next === undefined ? false : next.length <= 200 && isSignatureLine(next)
}

function isSignatureLine(text: string): boolean {
  const bare = text.replace(signatureMark, '')
  if (bare === '') return true
  return (
    text.length <= 200 &&
    !/[.!?]["”»]?$/.test(bare.replace(/(?:\b\p{L}{1,6}|\p{Lu}{2,})\.$/u, '')) &&
    (/^[\p{Lu}\p{Lo}(\d•*–-]/u.test(bare) || isNameLike(bare))
  )
}

function markClosing(
  lines: readonly LetterLine[],
  closing: number,
  parts: Map<number, LinePart>,
): Map<number, LinePart> {
  let at = closing
  while (at < lines.length && isClosing(lines[at]?.text ?? '')) parts.set(at++, 'closing')
  return markSignatures(lines, at, parts)
}

/** From the first line of a signature to the postscript, the enclosures, a closing dateline or a line of running text. */
function markSignatures(
  lines: readonly LetterLine[],
  from: number,
  parts: Map<number, LinePart>,
): Map<number, LinePart> {
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const { text } = line
    if (postscript.test(text)) return markPostscript(lines, at, parts)
    if (isEnd(text)) break
    if (isDateline(text)) parts.set(at, 'dateline')
    else if (parts.get(at - 1) === 'dateline' && at > from) break
    else if (at > from + 1 && isPlaceBeforeDate(lines, at)) parts.set(at, 'dateline')
    else if (at > from && line.isFirst && !isSignatureLine(text) && !isCount(text)) break
    else parts.set(at, 'signature')
  }
  for (let rest = at; rest < lines.length; rest++) {
    if (postscript.test(lines[rest]?.text ?? '')) return markPostscript(lines, rest, parts)
  }
  return parts
}

function isEnd(text: string): boolean {
  return afterSignature.test(text) || /^(?:-{2,}|_{2,}|\*{3,}|\[|https?:)/.test(text)
}

function isCount(text: string): boolean {
  return /^(?:and|und|et|e|y|и|و|en|sowie|plus)\b/iu.test(text) || /^و/.test(text)
}

/** `The Rectory, Nether Coombe,` above the date below the signature. */
function isPlaceBeforeDate(lines: readonly LetterLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  return (
    line !== undefined &&
    next !== undefined &&
    line.block === next.block &&
    line.text.endsWith(',') &&
    isDateline(next.text)
  )
}

/** The postscript runs to the end of its block. */
function markPostscript(
  lines: readonly LetterLine[],
  at: number,
  parts: Map<number, LinePart>,
): Map<number, LinePart> {
  const block = lines[at]?.block
  for (let line = at; line < lines.length; line++) {
    const { text } = lines[line] ?? { text: '' }
    if (lines[line]?.block === block || postscript.test(text)) parts.set(line, 'postscript')
  }
  return parts
}

/** A letter that only ends with a name: the last lines, when they look like one. */
function markBareSignature(lines: readonly LetterLine[], from: number, parts: Map<number, LinePart>): void {
  let last = lines.length - 1
  while (last > from && (isEnd(lines[last]?.text ?? '') || postscript.test(lines[last]?.text ?? ''))) last--
  const block = lines[last]?.block
  let first = last
  while (first > from && lines[first - 1]?.block === block) first--
  const head = lines[first]
  const marked = head ? signatureMark.test(head.text) : false
  if (
    !head ||
    first <= from ||
    last - first > 5 ||
    !(marked || isPersonLike(head.text) || isOrganisationLike(head.text))
  )
    return
  if (!isSignatureLine(head.text) || head.text.length > 60) return
  markSignatures(lines, first, parts)
}

/** The names under a petition: three short lines or more that begin with a name. */
function markBareList(lines: readonly LetterLine[], from: number, parts: Map<number, LinePart>): void {
  let first = lines.length
  let names = 0
  for (let at = lines.length - 1; at >= from; at--) {
    const { text } = lines[at] ?? { text: '' }
    if (postscript.test(text) || isEnd(text)) continue
    const [name = ''] = text.replace(/^[\d•*\s.)–-]+/, '').split(/[,،–—]/, 1)
    if (
      isCount(text) ||
      (isPersonLike(name) && name.includes(' ') && text.length < 140 && isSignatureLine(text))
    ) {
      first = at
      names++
    } else break
  }
  if (names >= 3) markSignatures(lines, first, parts)
}
