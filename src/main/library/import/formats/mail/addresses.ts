/** The people of an address field (RFC 5322, with the older forms): display names, comments, groups, routes, quoted strings. */
import { type DecodeRaw, decodeWords } from './encoded-words'

export interface MailAddress {
  /** The display name, or what stands in brackets beside the address; empty when there is neither. */
  readonly name: string
  /** Empty when the field names somebody without an address. */
  readonly address: string
}

const mostAddresses = 20_000
/** Spaces before a name. */
const longestIndent = 80

/** `field` has one character for each byte. Members of a group are listed, its name is not. */
export function readAddresses(field: string, decodeRaw: DecodeRaw): readonly MailAddress[] {
  const read = new AddressReader(field).read()
  return read.flatMap((written) => addressOf(written, decodeRaw))
}

interface Written {
  words: string
  /** Whether the words cannot be the name of a group: they hold an @, or begin like an address of another system. */
  isAddress: boolean
  angle: string | null
  comments: string[]
}

/** Walks over the field sign by sign; nothing in it can make the walk longer than the field. */
class AddressReader {
  readonly #field: string
  readonly #found: Written[] = []
  #open: Written = nothing()
  #at = 0

  constructor(field: string) {
    this.#field = field
  }

  read(): readonly Written[] {
    while (this.#at < this.#field.length && this.#found.length < mostAddresses) this.#step()
    this.#close()
    return this.#found
  }

  #step(): void {
    const sign = this.#field.charAt(this.#at)
    if (sign === '"') this.#open.words += this.#quoted()
    else if (sign === '(') this.#open.comments.push(this.#comment())
    else if (sign === '<') this.#open.angle = this.#until('>')
    else if (sign === ',' || sign === ';') this.#close()
    else if (sign === ':' && this.#isGroupName()) this.#open = nothing()
    else this.#addSign(sign)
    this.#at++
  }

  /** Subtle: words are judged while they grow; to look through them at each colon would copy them each time. */
  #addSign(sign: string): void {
    const isFirst =
      this.#open.words === '' || (this.#open.words.length < longestIndent && this.#open.words.trim() === '')
    if (sign === '@' || (isFirst && (sign === '/' || sign === '['))) this.#open.isAddress = true
    this.#open.words += sign
  }

  /** A colon after words begins a group; one inside an address of other mail systems does not. */
  #isGroupName(): boolean {
    return this.#open.angle === null && !this.#open.isAddress
  }

  #quoted(): string {
    const signs: string[] = []
    for (this.#at++; this.#at < this.#field.length && this.#field.charAt(this.#at) !== '"'; this.#at++) {
      if (this.#field.charAt(this.#at) === '\\') this.#at++
      signs.push(this.#field.charAt(this.#at))
    }
    return signs.join('')
  }

  #comment(): string {
    const signs: string[] = []
    let depth = 1
    for (this.#at++; this.#at < this.#field.length; this.#at++) {
      const sign = this.#field.charAt(this.#at)
      if (sign === '\\') signs.push(this.#field.charAt(++this.#at))
      else if (sign === '(') depth++
      else if (sign === ')' && --depth === 0) break
      if (sign !== '\\') signs.push(sign)
    }
    return signs.join('')
  }

  #until(sign: string): string {
    const found = this.#field.indexOf(sign, this.#at)
    const end = found === -1 ? this.#field.length : found
    const text = this.#field.slice(this.#at + 1, end)
    this.#at = end
    return text
  }

  #close(): void {
    const { words, angle, comments } = this.#open
    if (words.trim() !== '' || angle?.trim() || comments.length > 0) this.#found.push(this.#open)
    this.#open = nothing()
  }
}

function nothing(): Written {
  return { words: '', isAddress: false, angle: null, comments: [] }
}

function addressOf({ words, angle, comments }: Written, decodeRaw: DecodeRaw): readonly MailAddress[] {
  const text = tidied(decodeWords(words, decodeRaw))
  if (angle !== null) return [named(text || commentOf(comments, decodeRaw), withoutRoute(angle))]
  if (isBareAddress(text, comments)) return [named(commentOf(comments, decodeRaw), text)]
  // Some programs put name and address into one encoded word.
  const inside = /^(.*)<([^<>\s@]+@[^<>\s@]+)>$/s.exec(text)
  if (inside) return [named(tidied(inside[1] ?? ''), inside[2] ?? '')]
  // Archives of mailing lists write addresses so that programs do not find them.
  const [, user, host] = /^([^\s@]+) at ([^\s@]+\.[^\s@]+)$/.exec(text) ?? []
  if (user !== undefined) return [named(commentOf(comments, decodeRaw), `${user}@${host}`)]
  return text === '' ? [] : [named(text, '')]
}

/** Before there were domains an address was a way over several hosts, or the name by which somebody is known on this one. */
function isBareAddress(text: string, comments: readonly string[]): boolean {
  if (/\s/.test(text)) return false
  return (
    /\S@\S/.test(text) ||
    /^\w[\w.!%-]*!\w/.test(text) ||
    (comments.length > 0 && /^[a-z][a-z\d._-]*$/.test(text))
  )
}

function named(name: string, address: string): MailAddress {
  const plain = /^mailto:/i.test(address) ? address.slice(7) : address
  return { name: name.toLowerCase() === plain.toLowerCase() ? '' : name, address: plain }
}

function commentOf(comments: readonly string[], decodeRaw: DecodeRaw): string {
  return tidied(decodeWords(comments.join(' '), decodeRaw))
}

/** Outlook puts names into single quotes inside the double ones. */
function tidied(name: string): string {
  const text = name.replace(/\s+/g, ' ').trim()
  return text.length > 2 && /^'.*'$|^".*"$/.test(text) ? text.slice(1, -1).trim() : text
}

/** `<@relay,@other:name@host>` is the way that a mail of the 1980s should take. */
function withoutRoute(address: string): string {
  return address.replace(/^\s*@[^:]*:/, '').replace(/\s+/g, '')
}
