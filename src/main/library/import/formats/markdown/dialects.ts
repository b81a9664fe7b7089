/**
 * Signs that programs add to Markdown and that a reader never sees: links of note-takers, attributes of converters,
 * calls of site builders. Puts plain Markdown in their place, line by line; leaves code as it is, and every word that
 * is shown.
 */
import { withoutSigns } from './dialect-signs'

/** One of these is in every text that has anything to replace. */
const signs =
  /\[\[|==\S|%%|\{[.#:%{}\w-]|:::|^ *(?:!!!|\?\?\?)|\[!|^ {0,3}\[[\w*†‡]{1,4}\]:|^\[TOC\]|^\| [^|\n]*$|:: | \^[a-z\d]/m

export function plainMarkdown(body: string): string {
  return signs.test(body) ? new Lines(body.split('\n')).plain() : body
}

/** Tables of contents, and the marks around a division of pandoc. */
const hidden =
  /^ {0,3}(?:\[TOC\]|\[\[_?toc_?\]\]|\{:toc\}|:{3,40}[ \t]*(?:[\w-]{1,40}|\{[^{}]*\})?[ \t]*:*)[ \t]*$/i
/** What Logseq keeps with its blocks. */
const ownField = /^[ \t]*(?:id:: [\da-f-]{36}|collapsed:: (?:true|false))[ \t]*$/
const callout = /^((?: {0,3}>)+) ?\[!([a-z][\w-]{0,30})\][+-]?[ \t]*(.*)$/i
const admonition = /^( *)(?:!!!|\?\?\?\+?) +([a-z][\w-]{0,30})(?: +[\w -]{1,40})?(?: +"([^"]*)")?[ \t]*$/i
/** A line of verse, as pandoc marks it. */
const verse = /^\|(?: +([^|]*))?$/
/**
 * A note that somebody typed as `[1]: Illegible`. Subtle: this is also how Markdown defines the address of a link, which
 * is never shown; but no address is a single word.
 */
const typedNote = /^ {0,3}(?=\[(?:[\d*†‡]{1,4}|[a-z])\]:[ \t]+([^\s<]+)[ \t]*$)/i
const address = /^#|[./:@?%=][\w/]/

class Lines {
  readonly #lines: readonly string[]
  readonly #written: string[] = []
  /** The marks that end the code being read; empty outside of code. */
  #fence = ''
  /** By how much the lines of the open admonition are indented; 0 outside of one. */
  #indent = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  plain(): string {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#outdented(this.#lines[at] ?? '')
      if (this.#isCode(line)) this.#written.push(line)
      else if (this.#lines[at] === '%%') at = this.#endOfComment(at)
      else if (!ownField.test(line)) this.#write(line)
    }
    return this.#written.join('\n')
  }

  #outdented(line: string): string {
    if (this.#indent === 0 || line.trim() === '') return line
    if (line.startsWith(' '.repeat(this.#indent))) return line.slice(this.#indent)
    this.#indent = 0
    return line
  }

  #isCode(line: string): boolean {
    const [, marks = '', rest = ''] = /^[ \t>]{0,40}(`{3,40}|~{3,40})(.*)$/.exec(line) ?? []
    if (this.#fence !== '') {
      if (marks.startsWith(this.#fence) && rest.trim() === '') this.#fence = ''
      return true
    }
    if (marks.startsWith('~') || !rest.includes('`')) this.#fence = marks
    return this.#fence !== ''
  }

  /** The line that ends the comment begun at `start`; where nothing ends it, it is none, and shown. */
  #endOfComment(start: number): number {
    const end = this.#lines.indexOf('%%', start + 1)
    if (end === -1) this.#written.push('%%')
    return end === -1 ? start : end
  }

  #write(line: string): void {
    if (hidden.test(line)) this.#written.push('')
    else if (line.includes('[!') && callout.test(line)) this.#writeCallout(line)
    else if (/^ *[!?]{3}/.test(line) && admonition.test(line)) this.#writeAdmonition(line)
    else if (isTypedNote(line)) this.#written.push(withoutSigns(line.replace('[', '\\[')), '')
    else this.#written.push(withoutSigns(withoutVerseSign(line)))
  }

  /** Its title stands above its words; where it has none, programs show its kind. */
  #writeCallout(line: string): void {
    const [, marks = '', kind = '', title = ''] = callout.exec(line) ?? []
    this.#written.push(`${marks} ${withoutSigns(title || capitalised(kind))}`, marks)
  }

  #writeAdmonition(line: string): void {
    const [, indent = '', kind = '', title = capitalised(kind)] = admonition.exec(line) ?? []
    this.#written.push(indent + withoutSigns(title), '')
    this.#indent = indent.length + 4
  }
}

function isTypedNote(line: string): boolean {
  const word = typedNote.exec(line)?.[1]
  return word !== undefined && !address.test(word)
}

function withoutVerseSign(line: string): string {
  const found = verse.exec(line)
  return found ? (found[1] ?? '') : line
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
