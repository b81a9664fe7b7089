/**
 * Reads numbers in words (`one hundred and twenty`, `quatre-vingt-dix`, `بیست و یک`) and numbers whose digits are grouped
 * by points or spaces, so that they are the same as digits. It knows no sentence: whether `six` is a number is not asked.
 */
import { isUnspaced, type Tokens } from '@shared/text/tokens'
import { type NumberLanguage, numberLanguages } from './number-languages'

interface WrittenNumber {
  readonly digits: string
  /** How many tokens it has. */
  readonly words: number
}

interface Part {
  readonly value: number
  readonly next: number
}

const beginsIn = new Map<string, NumberLanguage[]>()
for (const language of numberLanguages) {
  const words = [...language.values.keys(), ...language.hundreds, ...language.scales.keys()]
  for (const word of words) {
    const known = beginsIn.get(word)
    if (known === undefined) beginsIn.set(word, [language])
    else if (!known.includes(language)) known.push(language)
  }
}
/** Shorter words hold no thousand in the middle. */
const shortestWithThousand = 8

/** The number in words that begins at a token, in the language in which it is longest; null when none does. */
export function spelledNumber(found: Tokens, at: number, text: string): WrittenNumber | null {
  const word = found.words[at] ?? ''
  const languages = beginsIn.get(word) ?? languagesOf(word, found.words[at + 1] ?? '')
  let best: WrittenNumber | null = null
  for (const language of languages) {
    const number = new NumberReader(found, text, language).read(at)
    if (number !== null && number.next - at > (best?.words ?? 0)) {
      best = { digits: String(number.value), words: number.next - at }
    }
  }
  return best
}

const none: readonly NumberLanguage[] = []

function languagesOf(word: string, next: string): readonly NumberLanguage[] {
  const first = word.charCodeAt(0)
  if (first >= 48 && first <= 57) {
    return /^[0-9]{1,3}$/.test(word) ? numberLanguages.filter(({ scales }) => scales.has(next)) : none
  }
  if (word.length < shortestWithThousand || isUnspaced(word)) return none
  return numberLanguages.filter(({ thousandInside }) => thousandInside?.test(word) === true)
}

class NumberReader {
  constructor(
    private readonly found: Tokens,
    private readonly text: string,
    private readonly language: NumberLanguage,
  ) {}

  /** Groups below a thousand with their scales, the largest first. */
  read(at: number): Part | null {
    let value = 0
    let next = at
    let below = Number.POSITIVE_INFINITY
    while (below > 1) {
      const from = next === at ? at : this.behindJoiner(next, true)
      const part = from === null ? null : this.scaled(from)
      if (part === null || part.scale >= below) break
      value += part.value
      next = part.next
      below = part.scale
    }
    return next === at ? null : { value, next }
  }

  private scaled(at: number): (Part & { readonly scale: number }) | null {
    const alone = this.language.scales.get(this.word(at))
    if (alone !== undefined) return { value: alone, scale: alone, next: at + 1 }
    const inside = this.withThousandInside(at)
    if (inside !== null) return inside
    const group = this.inHundreds(at) ?? this.belowThousand(at)
    const scale = group === null || !this.joined(group.next) ? undefined : this.scaleAt(group.next)
    if (group !== null && scale !== undefined && group.value > 0) {
      return { value: group.value * scale, scale, next: group.next + 1 }
    }
    return group === null || /^[0-9]/.test(this.word(at)) ? null : { ...group, scale: 1 }
  }

  private scaleAt(at: number): number | undefined {
    return this.language.scales.get(this.word(at))
  }

  /** `zweitausendfünfhundert` in one word. */
  private withThousandInside(at: number): (Part & { readonly scale: number }) | null {
    const word = this.word(at)
    const inside = this.language.thousandInside?.exec(word)
    if (inside === null || inside === undefined) return null
    const before = word.slice(0, inside.index)
    const behind = word.slice(inside.index + inside[0].length)
    const thousands = before === '' ? 1 : this.language.values.get(before === 'ein' ? 'eins' : before)
    const rest = behind === '' ? 0 : this.language.values.get(behind)
    if (thousands === undefined || rest === undefined) return null
    return { value: thousands * 1000 + rest, scale: rest === 0 ? 1000 : 1, next: at + 1 }
  }

