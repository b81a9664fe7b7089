/** Finds the outermost element of an XML document in its first bytes. Parses nothing else. */

export interface RootTag {
  /** With its prefix, as written. */
  readonly name: string
  /** The start tag, as far as the bytes go. */
  readonly tag: string
}

const teiNamespace = 'http://www.tei-c.org/ns/1.0'
const prolog = /(?:\s+|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)/y
const doctype = /<!DOCTYPE(?:[^"'[\]>]|"[^"]*"|'[^']*')*/iy
const subset = /\[(?:[^\]"'<]|<!--(?:[^-]|-(?!->))*-->|"[^"]*"|'[^']*'|<)*\]\s*/y
const startTag = /<([\p{L}_][\p{L}\p{N}_.:-]{0,100})(?:\s[^>]{0,4000})?/uy

/** `latin1` has a character for each byte; the zeros of UTF-16 are passed over. Null when no element begins there. */
export function rootOf(latin1: string): RootTag | null {
  if (!latin1.includes('<')) return null
  const text = (latin1.includes('\0') ? latin1.replaceAll('\0', '') : latin1).replace(
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/,
    '',
  )
  let at = afterAll(text, 0, prolog)
  const declared = after(text, at, doctype)
  if (declared !== at) {
    at = after(text, declared, subset)
    if (text[at] === '>') at++
    at = afterAll(text, at, prolog)
  }
  startTag.lastIndex = at
  const found = startTag.exec(text)
  return found?.[1] === undefined ? null : { name: found[1], tag: found[0] }
}

function after(text: string, at: number, token: RegExp): number {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : at
}

function afterAll(text: string, from: number, token: RegExp): number {
  let at = from
  for (let next = after(text, at, token); next !== at; next = after(text, at, token)) at = next
  return at
}

/** `TEI`, `TEI.2`, `teiCorpus` in any case, or any element of the TEI namespace. */
export function isTeiRoot(root: RootTag | null): boolean {
  if (root === null) return false
  return /^(?:[\w.-]+:)?tei(?:corpus)?(?:\.2)?$/i.test(root.name) || root.tag.includes(teiNamespace)
}
