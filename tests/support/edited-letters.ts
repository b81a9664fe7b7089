/**
 * Letters that are edited at random while a book is kept of every character: where it came from, and whether it is a copy.
 * So it is known, without asking any program, where a passage stands after all edits. The same seed gives the same letters.
 */
import { randomNumbers } from './mutations'

/** A character with its name: it keeps it however the letter is edited. */
interface Character {
  readonly sign: string
  /** 0 for what was written anew. */
  readonly id: number
  readonly isCopy: boolean
  /** Which copying it is of; 0 for none. */
  readonly copy: number
}

export class Dice {
  private readonly random: () => number

  constructor(seed: number) {
    this.random = randomNumbers(seed)
  }

  /** From 0 to below `most`. */
  below(most: number): number {
    return Math.floor(this.random() * Math.max(1, most))
  }

  one<Value>(of: readonly Value[]): Value {
    const value = of[this.below(of.length)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }

  chance(share: number): boolean {
    return this.random() < share
  }
}

const formulas = [
  'We write to you in great distress.',
  'We ask you once more to hear us.',
  'Nobody has answered our letters.',
  'We have written of this before, and we write of it again.',
  'May your excellency live long.',
  'We remain your obedient servants.',
  'We call upon you to act, and to act now.',
  'The “competent office” has told us nothing.',
  'ما از شما می‌خواهیم که به نامهٔ ما پاسخ دهید.',
  'Nous vous prions d’agréer, Monsieur, l’expression de nos sentiments.',
] as const

const syllables = [
  'ba',
  'ker',
  'lo',
  'min',
  'ta',
  'rus',
  'vel',
  'no',
  'shi',
  'dra',
  'pol',
  'é',
  'gan',
  'wey',
  'tor',
]
const small = ['the', 'of', 'and', 'to', 'in', 'a', 'that', 'for', 'was', 'with', 'on', 'by', 'it', 'not']

export function sentence(dice: Dice): string {
  const words = Array.from({ length: 5 + dice.below(18) }, () =>
    dice.chance(0.4)
      ? dice.one(small)
      : Array.from({ length: 1 + dice.below(3) }, () => dice.one(syllables)).join(''),
  )
  const text = words.join(' ')
  const quoted = dice.chance(0.15) ? text.replace(/ (\S+) /, ' “$1” ') : text
  return `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}${dice.one(['.', '.', '.', '?', '!'])}`
}

function formulaic(dice: Dice): string {
  const paragraphs = Array.from({ length: 4 + dice.below(8) }, () =>
    Array.from({ length: 1 + dice.below(6) }, () =>
      dice.chance(0.3) ? dice.one(formulas) : sentence(dice),
    ).join(' '),
  )
  return paragraphs.join('\n\n')
}

/** About every third sentence is a formula, which may stand more than once in a letter. */
export function formulaicLetter(dice: Dice): EditedLetter {
  return new EditedLetter(formulaic(dice))
}

interface Stretch {
  readonly start: number
  readonly end: number
}

export class EditedLetter {
  private characters: Character[]
  private copies = 0

  constructor(text: string) {
    this.characters = Array.from(text, (sign, index) => ({ sign, id: index + 1, isCopy: false, copy: 0 }))
  }

  get text(): string {
    return this.characters.map(({ sign }) => sign).join('')
  }

  /** The characters in a span of the text (UTF-16 code units), without spaces. */
  within(start: number, end: number): readonly Character[] {
    const found: Character[] = []
    let at = 0
    for (const character of this.characters) {
      if (at >= start && at < end && isInk(character)) found.push(character)
      at += character.sign.length
    }
    return found
  }

  /** All characters but spaces, in order. */
  ink(): readonly Character[] {
    return this.characters.filter(isInk)
  }

  /** Does one thing to the letter, and says what. */
  edit(dice: Dice): string {
    const [name, edit] = dice.one(edits)
    edit(this, dice)
    return name
  }

