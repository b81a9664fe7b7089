/**
 * Reads an RTF file: keeps the state of its groups, finds the destinations of its text, and decodes it font by font.
 * Reads nothing that the file points at.
 */
import { ReadingProblem } from '../../format'
import { PropertyReader } from '../document-properties'
import type { DocumentBlock } from '../document-writer'
import { symbolCharacter } from '../symbol-characters'
import { dayOf, unicodeText, withoutControls } from './rtf-characters'
import { infoFields, signs, skippedGroups, starredGroups } from './rtf-destinations'
import { decodeBytes } from './rtf-encodings'
import { RtfFlow } from './rtf-flow'
import type { RtfHead, RtfNote } from './rtf-parts'
import { deepestGroup, defaultCodePage, firstState, type RtfState } from './rtf-state'
import { RtfFonts, RtfStyles } from './rtf-tables'
import type { RtfListener } from './rtf-tokens'

const heads = /^(header|footer)([flr]?)$/
const mostCollected = 100_000

export class RtfReader implements RtfListener {
  readonly body = new RtfFlow()
  readonly properties = new PropertyReader()
  readonly heads: RtfHead[] = []
  readonly notes: RtfNote[] = []
  /** The HTML that a mail program wrapped in RTF, in pieces. */
  readonly html: string[] = []
  hasTitlePage = false
  isHtml = false
  /** More groups end than begin, or text follows the last one. */
  hasStrayEnd = false
  codePage = defaultCodePage
  readonly #fonts = new RtfFonts()
  readonly #styles = new RtfStyles()
  readonly #stack: RtfState[] = []
  #state: RtfState
  #pending: number[] | null = null
  #pendingBytes: Buffer[] = []
  /** Characters still to be left out after one in Unicode. */
  #toSkip = 0
  #noteCount = 0
  #lastMark = ''
  #openedNote: { kind: RtfNote['kind'] } | null = null
  #author = ''
  readonly #time: number[] = []

  constructor() {
    this.#state = firstState(this.body)
  }

  /** Groups that were not closed at the end of the file. */
  get depth(): number {
    return this.#stack.length
  }

