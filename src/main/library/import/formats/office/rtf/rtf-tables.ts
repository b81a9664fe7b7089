/** The tables at the beginning of an RTF file: its fonts with their encodings, and the names of its styles. */
import type { BlockKind } from '@shared/letter'
import { kindOfStyle } from '../style-kinds'
import { isSymbolFont } from '../symbol-characters'
import { codePageOfFont, symbolCharset } from './rtf-encodings'
import type { RtfState } from './rtf-state'

interface RtfFont {
  /** Null for the file's own. */
  codePage: number | null
  isSymbol: boolean
  name: string
}

export class RtfFonts {
  readonly #fonts = new Map<number, RtfFont>()
  #open: RtfFont | null = null

  /** A font of the table begins; the text of its group is its name. */
  define(number: number, state: RtfState): void {
    const font: RtfFont = { codePage: null, isSymbol: false, name: '' }
    this.#open = font
    this.#fonts.set(number, font)
    collectName(state, (name) => {
      font.name = name
    })
  }

  setCharset(charset: number): void {
    if (!this.#open) return
    this.#open.codePage = codePageOfFont(charset) ?? this.#open.codePage
    this.#open.isSymbol = charset === symbolCharset
  }

  setCodePage(codePage: number | null): void {
    if (this.#open && codePage !== null) this.#open.codePage = codePage
  }

  /** Text that follows is in this font. */
  use(number: number, state: RtfState, fileCodePage: number): void {
    const font = this.#fonts.get(number)
    state.codePage = font?.codePage ?? fileCodePage
    const isNamedSymbol = font !== undefined && isSymbolFont(font.name)
    state.symbolFont = isNamedSymbol ? font.name : font?.isSymbol ? 'Symbol' : ''
  }
}

export class RtfStyles {
  readonly #names = new Map<number, string>()

  define(number: number, state: RtfState): void {
    collectName(state, (name) => this.#names.set(number, name))
  }

  /** Null when the style's name says nothing. */
  kindOf(number: number | null): BlockKind | null {
    return number === null ? null : kindOfStyle(this.#names.get(number) ?? '')
  }
}

/** Old files have several entries in one group, each ended by a semicolon; the first one names. */
function collectName(state: RtfState, take: (name: string) => void): void {
  const pieces: string[] = []
  const before = state.onClose
  Object.assign(state, {
    collected: pieces,
    onClose: () => {
      before?.()
      take(pieces.join('').replace(/;.*$/s, '').trim())
    },
  })
}