  sentences(): readonly Stretch[] {
    return stretches(this.characters, /[^.!?\n]+[.!?]*[”"]?\s*/gu)
  }

  paragraphs(): readonly Stretch[] {
    return stretches(this.characters, /[^\n]+\n*/gu)
  }

  words(): readonly Stretch[] {
    return stretches(this.characters, /\S+\s*/gu)
  }

  insert(at: number, text: string): void {
    this.characters.splice(at, 0, ...written(text))
  }

  remove({ start, end }: Stretch): readonly Character[] {
    return this.characters.splice(start, end - start)
  }

  put(at: number, characters: readonly Character[]): void {
    this.characters.splice(at, 0, ...characters)
  }

  isSame(one: Stretch, other: Stretch): boolean {
    const words = ({ start, end }: Stretch) =>
      this.characters
        .slice(start, end)
        .filter(isInk)
        .map(({ sign }) => sign)
    return words(one).join('') === words(other).join('')
  }

  copyOf({ start, end }: Stretch): readonly Character[] {
    const copy = ++this.copies
    return this.characters.slice(start, end).map((character) => ({ ...character, isCopy: true, copy }))
  }

  /** Each character becomes these signs, which are still it; nothing takes it away. */
  rewrite(signs: (sign: string) => string): void {
    this.characters = this.characters.flatMap((character) =>
      Array.from(signs(character.sign), (sign) => ({ ...character, sign })),
    )
  }
}

function isInk({ sign }: Character): boolean {
  return !/\s/u.test(sign)
}

function written(text: string): readonly Character[] {
  return Array.from(text, (sign) => ({ sign, id: 0, isCopy: false, copy: 0 }))
}

/** Counted in characters. */
function stretches(characters: readonly Character[], pattern: RegExp): readonly Stretch[] {
  const text = characters.map(({ sign }) => (sign.length === 1 ? sign : '□')).join('')
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

type Edit = readonly [name: string, edit: (letter: EditedLetter, dice: Dice) => void]

const edits: readonly Edit[] = [
  [
    'insert a sentence',
    (letter, dice) => {
      const at = dice.one([...letter.sentences(), { start: 0, end: 0 }]).end
      letter.insert(at, `${dice.chance(0.4) ? dice.one(formulas) : sentence(dice)} `)
    },
  ],
  [
    'insert words',
    (letter, dice) => {
      const at = dice.one([...letter.words(), { start: 0, end: 0 }]).end
      letter.insert(at, `${sentence(dice).split(' ').slice(0, 3).join(' ')} `)
    },
  ],
  [
    'delete a sentence',
    (letter, dice) => {
      letter.remove(dice.one([...letter.sentences(), { start: 0, end: 0 }]))
    },
  ],
  [
    'delete words',
    (letter, dice) => {
      const words = letter.words()
      const from = dice.below(words.length)
      const end = words[Math.min(words.length - 1, from + dice.below(6))]?.end ?? 0
      letter.remove({ start: words[from]?.start ?? 0, end })
    },
  ],
  [
    'replace words',
    (letter, dice) => {
      const words = letter.words()
      const from = dice.below(words.length)
      const start = words[from]?.start ?? 0
      const end = words[Math.min(words.length - 1, from + dice.below(3))]?.end ?? 0
      letter.remove({ start, end })
      letter.insert(start, `${sentence(dice).split(' ').slice(0, 2).join(' ')} `)
    },
  ],
  [
    'move a paragraph',
    (letter, dice) => {
      const moved = letter.remove(dice.one([...letter.paragraphs(), { start: 0, end: 0 }]))
      letter.put(dice.one([...letter.paragraphs(), { start: 0, end: 0 }]).start, moved)
    },
  ],
  [
    'put two sentences the other way round',
    (letter, dice) => {
      const sentences = letter.sentences()
      const index = dice.below(sentences.length - 1)
      const [first, second] = [sentences[index], sentences[index + 1]]
      if (first === undefined || second === undefined || letter.isSame(first, second)) return
      letter.put(first.end + second.end - second.start - (first.end - first.start), letter.remove(first))
    },
  ],
  [
    'double a sentence',
    (letter, dice) => {
      const sentences = letter.sentences()
      const chosen = dice.one([...sentences, { start: 0, end: 0 }])
      const copy = letter.copyOf(chosen)
      letter.put(dice.chance(0.5) ? chosen.end : dice.one([...sentences, chosen]).end, copy)
    },
  ],
  [
    'write other quotes and spaces',
    (letter, dice) => {
      const asLine = dice.chance(0.5)
      letter.rewrite((sign) => {
        if ('“”'.includes(sign)) return '"'
        if (sign === '’') return "'"
        return sign === ' ' && dice.chance(0.1) ? (asLine ? '\n' : '  ') : sign
      })
    },
  ],
  ['write in another encoding', (letter) => letter.rewrite((sign) => sign.normalize('NFD'))],
]
