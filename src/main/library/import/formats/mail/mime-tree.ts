/**
 * The parts of a mail as a tree (RFC 2045 to 2049). Only finds where each part begins and ends; decodes no body.
 * Bounded in depth and in parts, with a stack of its own.
 */
import type { DecodeRaw } from './encoded-words'
import { fieldNamed, type Header, readHeader } from './header-fields'
import { readParameters } from './parameters'

export interface MailPart {
  readonly header: Header
  /** Such as `text/plain`; in lower case, always with both halves. */
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  /** `inline`, `attachment` or empty. */
  readonly disposition: string
  /** As the sender wrote it; empty when there is none. */
  readonly fileName: string
  /** The body, without the line break before the next boundary. */
  readonly start: number
  readonly end: number
  readonly parts: readonly MailPart[]
  /** Whether its parts lie too deep to be read. */
  readonly isTooDeep: boolean
}

export interface MimeTree {
  readonly root: MailPart
  /** Whether the mail ends before its last boundary. */
  readonly isTruncated: boolean
  /** Whether parts lie deeper, or are more, than are read; or a header is longer. */
  readonly isCut: boolean
}

const deepest = 40
const mostParts = 5000

interface OpenPart extends MailPart {
  readonly parts: MailPart[]
  isTooDeep: boolean
}

/** `raw` has one character for each byte. */
export function readMimeTree(raw: string, decodeRaw: DecodeRaw): MimeTree {
  const root = readPart(raw, { start: 0, end: raw.length }, 'text/plain', decodeRaw)
  const stack: { part: OpenPart; depth: number }[] = [{ part: root, depth: 0 }]
  let count = 1
  let isTruncated = false
  let isCut = root.header.isCut
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { part, depth } = next
    const boundary = boundaryOf(raw, part)
    if (boundary === null) continue
    if (depth >= deepest || count >= mostParts) {
      part.isTooDeep = true
      isCut = true
      continue
    }
    const { regions, isClosed, isMore } = divide(raw, part, boundary, mostParts - count)
    isCut ||= isMore
    isTruncated ||= !isClosed && part.end === raw.length
    const standard = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    for (const region of regions) {
      const inner = readPart(raw, region, standard, decodeRaw)
      part.parts.push(inner)
      stack.push({ part: inner, depth: depth + 1 })
    }
    count += regions.length
  }
  return { root, isTruncated, isCut }
}

interface Region {
  readonly start: number
  readonly end: number
}

function readPart(raw: string, region: Region, standard: string, decodeRaw: DecodeRaw): OpenPart {
  const header = readHeader(raw, region.start, region.end)
  const type = readParameters(fieldNamed(header, 'content-type') ?? standard, decodeRaw)
  const disposition = readParameters(fieldNamed(header, 'content-disposition') ?? '', decodeRaw)
  return {
    header,
    type: fullType(type.value, standard),
    parameters: type.parameters,
    disposition: disposition.value,
    fileName: (disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '').trim(),
    start: header.bodyStart,
    end: region.end,
    parts: [],
    isTooDeep: false,
  }
}

/** Mails of the 1990s have types such as `text`. */
function fullType(type: string, standard: string): string {
  if (/^[^/\s]+\/[^/\s]+$/.test(type)) return type
  return type === 'text' ? 'text/plain' : standard
}

/** What divides the parts; null for a part that has none, or whose boundary nowhere occurs. */
function boundaryOf(raw: string, part: MailPart): string | null {
  if (!part.type.startsWith('multipart/')) return null
  const stated = part.parameters.get('boundary')?.trimEnd() ?? ''
  if (stated !== '' && nextBoundary(raw, part.start, part.end, `--${stated}`) !== null) return stated
  return firstBoundary(raw, part)
}

/** A mail that lost its boundary parameter still has the lines: one with dashes, followed by a header. */
function firstBoundary(raw: string, part: MailPart): string | null {
  const head = raw.slice(part.start, Math.min(part.end, part.start + 4096))
  return /(?:^|\n)--([^\s-][^\r\n]{4,68}?)[ \t]*\r?\nContent-/i.exec(head)?.[1] ?? null
}

interface Boundary {
  /** Where the part before it ends: the line break belongs to the boundary. */
  readonly before: number
  /** Where the line after it begins. */
  readonly after: number
  readonly isLast: boolean
}

function nextBoundary(raw: string, from: number, end: number, line: string): Boundary | null {
  for (let at = from; at < end; ) {
    const found = raw.indexOf(line, at)
    if (found === -1 || found + line.length > end) return null
    const after = found + line.length
    const isLast = raw.startsWith('--', after)
    const lineEnd = endOfLine(raw, isLast ? after + 2 : after, end)
    const startsLine = found === from || raw.charCodeAt(found - 1) === 0x0a
    if (startsLine && lineEnd !== -1)
      return { before: beforeLineEnd(raw, found, from), after: lineEnd, isLast }
    at = after
  }
  return null
}

/** Where the next line begins when only spaces are left on this one; -1 otherwise. */
function endOfLine(raw: string, from: number, end: number): number {
  let at = from
  while (at < end && /[ \t\r]/.test(raw.charAt(at))) at++
  if (at >= end) return end
  return raw.charCodeAt(at) === 0x0a ? at + 1 : -1
}

function beforeLineEnd(raw: string, at: number, from: number): number {
  let end = at
  if (end > from && raw.charCodeAt(end - 1) === 0x0a) end--
  if (end > from && raw.charCodeAt(end - 1) === 0x0d) end--
  return end
}

function divide(
  raw: string,
  part: MailPart,
  boundary: string,
  most: number,
): { regions: readonly Region[]; isClosed: boolean; isMore: boolean } {
  const regions: Region[] = []
  const line = `--${boundary}`
  let open = nextBoundary(raw, part.start, part.end, line)
  while (open !== null && !open.isLast) {
    if (regions.length >= most) return { regions, isClosed: true, isMore: true }
    const next = nextBoundary(raw, open.after, part.end, line)
    const region = { start: open.after, end: next?.before ?? part.end }
    if (next !== null || raw.slice(region.start, region.end).trim() !== '') regions.push(region)
    open = next
  }
  return { regions, isClosed: open !== null, isMore: false }
}