  /** `Twelve hundred`, `nineteen hundred and eleven`: years above all. */
  private inHundreds(at: number): Part | null {
    const teens = this.part(at)
    if (teens === null || teens.value <= 10 || teens.value >= 20 || !this.joined(teens.next)) return null
    if (/^[0-9]/.test(this.word(at)) || !this.language.hundreds.has(this.word(teens.next))) return null
    const behind = this.behindJoiner(teens.next + 1, true)
    const rest = behind === null ? null : this.belowThousand(behind)
    const isPart = rest !== null && rest.value > 0 && rest.value < 100
    return {
      value: teens.value * 100 + (isPart ? rest.value : 0),
      next: isPart ? rest.next : teens.next + 1,
    }
  }

  private belowThousand(at: number): Part | null {
    let value = 0
    let next = at
    let room = 1000
    for (
      let from: number | null = at;
      from !== null && room > 1;
      from = this.behindJoiner(next, room >= 100, room)
    ) {
      const part = this.part(from)
      if (part !== null && part.value < room && (part.value > 0 || from === at)) {
        value += part.value
        next = part.next
        room = this.roomBehind(part.value)
      } else if (
        this.language.hundreds.has(this.word(from)) &&
        value < 10 &&
        room === (value === 0 ? 1000 : 1)
      ) {
        value = Math.max(1, value) * 100
        next = from + 1
        room = 100
      } else break
      if (
        room === 1 &&
        value > 0 &&
        value < 10 &&
        this.joined(next) &&
        this.language.hundreds.has(this.word(next))
      ) {
        value *= 100
        next++
        room = 100
      }
    }
    return next === at ? null : { value, next }
  }

  private part(at: number): Part | null {
    const word = this.word(at)
    const pair = this.joined(at + 1) ? this.language.pairs.get(`${word} ${this.word(at + 1)}`) : undefined
    if (pair !== undefined) return { value: pair, next: at + 2 }
    const value = /^[0-9]{1,3}$/.test(word) ? Number(word) : this.language.values.get(word)
    return value === undefined ? null : { value, next: at + 1 }
  }

  /** What may follow is smaller than this. */
  private roomBehind(value: number): number {
    if (value >= 100) return value % 100 === 0 ? 100 : 1
    if (this.language.beforeTeens.has(value)) return 20
    return value >= 20 && value % 10 === 0 ? 10 : 1
  }

  /** Where the number goes on behind a token, over a word for `and`; null where it does not. */
  private behindJoiner(at: number, wide: boolean, room = 1000): number | null {
    if (!this.joined(at)) return null
    if (!this.language.joiners.has(this.word(at))) return at
    const behind = this.language.joinsBehind
    if (behind === 'hundreds' && !wide) return null
    if (behind === 'tens' && (wide || room < 10)) return null
    return this.joined(at + 1) ? at + 1 : null
  }

  private word(at: number): string {
    return this.found.words[at] ?? ''
  }

  /** Only a space, one line end or a sign that joins words may stand inside a number. */
  private joined(at: number): boolean {
    return (
      at < this.found.count &&
      /^(?:[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011\u200c])$/.test(between(this.found, at, this.text))
    )
  }
}

/** Digits in threes with points or narrow spaces between: `1.500`, `12 500`; null for anything else. */
export function groupedDigits(found: Tokens, at: number, text: string): WrittenNumber | null {
  let digits = found.words[at] ?? ''
  if (!/^[0-9]{1,3}$/.test(digits)) return null
  let words = 1
  while (
    /^[0-9]{3}$/.test(found.words[at + words] ?? '') &&
    /^[.\u00a0\u2009\u202f]$/.test(between(found, at + words, text))
  ) {
    digits += found.words[at + words]
    words++
  }
  return words === 1 ? null : { digits, words }
}

function between(found: Tokens, at: number, text: string): string {
  return text.slice(found.ends[at - 1], found.starts[at])
}
