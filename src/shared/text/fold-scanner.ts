/**
 * The one pass that folds a text and cuts it into words. It runs over every imported letter, so it writes
 * into typed arrays and makes no object for a character; plain ASCII has a loop of its own.
 * It decides nothing about single characters: character-kinds.ts does.
 */
import { CharacterKind, expansionOf, kindOf, unitOf } from './character-kinds'
import { compose, isHebrew, isLowSurrogate, lineBreakInRun, threeDigitsFollow } from './neighbours'
import { Joint, WordBuffer } from './word-buffer'

const space = 32
/** Asked for any code unit: what is not ASCII, or no letter and no digit, is 0. */
const asciiFolded = new Uint8Array(0x10000)
for (let code = 48; code <= 57; code++) asciiFolded[code] = code
for (let code = 97; code <= 122; code++) {
  asciiFolded[code] = code
  asciiFolded[code - 32] = code
}

export interface ScanOptions {
  /** Signs of scripts without spaces become overlapping pairs, as the index has them. */
  readonly pairs: boolean
  /** Keep for every folded code unit where it comes from. */
  readonly map: boolean
}

export class FoldScanner extends WordBuffer {
  private firstOfPair = ''
  private firstStart = 0
  private firstEnd = 0
  private pairsInRun = 0
  private secondOfPairAt = 0

  scan(text: string, options: ScanOptions): void {
    this.begin(text.length, options)
    const size = text.length
    let index = 0
    while (index < size) {
      index = text.charCodeAt(index) < 128 ? this.ascii(text, index) : this.character(text, index)
    }
    if (this.firstOfPair !== '') this.endPairs()
    this.close()
    if (this.length > 0 && this.folded[this.length - 1] === space) this.length--
  }

  private begin(size: number, options: ScanOptions): void {
    this.pairs = options.pairs
    this.map = options.map
    this.length = 0
    this.beyondAscii = 0
    this.count = 0
    this.open = false
    this.grouped = false
    this.joint = Joint.none
    this.end = 0
    this.firstOfPair = ''
    if (this.folded.length < size + 64) this.folded = new Uint16Array(size + (size >> 3) + 64)
    if (this.map && this.unitStart.length < this.folded.length) {
      this.unitStart = new Uint32Array(this.folded.length)
      this.unitEnd = new Uint32Array(this.folded.length)
    }
  }

  /** Reads on from `start` while the text is plain ASCII; the first other character is where it stops. */
  private ascii(text: string, start: number): number {
    if (this.firstOfPair !== '') {
      const next = lineBreakInRun(text, start)
      if (next > start) return next
      this.endPairs()
    }
    const folded = this.folded
    const { map } = this
    const size = text.length
    let length = this.length
    let index = start
    while (index < size) {
      const code = text.charCodeAt(index)
      if (code > 127) break
      let unit = asciiFolded[code] ?? 0
      if (unit === 0) {
        this.length = length
        this.asciiSign(text, index, code)
        length = this.length
        index++
        continue
      }
      if (!this.open) {
        this.length = length
        this.openWord(index)
      }
      // The rest of the word without a look at what else could be.
      do {
        if (map) this.place(length, index, index + 1)
        folded[length++] = unit
        index++
        unit = index < size ? (asciiFolded[text.charCodeAt(index)] ?? 0) : 0
      } while (unit !== 0)
      this.end = index
    }
    this.length = length
    return index
  }

  private asciiSign(text: string, index: number, code: number): void {
    if (code === space && this.open) {
      this.close()
      this.joint = Joint.none
      return
    }
    if (code === 44) {
      this.digitGrouper(text, index)
      return
    }
    const breaksLine = code === 10 || code === 13
    if (this.open) {
      const joint = this.jointOf(text, index, code)
      this.close()
      this.joint = joint
      return
    }
    if (breaksLine && this.joint === Joint.hyphen) this.joint = Joint.brokenLine
    else if (!(this.joint === Joint.brokenLine && (breaksLine || code === 32 || code === 9))) {
      this.joint = Joint.none
    }
  }

