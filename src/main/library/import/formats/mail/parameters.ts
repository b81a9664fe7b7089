/** A field with parameters, such as Content-Type: its value and its parameters, also those written in pieces and in percent signs (RFC 2231). */
import { charsetNamed, decodeAs } from './charset'
import { type DecodeRaw, decodeWords } from './encoded-words'

export interface FieldWithParameters {
  /** In lower case. */
  readonly value: string
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>
}

const mostParameters = 200

/** `field` has one character for each byte. */
export function readParameters(field: string, decodeRaw: DecodeRaw): FieldWithParameters {
  const semicolon = field.indexOf(';')
  const value = semicolon === -1 ? field : field.slice(0, semicolon)
  const written = semicolon === -1 ? [] : writtenParameters(field, semicolon)
  return {
    value: value
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
    parameters: written.length === 0 ? new Map() : joinedPieces(written, decodeRaw),
  }
}

interface Written {
  readonly name: string
  readonly value: string
}

function writtenParameters(field: string, from: number): readonly Written[] {
  const found: Written[] = []
  let at = from
  while (at < field.length && found.length < mostParameters) {
    while (at < field.length && /[;\s]/.test(field.charAt(at))) at++
    const nameEnd = indexOfAny(field, '=;', at)
    const name = field.slice(at, nameEnd).trim().toLowerCase()
    if (field.charAt(nameEnd) !== '=') {
      at = nameEnd + 1
      continue
    }
    const { value, end } = parameterValue(field, nameEnd + 1)
    if (name !== '') found.push({ name, value })
    at = end
  }
  return found
}

function parameterValue(field: string, from: number): { value: string; end: number } {
  let at = from
  while (field.charAt(at) === ' ' || field.charAt(at) === '\t') at++
  if (field.charAt(at) !== '"') {
    const end = indexOfAny(field, ';', at)
    return { value: field.slice(at, end).trim(), end }
  }
  const signs: string[] = []
  for (at++; at < field.length && field.charAt(at) !== '"'; at++) {
    if (field.charAt(at) === '\\' && at + 1 < field.length) at++
    signs.push(field.charAt(at))
  }
  return { value: signs.join(''), end: indexOfAny(field, ';', at) }
}

function indexOfAny(text: string, signs: string, from: number): number {
  for (let at = from; at < text.length; at++) if (signs.includes(text.charAt(at))) return at
  return text.length
}

const piece = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/

/** `name*0*=utf-8''…` and `name*1=…` are one value, and count more than a plain `name` beside them. */
function joinedPieces(written: readonly Written[], decodeRaw: DecodeRaw): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  const pieces = new Map<string, { order: number; value: string; isEncoded: boolean }[]>()
  for (const { name, value } of written) {
    const [, base, order, star] = piece.exec(name) ?? []
    if (base === undefined) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(value, decodeRaw))
      continue
    }
    const known = pieces.get(base) ?? []
    known.push({ order: Number(order ?? 0), value, isEncoded: order === undefined || star !== undefined })
    pieces.set(base, known)
  }
  for (const [name, parts] of pieces) parameters.set(name, joined(parts, decodeRaw))
  return parameters
}

function joined(
  parts: readonly { order: number; value: string; isEncoded: boolean }[],
  decodeRaw: DecodeRaw,
): string {
  const inOrder = parts.toSorted((a, b) => a.order - b.order)
  const [, charset, first] = /^([^']*)'[^']*'(.*)$/s.exec(inOrder[0]?.value ?? '') ?? []
  const isMarked = inOrder[0]?.isEncoded === true && first !== undefined
  const bytes = inOrder.map(({ value, isEncoded }, index) => {
    const text = index === 0 && isMarked ? first : value
    return isEncoded ? percentDecoded(text) : Buffer.from(text, 'latin1')
  })
  const named = isMarked ? charsetNamed(charset) : null
  const all = Buffer.concat(bytes)
  return named === null ? decodeWords(all.toString('latin1'), decodeRaw) : decodeAs(all, named)
}

function percentDecoded(text: string): Buffer {
  const bytes = text.replace(/%([0-9a-fA-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1')
}
