/** Sentences and paragraphs of made words, with names, dates, figures and quotations in between. */
import { dayInWords, makeDay, type Names } from './names'
import type { Random } from './random'
import type { Tongue } from './tongues'

/** What the prose of one letter is made with. */
export interface Writer {
  readonly tongue: Tongue
  readonly names: Names
  readonly random: Random
  /** Words that this letter returns to, as every letter has a subject. */
  readonly subject: readonly string[]
}

export interface Paragraph {
  readonly text: string
  readonly words: number
}

/** Paragraphs of two to six sentences until there are at least `words` words; `planted` sentences stand among them. */
export function makeParagraphs(
  writer: Writer,
  words: number,
  planted: readonly string[],
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  const waiting = [...planted]
  for (let left = words; left > 0; ) {
    const sentences: string[] = []
    let count = 0
    const want = 2 + writer.random.below(5)
    while (sentences.length < want && count < left) {
      const sentence = makeSentence(writer, 6 + writer.random.below(23), waiting.shift() ?? null)
      sentences.push(sentence)
      count += sentence.split(' ').length
    }
    left -= count
    paragraphs.push({ text: sentences.join(' '), words: count })
  }
  return paragraphs
}

/** One sentence of about `length` words; `planted` words stand in its middle. */
export function makeSentence(writer: Writer, length: number, planted: string | null): string {
  const { random, tongue } = writer
  const words: string[] = []
  let waiting = planted
  // Subtle: a name of several words may jump over the middle and the end; what is planted is put in all the same.
  while (words.length < length || waiting !== null) {
    if (waiting !== null && words.length >= length >> 1) {
      words.push(waiting)
      waiting = null
    }
    const last = words.length >= length - 2
    if (last || !random.chance(7)) words.push(makeWord(writer))
    else words.push(...aside(writer).split(' '))
    if (!last && words.length > 3 && random.chance(7)) words.push(`${words.pop() ?? ''}${tongue.comma}`)
  }
  const text = capital(words.join(' '))
  const end = random.chance(6) ? tongue.questionMark : tongue.fullStop
  if (!random.chance(4)) return text + end
  return `${tongue.quotation[0]}${text}${tongue.quotation[1]}${end}`
}

function makeWord({ random, subject, tongue }: Writer): string {
  const word = subject.length > 0 && random.chance(10) ? random.pick(subject) : tongue.word(random)
  return random.chance(1) ? `${word}-${tongue.word(random)}` : word
}

function aside({ random, names }: Writer): string {
  switch (random.below(5)) {
    case 0:
      return names.person(random)
    case 1:
      return names.place(random)
    case 2:
      return names.body(random)
    case 3:
      return dayInWords(makeDay(random))
    default:
      return String(2 + random.below(900))
  }
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