  /** What an ASCII sign behind a word may join. */
  private jointOf(text: string, index: number, code: number): Joint {
    if (code === 39 || code === 96) return Joint.apostrophe
    if (code === 45) return Joint.hyphen
    // The gershayim of צה"ל is mostly typed as a quotation mark.
    if (code === 34)
      return this.endsInHebrew() && isHebrew(text.charCodeAt(index + 1)) ? Joint.apostrophe : Joint.none
    const wasSoftHyphen = text.charCodeAt(index - 1) === 0xad
    return wasSoftHyphen && (code === 10 || code === 13) ? Joint.brokenLine : Joint.none
  }

  /** Folds the one character that is not ASCII at `index` and gives where the next one is. */
  private character(text: string, index: number): number {
    const code = text.codePointAt(index) ?? 0
    const next = index + (code > 0xffff ? 2 : 1)
    const kind = kindOf(code)
    if (this.firstOfPair !== '' && kind !== CharacterKind.unspaced) {
      if (this.continuesPair(kind, code, next)) return next
      this.endPairs()
    }
    switch (kind) {
      case CharacterKind.letter:
        this.addUnit(unitOf(code), index, next, text.length)
        break
      case CharacterKind.unspaced:
        if (this.pairs) this.addUnspaced(expansionOf(code), index, next, text.length)
        else this.addExpansion(expansionOf(code), index, next, text.length)
        break
      case CharacterKind.expansion:
        this.addExpansion(expansionOf(code), index, next, text.length)
        break
      case CharacterKind.joining:
        this.addJoining(code, index, next, text.length)
        break
      case CharacterKind.mark:
        this.extend(next)
        break
      case CharacterKind.silent:
        break
      case CharacterKind.digitGrouper:
        this.digitGrouper(text, index)
        break
      case CharacterKind.separator:
      case CharacterKind.apostrophe:
      case CharacterKind.hyphen:
      case CharacterKind.nonJoiner:
      case CharacterKind.unknown:
        this.sign(kind)
    }
    return next
  }

  private sign(kind: CharacterKind): void {
    // Subtle: the non-joiner splits words in Arabic script only; in Indic scripts it is a matter of shape.
    if (kind === CharacterKind.nonJoiner && !this.endsInArabic()) return
    const wasOpen = this.open
    this.close()
    this.joint = Joint.none
    if (!wasOpen) return
    if (kind === CharacterKind.nonJoiner) this.joint = Joint.nonJoiner
    else if (kind === CharacterKind.apostrophe) this.joint = Joint.apostrophe
    else if (kind === CharacterKind.hyphen) this.joint = Joint.hyphen
  }

  private endsInHebrew(): boolean {
    return isHebrew(this.folded[this.length - 1] ?? 0)
  }

  private endsInArabic(): boolean {
    const last = this.open ? (this.folded[this.length - 1] ?? 0) : 0
    return last >= 0x600 && last < 0x700
  }

  /** `1,500` is one number; in `12,13` and `1978, 500` the sign ends the number. */
  private digitGrouper(text: string, index: number): void {
    if (this.open && this.endsInGroup() && threeDigitsFollow(text, index + 1)) {
      this.grouped = true
      return
    }
    this.close()
    this.joint = Joint.none
  }

  private endsInGroup(): boolean {
    const from = this.wordAt[this.count] ?? 0
    if (!this.grouped && this.length - from > 3) return false
    for (let at = from; at < this.length; at++) {
      const unit = this.folded[at] ?? 0
      if (unit < 48 || unit > 57) return false
    }
    return true
  }

  private addUnit(unit: number, start: number, end: number, size: number): void {
    this.reserve(size - start + 8)
    if (!this.open) this.openWord(start)
    if (this.map) this.place(this.length, start, end)
    this.beyondAscii |= unit
    this.folded[this.length++] = unit
    this.end = end
  }

  private addExpansion(units: string, start: number, end: number, size: number): void {
    for (let at = 0; at < units.length; at++) {
      const unit = units.charCodeAt(at)
      if (unit !== space) this.addUnit(unit, start, end, size)
      else {
        this.close()
        this.joint = Joint.none
      }
    }
  }

