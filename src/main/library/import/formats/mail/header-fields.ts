/** The header of a mail or of one of its parts, line by line, unfolded. Works on text with one character for each byte and decodes nothing. */

interface HeaderField {
  /** In lower case. */
  readonly name: string
  /** Unfolded, one character for each byte. */
  readonly value: string
}

export interface Header {
  readonly fields: readonly HeaderField[]
  /** Where the body begins. */
  readonly bodyStart: number
  /** Whether there were more or longer fields than are kept. */
  readonly isCut: boolean
}

const mostFields = 2000
/** Characters of one field: enough for a few thousand addresses. */
const longestValue = 256 * 1024
const longestName = 100

/** Reads the header of the stretch from `start` to `end`. Bounded: what is beyond the bounds is passed over. */
export function readHeader(raw: string, start: number, end: number): Header {
  const fields: { name: string; value: string }[] = []
  let isCut = false
  let at = afterFromLine(raw, start, end)
  while (at < end) {
    const next = nextLine(raw, at, end)
    const lineEnd = withoutLineEnd(raw, at, next)
    if (lineEnd === at) return { fields, bodyStart: next, isCut }
    const last = fields.at(-1)
    if (isSpace(raw.charCodeAt(at))) {
      if (isBlank(raw, at, lineEnd) && colonOf(raw, next, end) === -1)
        return { fields, bodyStart: next, isCut }
      if (last) isCut = !append(last, raw.slice(at, lineEnd)) || isCut
    } else {
      const colon = colonOf(raw, at, lineEnd)
      if (colon === -1) return { fields, bodyStart: at, isCut }
      if (fields.length < mostFields) fields.push(fieldOf(raw, at, colon, lineEnd))
      isCut ||= fields.length === mostFields || lineEnd - colon > longestValue
    }
    at = next
  }
  return { fields, bodyStart: end, isCut }
}

/** The first field of that name; null when there is none. */
export function fieldNamed(header: Header, name: string): string | null {
  return header.fields.find((field) => field.name === name)?.value ?? null
}

/** A mail taken out of a mailbox may begin with the line that divided it from the one before. */
function afterFromLine(raw: string, start: number, end: number): number {
  return raw.startsWith('From ', start) || raw.startsWith('>From ', start) ? nextLine(raw, start, end) : start
}

function fieldOf(raw: string, start: number, colon: number, end: number): { name: string; value: string } {
  return {
    name: raw.slice(start, colon).trimEnd().toLowerCase(),
    value: raw.slice(colon + 1, Math.min(end, colon + 1 + longestValue)).trim(),
  }
}

function append(field: { value: string }, line: string): boolean {
  if (field.value.length + line.length > longestValue) return false
  // One space stands for the line break and what follows it.
  field.value += ` ${line.trim()}`
  return true
}

/** Where the colon after a field's name stands; -1 when the line is no field. */
function colonOf(raw: string, start: number, end: number): number {
  const last = Math.min(end, start + longestName)
  let spaces = false
  for (let at = start; at < last; at++) {
    const code = raw.charCodeAt(at)
    if (code === 0x3a) return at > start ? at : -1
    if (isSpace(code)) spaces = true
    else if (code <= 0x20 || code > 0x7e || spaces) return -1
  }
  return -1
}

function nextLine(raw: string, at: number, end: number): number {
  const found = raw.indexOf('\n', at)
  return found === -1 || found >= end ? end : found + 1
}

function withoutLineEnd(raw: string, start: number, next: number): number {
  let end = next
  while (end > start && (raw.charCodeAt(end - 1) === 0x0a || raw.charCodeAt(end - 1) === 0x0d)) end--
  return end
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isBlank(raw: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(raw.charCodeAt(at))) return false
  return true
}
