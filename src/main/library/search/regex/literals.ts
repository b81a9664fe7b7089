/**
 * Folded pieces of words that stand in every text that a regular expression matches. Where it is not certain there
 * are none: then every letter has to be looked at. It reads only what it understands of an expression's syntax.
 */
import { foldText } from '@shared/text/fold'

/** Shorter pieces are in most words. */
const shortestLiteral = 3

/** Pieces of words, each inside one word, the longest first. */
export function literalsOf(source: string): readonly string[] {
  const reader = new LiteralReader(source)
  const pieces = reader.sequence().filter((piece) => piece.length >= shortestLiteral)
  return [...new Set(pieces)].sort((a, b) => b.length - a.length)
}

class LiteralReader {
  private at = 0

  constructor(private readonly source: string) {}

  /** Reads up to the end, or to the bracket that closes a group; nothing is certain where there are alternatives. */
  sequence(): string[] {
    const pieces: string[] = []
    let piece = ''
    let hasAlternatives = false
    const end = (): void => {
      if (piece !== '') pieces.push(piece)
      piece = ''
    }
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        hasAlternatives = true
        this.at++
        continue
      }
      const atom = this.atom()
      const repeated = this.quantifier()
      const letter = repeated === 'optional' ? '' : foldedLetter(atom.letter)
      piece += letter
      if (letter === '' || repeated !== 'once') end()
      if (repeated !== 'optional') pieces.push(...atom.inside)
    }
    end()
    return hasAlternatives ? [] : pieces
  }

  private atom(): { readonly letter: string; readonly inside: readonly string[] } {
    const sign = this.source[this.at] ?? ''
    if (sign === '\\') return { letter: this.escaped(), inside: [] }
    if (sign === '[') {
      this.skipClass()
      return nothing
    }
    if (sign === '(') return { letter: '', inside: this.group() }
    const letter = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    this.at += letter.length
    return /[\^$.*+?{}|\]]/.test(letter) ? nothing : { letter, inside: [] }
  }

  /** What an escape stands for where it stands for one letter. */
  private escaped(): string {
    const rest = this.source.slice(this.at)
    const code = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\})/.exec(rest)
    const long = /^\\(?:[pPk][{<][^}>]*[}>]|c[A-Za-z]|\d+)/.exec(rest)
    this.at += code?.[0].length ?? long?.[0].length ?? 2
    if (!code) return ''
    const value = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16)
    return value <= 0x10ffff ? String.fromCodePoint(value) : ''
  }

  private skipClass(): void {
    while (this.at < this.source.length && this.source[this.at] !== ']') {
      this.at += this.source[this.at] === '\\' ? 2 : 1
    }
    this.at++
  }

  private group(): readonly string[] {
    this.at++
    const head = /^\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]+:)/.exec(this.source.slice(this.at))?.[0] ?? ''
    this.at += head.length
    const inside = this.sequence()
    this.at++
    return head.endsWith('!') ? [] : inside
  }

  /** How often what stands before must be there: `once`, `often` (at least once), `optional`. */
  private quantifier(): 'once' | 'often' | 'optional' {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at))
    if (!found) return 'once'
    this.at += found[0].length
    if (found[1] !== undefined) return Number(found[1]) > 0 ? 'often' : 'optional'
    return found[0].startsWith('+') ? 'often' : 'optional'
  }
}

const nothing = { letter: '', inside: [] } as const

/** Letters of scripts whose folding does not depend on what stands beside them. */
const safeLetter = /^(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Arabic}|\p{Script=Hebrew}|[0-9])$/u
/** Cyrillic letters, but those that are other letters with a mark behind them. */
const safeCyrillic = /^(?![иуіегк])\p{Script=Cyrillic}$/iu

function foldedLetter(letter: string): string {
  if (!/^\p{L}$|^[0-9]$/u.test(letter)) return ''
  if (!safeLetter.test(letter) && !safeCyrillic.test(letter)) return ''
  const folded = foldText(letter)
  const everyCase = [letter.toUpperCase(), letter.toLowerCase()].every((one) => foldText(one) === folded)
  return everyCase && !folded.includes(' ') ? folded : ''
}