  private extend(end: number): void {
    if (!this.open) return
    this.end = end
    if (this.map) this.unitEnd[this.length - 1] = end
  }

  /** Composes a mark or jamo with the letter before it, so that both ways of typing fold alike. */
  private addJoining(code: number, start: number, end: number, size: number): void {
    const base = this.open ? this.lastBase() : this.length
    const cluster = String.fromCharCode(...this.folded.subarray(base, this.length))
    const composed = compose(cluster, code)
    if (composed === cluster) {
      this.extend(end)
      return
    }
    const from = this.open && this.map ? (this.unitStart[base] ?? start) : start
    this.length = base
    this.addExpansion(composed, from, end, size)
  }

  /** Where the last letter of the open word begins: its marks are behind it. */
  private lastBase(): number {
    const from = this.wordAt[this.count] ?? 0
    let base = this.length
    do base -= isLowSurrogate(this.folded[base - 1] ?? 0) ? 2 : 1
    while (base > from && kindOf(this.codePointAt(base)) === CharacterKind.joining)
    return Math.max(base, from)
  }

  private codePointAt(at: number): number {
    const unit = this.folded[at] ?? 0
    if (unit < 0xd800 || unit > 0xdbff) return unit
    return (unit - 0xd800) * 0x400 + (this.folded[at + 1] ?? 0) - 0xdc00 + 0x10000
  }

  private addUnspaced(expansion: string, start: number, end: number, size: number): void {
    const sign = this.takeMarks(expansion, end)
    if (this.firstOfPair === '') {
      this.close()
      this.joint = Joint.none
    } else this.writePair(sign, end, size)
    this.firstOfPair = sign
    this.firstStart = start
    this.firstEnd = end
    this.end = end
  }

  /** Thai ำ is a mark of the sign before it and a sign of its own, as it also may be typed. */
  private takeMarks(expansion: string, end: number): string {
    if (expansion.length === 1 || this.firstOfPair === '') return expansion
    const marks = /^\p{M}+(?=.)/u.exec(expansion)?.[0] ?? ''
    for (const mark of marks) {
      const code = mark.codePointAt(0) ?? 0
      this.continuesPair(kindOf(code), code, end)
    }
    return expansion.slice(marks.length)
  }

  /** Marks and invisible signs belong to the sign before them and do not end the run of signs. */
  private continuesPair(kind: CharacterKind, code: number, end: number): boolean {
    // A zero width space shows where a line may break; whether it is typed is chance.
    if (kind === CharacterKind.silent || code === 0x200b) return true
    if (kind !== CharacterKind.mark && kind !== CharacterKind.joining) return false
    if (kind === CharacterKind.joining) this.firstOfPair = compose(this.firstOfPair, code)
    this.firstEnd = end
    this.lengthenPairBefore(kind, end)
    return true
  }

  /** The pair written last ends in this sign: it gets the sign's mark too. */
  private lengthenPairBefore(kind: CharacterKind, end: number): void {
    const last = this.count - 1
    if (last < 0 || this.pairsInRun === 0) return
    this.wordEnd[last] = end
    if (kind === CharacterKind.mark) return
    const from = this.secondOfPairAt
    this.length = from
    this.write(this.firstOfPair)
    this.folded[this.length++] = space
  }

  private writePair(second: string, end: number, size: number): void {
    this.reserve(size - this.firstStart + this.firstOfPair.length + second.length + 8)
    this.openWord(this.firstStart)
    this.write(this.firstOfPair)
    this.secondOfPairAt = this.length
    this.write(second)
    this.end = end
    this.close()
    this.pairsInRun++
  }

  /** The last sign of a run stands alone, so that a single sign is found by prefix wherever it stands. */
  private endPairs(): void {
    const last = this.firstOfPair
    this.firstOfPair = ''
    this.reserve(last.length + 8)
    this.openWord(this.firstStart)
    this.write(last)
    this.end = this.firstEnd
    this.close()
    this.pairsInRun = 0
  }
}