  end(): void {
    this.#flush()
    while (this.#stack.length > 0) this.closeGroup()
  }

  openGroup(): void {
    this.#flush()
    this.#toSkip = 0
    if (this.#stack.length >= deepestGroup) {
      throw new ReadingProblem(
        'refused',
        `Groups nest more than ${deepestGroup} deep here; no real document does.`,
      )
    }
    this.#stack.push(this.#state)
    this.#state = { ...this.#state, isStarred: false, onClose: null }
    // Before `\ud` comes the same text for programs that know no Unicode.
    if (this.#state.destination === 'upr') Object.assign(this.#state, { flow: null, destination: 'upr-text' })
  }

  closeGroup(): void {
    this.#flush()
    this.#toSkip = 0
    const outer = this.#stack.pop()
    if (outer === undefined) {
      this.hasStrayEnd = true
      return
    }
    this.#state.onClose?.()
    if (this.#state.isAdded && !outer.isAdded) this.#state.flow?.setAdded(false)
    this.#state = outer
  }

  bytes(bytes: Buffer): void {
    const rest = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= rest
    if (rest < bytes.length) {
      this.#endPending()
      this.#pendingBytes.push(bytes.subarray(rest))
    }
  }

  byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--
    else {
      this.#pending ??= []
      this.#pending.push(byte)
    }
  }

  control(word: string, value: number | null): void {
    if (this.#toSkip > 0 && word !== 'u' && word !== 'uc') {
      this.#toSkip--
      if (signs.has(word)) return
    }
    if (word === 'u') {
      this.#unicode(value ?? 0)
      return
    }
    this.#flush()
    const sign = signs.get(word)
    if (sign !== undefined) this.#text(sign)
    else if (!this.#openDestination(word) && !this.#format(word, value)) this.#structure(word)
  }

  #endPending(): void {
    if (this.#pending === null) return
    this.#pendingBytes.push(Buffer.from(this.#pending))
    this.#pending = null
  }

  /** Bytes are decoded together, since characters of the Far East have two of them. */
  #flush(): void {
    this.#endPending()
    if (this.#pendingBytes.length === 0) return
    const bytes =
      this.#pendingBytes.length === 1 ? (this.#pendingBytes[0] as Buffer) : Buffer.concat(this.#pendingBytes)
    this.#pendingBytes = []
    if (this.#state.flow === null && this.#state.collected === null) return
    const font = this.#state.symbolFont
    const text =
      font === ''
        ? decodeBytes(bytes, this.#state.codePage)
        : [...bytes].map((byte) => symbolCharacter(byte, font)).join('')
    this.#text(text)
  }

  #unicode(value: number): void {
    this.#flush()
    const code = value < 0 ? value + 65_536 : value
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    this.#text(isPrivate ? symbolCharacter(code, this.#state.symbolFont || 'Symbol') : unicodeText(code))
    this.#toSkip = this.#state.fallbackLength
  }

  #text(text: string): void {
    const { flow, collected, isHidden, isForRtfOnly, isDeleted } = this.#state
    if (collected !== null) {
      if (collected.length < mostCollected) collected.push(text)
    } else if (this.isHtml) {
      if (!isForRtfOnly && flow === this.body) this.html.push(text)
    } else if (flow !== null && !isHidden) {
      const visible = withoutControls(text)
      if (isDeleted) flow.delete(visible)
      else flow.append(visible)
    }
  }

  /** Whether the word begins a group whose text goes somewhere else. */
  #openDestination(word: string): boolean {
    const state = this.#state
    if (word === 'star') {
      state.isStarred = true
      return true
    }
    const isStarred = state.isStarred
    state.isStarred = false
    if (
      skippedGroups.has(word) ||
      (isStarred && !starredGroups.has(word) && !/^(?:list|pn)text$/.test(word))
    ) {
      Object.assign(state, { flow: null, collected: null, destination: 'skipped' })
      return true
    }
    if (state.destination === 'skipped') return false
    const head = heads.exec(word)
    if (head) return this.#openHead(head[1] === 'header' ? 'header' : 'footer', head[2] === 'f')
    return this.#openNamed(word)
  }

  #openNamed(word: string): boolean {
    const state = this.#state
    switch (word) {
      case 'fonttbl':
      case 'stylesheet':
      case 'info':
        Object.assign(state, { flow: null, destination: word })
        return true
      case 'upr':
        state.destination = 'upr'
        return true
      case 'ud':
        // Text of the group around the one for old programs.
        this.#restore(this.#stack.at(-2))
        return true
      case 'footnote':
        return this.#openNote()
      case 'annotation':
        return this.#openComment()
      case 'shptxt':
      case 'dptxbxtext':
        return this.#openBox()
      case 'listtext':
      case 'pntext':
        return this.#collect((text) => this.#listText(text))
      case 'fldinst':
        return this.#collect((code) => {
          const flow = this.#stack.at(-1)?.flow
          if (flow && /\bPAGE\b/.test(code)) flow.hasPageNumber = true
        })
      case 'atnauthor':
        return this.#collect((text) => {
          this.#author = text.trim()
        })
      case 'htmltag':
        return this.#collect((html) => {
          this.html.push(html)
        })
    }
    const field = infoFields.get(word)
    if (field === undefined || (state.destination !== 'info' && word !== 'generator')) return false
    return this.#collect((text) =>
      this.properties.add(field, dayOf(this.#time.splice(0)) ?? text.replace(/;$/, '')),
    )
  }

  /** AbiWord puts the whole paragraph where only its number should be. */
  #listText(text: string): void {
    const flow = this.#stack.at(-1)?.flow
    if (!text.includes('\n')) flow?.sign(text)
    else {
      for (const line of text.trim().split('\n')) {
        flow?.append(line.trim())
        flow?.endParagraph({ ...this.#paragraphFormat(), kind: 'list-item' })
      }
    }
  }

  #restore(outer: RtfState | undefined): void {
    this.#state.flow = outer?.flow ?? null
    this.#state.destination = outer?.destination ?? ''
  }

  #collect(take: (text: string) => void): boolean {
    const collected: string[] = []
    // Where nothing is text, nothing is collected either, but what the file says of itself.
    const isText = this.#state.flow !== null || this.#state.destination === 'info'
    Object.assign(this.#state, {
      flow: null,
      collected: isText ? collected : null,
      onClose: isText ? () => take(collected.join('')) : null,
    })
    return true
  }

  #openFlow(take: (blocks: readonly DocumentBlock[], flow: RtfFlow) => void): boolean {
    if (this.#state.flow === null) return true
    const flow = new RtfFlow()
    Object.assign(this.#state, {
      flow,
      isInTable: false,
      style: null,
      outline: null,
      isHidden: false,
      isDeleted: false,
      onClose: () => take(flow.finished(), flow),
    })
    return true
  }

  #openHead(part: 'header' | 'footer', isFirst: boolean): boolean {
    return this.#openFlow((blocks, { hasPageNumber }) =>
      this.heads.push({ part, isFirst, blocks, hasPageNumber }),
    )
  }

  #openNote(): boolean {
    const mark = this.#lastMark
    this.#lastMark = ''
    const note: { kind: RtfNote['kind'] } = { kind: 'footnote' }
    this.#openedNote = note
    this.#state.destination = 'footnote'
    return this.#openFlow((blocks) => this.notes.push({ kind: note.kind, mark, blocks }))
  }

  #openComment(): boolean {
    const author = this.#author
    this.#author = ''
    this.#state.destination = 'annotation'
    return this.#openFlow((blocks) =>
      this.notes.push({ kind: 'comment', mark: author === '' ? '' : `[${author}]`, blocks }),
    )
  }

  #openBox(): boolean {
    const { flow: outer, isInTable } = this.#state
    return this.#openFlow((blocks) => outer?.addBlocks(blocks, isInTable))
  }

  /** Whether the word says how text looks or is written. */
  #format(word: string, value: number | null): boolean {
    const state = this.#state
    const isOn = value !== 0
    switch (word) {
      case 'uc':
        state.fallbackLength = Math.max(0, Math.min(value ?? 1, 20))
        return true
      case 'f':
        if (state.destination === 'fonttbl') this.#fonts.define(value ?? 0, state)
        else this.#fonts.use(value ?? 0, state, this.codePage)
        return true
      case 'fcharset':
        this.#fonts.setCharset(value ?? 0)
        return true
      case 'cpg':
        this.#fonts.setCodePage(value)
        return true
      case 'ansicpg':
        if (value !== null && value > 0) this.#setCodePage(value)
        return true
      case 'ansi':
      case 'mac':
      case 'pc':
      case 'pca':
        this.#setCodePage({ ansi: 1252, mac: 10000, pc: 437, pca: 850 }[word])
        return true
      case 'v':
        state.isHidden = isOn
        return true
      case 'deleted':
        state.isDeleted = isOn
        return true
      case 'revised':
        state.isAdded = isOn
        state.flow?.setAdded(isOn)
        return true
      case 'plain':
        Object.assign(state, { isHidden: false, isDeleted: false })
        if (state.isAdded) state.flow?.setAdded(false)
        state.isAdded = false
        return true
      case 'pard':
        Object.assign(state, { style: null, outline: null, isInTable: false })
        return true
      case 's':
        if (state.destination === 'stylesheet') this.#styles.define(value ?? 0, state)
        else state.style = value
        return true
      case 'outlinelevel':
        state.outline = value
        return true
      case 'intbl':
        state.isInTable = true
        return true
      case 'itap':
        state.isInTable = (value ?? 1) > 0
        return true
      case 'htmlrtf':
        state.isForRtfOnly = isOn
        return true
      case 'fromhtml':
        this.isHtml = isOn
        return true
      case 'yr':
      case 'mo':
      case 'dy':
        this.#time.push(value ?? 0)
        return true
      default:
        return false
    }
  }

  #structure(word: string): void {
    const { flow } = this.#state
    switch (word) {
      case 'par':
      case 'sect':
        if (this.#state.collected !== null || this.isHtml) this.#text('\n')
        else flow?.endParagraph(this.#paragraphFormat())
        break
      case 'page':
        flow?.page()
        this.#text('\n')
        break
      case 'cell':
        flow?.endCell(this.#paragraphFormat())
        break
      case 'row':
        flow?.endRow()
        break
      case 'nestcell':
        flow?.endInnerCell(this.#paragraphFormat())
        break
      case 'nestrow':
        flow?.endInnerRow()
        break
      case 'chftn':
        this.#noteMark()
        break
      case 'chpgn':
        if (flow) flow.hasPageNumber = true
        break
      case 'ftnalt':
        if (this.#openedNote) this.#openedNote.kind = 'endnote'
        break
      case 'titlepg':
        this.hasTitlePage = true
        break
    }
  }

  #paragraphFormat() {
    const { style, outline, isInTable, destination } = this.#state
    const named = this.#styles.kindOf(style)
    const isHeading = outline !== null && outline < 9
    const kind = destination === 'footnote' ? null : (named ?? (isHeading ? ('heading' as const) : null))
    return { kind, isInTable }
  }

  /** In the text the mark is numbered; in the note it repeats what the text has. */
  #noteMark(): void {
    if (
      this.#stack.some(({ destination }) => destination === 'footnote') ||
      this.#state.destination === 'footnote'
    )
      return
    if (this.#state.flow === null || this.#state.isDeleted) return
    this.#lastMark = `[${++this.#noteCount}]`
    this.#text(this.#lastMark)
  }

  #setCodePage(codePage: number): void {
    this.codePage = codePage
    this.#state.codePage = codePage
  }
}
