/**
 * The full-text index of a reading pack: lunr over words that are folded as Letterbook folds them. The page folds what is
 * typed by the same code, so that both agree in every script.
 */
import type { Letter } from '@shared/letter'
import { foldedText } from '@shared/text/tokens'
import lunr from 'lunr'

const packFields = ['title', 'people', 'text', 'notes'] as const

export interface PackEntry {
  readonly place: number
  readonly letter: Letter
  /** Of the private notes that go along. */
  readonly notes: readonly string[]
}

export class PackIndex {
  readonly #builder = new lunr.Builder()

  constructor() {
    this.#builder.ref('place')
    const boosts = { title: 4, people: 3, text: 1, notes: 1 }
    for (const field of packFields) this.#builder.field(field, { boost: boosts[field] })
    // Subtle: the builder has its own tokenizer that its types do not tell of; the words are already folded.
    Object.assign(this.#builder, { tokenizer: foldedWords })
  }

  add({ place, letter, notes }: PackEntry): void {
    const { title, senders, recipients, signatories, text } = letter
    const people = [...senders, ...recipients, ...signatories].flatMap(({ name, normal }) => [
      name,
      normal ?? '',
    ])
    this.#builder.add({
      place,
      title: folded(title),
      people: folded(people.join('\n')),
      text: folded(text),
      notes: folded(notes.join('\n')),
    })
  }

  /** As the page loads it. */
  written(): string {
    return JSON.stringify(this.#builder.build())
  }
}

/** Halves of a word are found together and apart, however they are typed. */
function folded(words: string): string {
  const { text, compounds } = foldedText(words)
  return [text, ...compounds.map(([joined]) => joined)].join(' ')
}

function foldedWords(value: unknown): lunr.Token[] {
  const words = typeof value === 'string' ? value.split(' ') : []
  return words.filter((word) => word !== '').map((word) => new lunr.Token(word, {}))
}
