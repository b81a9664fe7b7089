/**
 * Two versions of a made text with what is different between them: words altered, sentences and paragraphs taken out, put
 * in and moved, with or without altered words inside what moved. The truth is known to the character.
 */
import type { Comparison } from '@shared/comparison'
import type { Span } from '@shared/letter'
import { makeNames } from '../../bench/corpus/names'
import { makeSentence, type Writer } from '../../bench/corpus/prose'
import { createRandom, type Random } from '../../bench/corpus/random'
import { makeTongues } from '../../bench/corpus/tongues'

export interface PlantedVersions {
  readonly a: string
  readonly b: string
  readonly moves: readonly { readonly a: Span; readonly b: Span }[]
  /** Sentences and paragraphs of `a`, and of `b`. */
  readonly removed: readonly Span[]
  readonly added: readonly Span[]
  /** Single words. */
  readonly changed: readonly { readonly a: Span; readonly b: Span }[]
}

export interface Planting {
  readonly language: 'en' | 'fa'
  readonly paragraphs: number
  /** Percent of the words inside moved passages that are altered. */
  readonly noise: number
  /** How many paragraphs, and how many single sentences, move. */
  readonly movedParagraphs: number
  readonly movedSentences: number
  readonly removed: number
  readonly added: number
  readonly changed: number
}

export const usualPlanting: Planting = {
  language: 'en',
  paragraphs: 40,
  noise: 0,
  movedParagraphs: 1,
  movedSentences: 2,
  removed: 2,
  added: 2,
  changed: 6,
}

type Word = { written: string; altered: boolean }
type Sentence = Word[]
type Paragraph = Sentence[]
type Kind = 'move' | 'removed' | 'added' | 'change'

const tongues = makeTongues(7)
const names = makeNames(7)

export function plantedVersions(seed: number, planting: Planting = usualPlanting): PlantedVersions {
  return new Planter(seed, planting).plant()
}

class Planter {
  private readonly random: Random
  private readonly writer: Writer
  private readonly old: Paragraph[]
  private readonly fresh: Paragraph[]
  private readonly planted = new Map<Sentence | Paragraph, Kind>()
  /** The altered copy of what moved. */
  private readonly copies = new Map<Sentence | Paragraph, Sentence | Paragraph>()
  private readonly words: { readonly before: Word; readonly after: Word }[] = []

  constructor(
    seed: number,
    private readonly planting: Planting,
  ) {
    this.random = createRandom(seed)
    const tongue = tongues[planting.language]
    const subject = Array.from({ length: 12 }, () => tongue.word(this.random))
    this.writer = { tongue, names, random: this.random, subject }
    this.old = Array.from({ length: planting.paragraphs }, () =>
      Array.from({ length: 3 + this.random.below(4) }, () => this.sentence()),
    )
    this.fresh = this.old.map((paragraph) => paragraph.map((sentence) => [...sentence]))
  }

  plant(): PlantedVersions {
    // Every paragraph has one difference at most, with an untouched one behind it.
    const places = this.shuffled(this.fresh.length >> 1).map((place) => place * 2)
    const take = (count: number): readonly number[] => places.splice(0, count)
    const { movedParagraphs, movedSentences, removed, added, changed } = this.planting
    for (const place of take(changed)) this.change(this.fresh[place])
    for (const place of take(removed)) this.removeSentence(place)
    for (const place of take(added)) this.addSentence(this.fresh[place])
    const sentences = take(2 * movedSentences)
    for (let at = 0; at < sentences.length; at += 2) this.moveSentence(sentences[at], sentences[at + 1])
    const paragraphs = take(movedParagraphs).map((place) => this.fresh[place])
    for (const paragraph of paragraphs) this.moveParagraph(paragraph)
    return this.truth()
  }

  private sentence(): Sentence {
    const text = makeSentence(this.writer, 8 + this.random.below(20), null)
    return text.split(' ').map((written) => ({ written, altered: false }))
  }

  private shuffled(count: number): number[] {
    const order = Array.from({ length: count }, (_, index) => index)
    for (let index = count - 1; index > 0; index--) {
      const other = this.random.below(index + 1)
      ;[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0]
    }
    return order
  }

  private altered(word: Word): Word {
    const sign = /[^\p{L}\p{N}]*$/u.exec(word.written)?.[0] ?? ''
    let written = word.written
    while (bare(written) === bare(word.written)) written = this.writer.tongue.word(this.random) + sign
    return { written, altered: true }
  }

  private change(paragraph: Paragraph = []): void {
    const sentence = this.random.pick(paragraph)
    const at = 2 + this.random.below(sentence.length - 4)
    const before = sentence[at]
    if (before === undefined || !/^\p{L}+,?$/u.test(before.written)) return
    const after = this.altered(before)
    sentence[at] = after
    this.words.push({ before, after })
  }

  private removeSentence(place: number): void {
    const paragraph = this.fresh[place] ?? []
    const at = this.random.below(paragraph.length)
    paragraph.splice(at, 1)
    const old = this.old[place]?.[at]
    if (old !== undefined) this.planted.set(old, 'removed')
  }

  private addSentence(paragraph: Paragraph = []): void {
    const sentence = this.sentence()
    paragraph.splice(this.random.below(paragraph.length + 1), 0, sentence)
    this.planted.set(sentence, 'added')
  }

  private moveSentence(from = 0, to = 0): void {
    const [sentence] = this.fresh[from]?.splice(1, 1) ?? []
    const old = this.old[from]?.[1]
    if (sentence === undefined || old === undefined) return
    const copy = this.noisy(sentence)
    this.fresh[to]?.splice(1, 0, copy)
    this.planted.set(old, 'move')
    this.copies.set(old, copy)
  }

