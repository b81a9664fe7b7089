/** Finds what stands below a letter's words: closing, signature, list of signatories, postscript. */
import { isNameLike, isOrganisationLike, isPersonLike } from '../names'
import {
  afterSignature,
  countedSignatories,
  isClosing,
  onBehalf,
  postscript,
  signatoriesLine,
  signatureMark,
} from './formulas'
import type { LetterLine } from './letter-lines'
import { isDatelineBelow } from './line-kinds'
import type { LinePart } from './line-part'

const mostTailLines = 40
const mostListLines = 5000

/** Closing, signature, postscript, found from the end; a list of signatories may be of any length. */
export function findTail(
  lines: readonly LetterLine[],
  from: number,
  isLetter: boolean,
): Map<number, LinePart> {
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
  for (let at = lines.length - 1; at >= Math.max(from, lines.length - mostListLines); at--) {
    const { text } = lines[at] ?? { text: '' }
    if (countedSignatories.test(text) && lines[at + 1] !== undefined) return at
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
  if (isBeforeName(lines, at)) return true
  const next = lines[at]?.text
  return next === undefined ? false : next.length <= 200 && isSignatureLine(next)
}

/** `your father`, `for Pellow & Strang`: between the closing and the name. */
function isBeforeName(lines: readonly LetterLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  const isShort = text.length <= 60 && !/[\p{Nd}.!?:;]/u.test(text) && text.split(/\s+/).length <= 5
  return (isShort || onBehalf.test(text)) && isPersonLike(lines[at + 1]?.text ?? '')
}

function isSignatureLine(text: string): boolean {
  const bare = text.replace(signatureMark, '')
  if (bare === '' || /^(?:\p{Lu}\.\s?){1,4}$/u.test(bare)) return true
  return (
    text.length <= 200 &&
    !/[.!?]["”»]?$/.test(bare.replace(/(?:[\s.]\p{Lu}\p{L}{0,3}|^\p{Lu}\p{L}?|\p{Lu}{2,})\.$/u, '')) &&
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
    if (isDatelineBelow(text)) parts.set(at, 'dateline')
    else if (parts.get(at - 1) === 'dateline' && at > from) break
    else if (at > from && isPlaceBeforeDate(lines, at)) parts.set(at, 'dateline')
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
    isDatelineBelow(next.text)
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
  const next = lines[first + 1]
  if (head && next && first > from && isUnknownClosing(head.text) && isPersonLike(next.text)) {
    parts.set(first, 'closing')
    markSignatures(lines, first + 1, parts)
    return
  }
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

/** A formula that no table knows: a few words and a comma above the name that ends the letter. */
function isUnknownClosing(text: string): boolean {
  return text.length <= 60 && /[,،]$/.test(text) && !/[.!?;:]/.test(text)
}

/** The names under a petition: three short lines or more that begin with a name. */
function markBareList(lines: readonly LetterLine[], from: number, parts: Map<number, LinePart>): void {
  let first = lines.length
  let names = 0
  for (let at = lines.length - 1; at >= Math.max(from, lines.length - mostListLines); at--) {
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
