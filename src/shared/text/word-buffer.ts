/**
 * Folded words with one space between them, in typed arrays that are used again for the next text: whoever
 * keeps something of it copies it. It knows nothing of scripts; the scanner decides what a word is.
 */

/** What stood between a word and the word before it, when it was one sign that joins halves of a word. */
export const Joint = { none: 0, apostrophe: 1, hyphen: 2, nonJoiner: 3, brokenLine: 4 } as const
export type Joint = (typeof Joint)[keyof typeof Joint]

/** Folded words longer than this are cut: they are data, not words, and would only swell the vocabulary. */
const longestWord = 64

/** Up to so many units a call with all of them is as fast as the decoder. */
const shortText = 64
const decoder = new TextDecoder()
/** Used again for every text. */
let plainBytes = new Uint8Array(4096)

/** The most arguments of one call, well below what any engine takes. */
const longestCall = 8192
const space = 32

export class WordBuffer {
  folded = new Uint16Array(4096)
  length = 0
  count = 0
  wordAt = new Uint32Array(1024)
  wordStart = new Uint32Array(1024)
  wordEnd = new Uint32Array(1024)
  joints = new Uint8Array(1024)
  unitStart = new Uint32Array(0)
  unitEnd = new Uint32Array(0)

  /** All bits of the units that were written and may not be ASCII. */
  protected beyondAscii = 0
  protected pairs = false
  protected map = false
  protected open = false
  protected grouped = false
  protected joint: Joint = Joint.none
  protected end = 0

  /** The folded text of everything scanned last. */
  text(): string {
    return this.slice(0, this.length)
  }

  /** The folded word number `index` of what was scanned last. */
  word(index: number): string {
    const from = this.wordAt[index] ?? 0
    const to = index + 1 < this.count ? (this.wordAt[index + 1] ?? 0) - 1 : this.length
    return this.slice(from, to)
  }

  private slice(from: number, to: number): string {
    if (this.beyondAscii < 128 && to - from > shortText) return this.plain(from, to)
    let text = ''
    for (let at = from; at < to; at += longestCall) {
      // Subtle: spreading the array into the call walks it one by one and is five times slower.
      text += Reflect.apply(
        String.fromCharCode,
        String,
        this.folded.subarray(at, Math.min(to, at + longestCall)),
      )
    }
    return text
  }

  /** Many units of ASCII: a decoder of bytes is ten times as fast with them. */
  private plain(from: number, to: number): string {
    if (plainBytes.length < to - from) plainBytes = new Uint8Array(this.folded.length)
    plainBytes.set(this.folded.subarray(from, to))
    return decoder.decode(plainBytes.subarray(0, to - from))
  }

  protected openWord(start: number): void {
    if (this.count + 1 >= this.wordAt.length) this.growWords()
    this.open = true
    this.grouped = false
    this.wordAt[this.count] = this.length
    this.wordStart[this.count] = start
    this.joints[this.count] = this.joint
    this.joint = Joint.none
    if (this.map && this.length > 0) this.place(this.length - 1, Math.min(this.end, start), start)
  }

  /** Ends the open word and writes the space after it. */
  protected close(): void {
    if (!this.open) return
    const from = this.wordAt[this.count] ?? 0
    if (this.pairs && this.length - from > longestWord) this.length = from + longestWord
    this.wordEnd[this.count] = this.end
    this.count++
    if (this.map) this.place(this.length, this.end, this.end)
    this.folded[this.length++] = space
    this.open = false
  }

  protected write(units: string): void {
    for (let at = 0; at < units.length; at++) {
      const unit = units.charCodeAt(at)
      this.beyondAscii |= unit
      this.folded[this.length++] = unit
    }
  }

  protected place(unit: number, start: number, end: number): void {
    this.unitStart[unit] = start
    this.unitEnd[unit] = end
  }

  /** Room for the rest of the text: folded text can be longer than what it comes from. */
  protected reserve(more: number): void {
    if (this.length + more + 32 <= this.folded.length) return
    const size = Math.ceil((this.length + more + 32) * 1.5)
    this.folded = grown(this.folded, size)
    if (!this.map) return
    this.unitStart = grown32(this.unitStart, size)
    this.unitEnd = grown32(this.unitEnd, size)
  }

  private growWords(): void {
    const size = this.wordAt.length * 2
    this.wordAt = grown32(this.wordAt, size)
    this.wordStart = grown32(this.wordStart, size)
    this.wordEnd = grown32(this.wordEnd, size)
    const joints = new Uint8Array(size)
    joints.set(this.joints)
    this.joints = joints
  }
}

function grown(array: Uint16Array, size: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(size)
  larger.set(array)
  return larger
}

function grown32(array: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}