  private moveParagraph(paragraph: Paragraph = []): void {
    const from = this.fresh.indexOf(paragraph)
    const old = this.old.find((other) => bareText(other) === bareText(paragraph))
    if (old === undefined) return
    const copy = paragraph.map((sentence) => this.noisy(sentence))
    this.fresh.splice(from, 1)
    // At least five others stay between where it was and where it goes.
    const away = 5 + this.random.below(this.fresh.length - 10)
    this.fresh.splice((from + away) % (this.fresh.length + 1), 0, copy)
    this.planted.set(old, 'move')
    this.copies.set(old, copy)
  }

  private noisy(sentence: Sentence): Sentence {
    return sentence.map((word) => (this.random.chance(this.planting.noise) ? this.altered(word) : word))
  }

  private truth(): PlantedVersions {
    const a = written(this.old)
    const b = written(this.fresh)
    const all = [...this.planted]
    const spans = (kind: Kind, places: Written): readonly Span[] =>
      all.flatMap(([part, planted]) => (planted === kind ? [spanIn(places, part)] : []))
    return {
      a: a.text,
      b: b.text,
      moves: all.flatMap(([part, kind]) => {
        const copy = this.copies.get(part)
        return kind === 'move' && copy !== undefined ? [{ a: spanIn(a, part), b: spanIn(b, copy) }] : []
      }),
      removed: spans('removed', a),
      added: spans('added', b),
      changed: this.words.map(({ before, after }) => ({ a: spanIn(a, before), b: spanIn(b, after) })),
    }
  }
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const bareText = (paragraph: Paragraph): string =>
  paragraph.map((sentence) => sentence.map((word) => word.written).join(' ')).join(' ')

interface Written {
  readonly text: string
  /** Of words, sentences and paragraphs, from the first to the last letter. */
  readonly spans: ReadonlyMap<Word | Sentence | Paragraph, Span>
}

function written(paragraphs: readonly Paragraph[]): Written {
  const spans = new Map<Word | Sentence | Paragraph, Span>()
  let text = ''
  const keep = (part: Word | Sentence | Paragraph, from: number): void => {
    const letters = [...text.slice(from).matchAll(/[\p{L}\p{N}]/gu)]
    const first = letters[0]?.index ?? 0
    const last = letters[letters.length - 1]?.index ?? 0
    spans.set(part, { start: from + first, end: from + last + 1 })
  }
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n\n'
    const begin = text.length
    for (const sentence of paragraph) {
      if (text.length > begin) text += ' '
      const from = text.length
      for (const word of sentence) {
        if (text.length > from) text += ' '
        const at = text.length
        text += word.written
        keep(word, at)
      }
      keep(sentence, from)
    }
    keep(paragraph, begin)
  }
  return { text, spans }
}

function spanIn({ spans }: Written, part: Word | Sentence | Paragraph): Span {
  const span = spans.get(part)
  if (span === undefined) throw new RangeError('What was planted is not in the text.')
  return span
}

/** How many of what was planted was found, and how much of what was found was planted. */
export interface FoundOfPlanted {
  readonly planted: number
  readonly found: number
  readonly right: number
  /** With the very bounds. */
  readonly exact: number
}

export function foundMoves(truth: PlantedVersions, { moves }: Comparison): FoundOfPlanted {
  // Either of two passages that changed places may be called the moved one, so both texts are asked.
  const right = truth.moves.filter((planted) =>
    moves.some((move) => overlap(move.a, planted.a) >= 0.9 && overlap(move.b, planted.b) >= 0.9),
  )
  const exact = right.filter((planted) =>
    moves.some((move) => isSame(move.a, planted.a) && isSame(move.b, planted.b)),
  )
  return { planted: truth.moves.length, found: moves.length, right: right.length, exact: exact.length }
}

export function foundRows(
  planted: readonly Span[],
  rows: Comparison['rows'],
  side: 'a' | 'b',
): FoundOfPlanted {
  const kind = side === 'a' ? 'removed' : 'added'
  const found = rows.filter((row) => row.kind === kind).map((row) => row[side])
  const right = planted.filter((span) => found.some((other) => overlap(other, span) >= 0.9))
  const exact = right.filter((span) => found.some((other) => isSame(other, span)))
  return { planted: planted.length, found: found.length, right: right.length, exact: exact.length }
}

export function foundChanges(truth: PlantedVersions, { rows }: Comparison): FoundOfPlanted {
  const found = rows.filter((row) => row.kind === 'changed')
  const exact = truth.changed.filter((planted) =>
    found.some((row) => isSame(row.a, planted.a) && isSame(row.b, planted.b)),
  )
  return { planted: truth.changed.length, found: found.length, right: exact.length, exact: exact.length }
}

/** Of two spans, what they share of what both cover. */
function overlap(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return Math.max(0, both) / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

export function sumOfFound(all: readonly FoundOfPlanted[]): FoundOfPlanted {
  const sum = (of: (one: FoundOfPlanted) => number): number => all.reduce((total, one) => total + of(one), 0)
  return {
    planted: sum(({ planted }) => planted),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    exact: sum(({ exact }) => exact),
  }
}

export function inWords(name: string, { planted, found, right, exact }: FoundOfPlanted): string {
  const share = (of: number, all: number): string => (all === 0 ? '1' : (of / all).toFixed(3))
  return `${name}: recall ${share(right, planted)}, precision ${share(right, found)}, exact bounds ${share(exact, planted)} (${planted} planted, ${found} found)`
}
