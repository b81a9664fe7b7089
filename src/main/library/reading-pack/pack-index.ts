/**
 * The full-text index of a reading pack: lunr over words that are folded as Letterbook folds them. The page folds what is
 * typed by the same code, so that both agree in every script.
 */
import type { Letter } from '@shared/letter'
import { foldedText } from '@shared/text/tokens'
import lunr from 'lunr'

const packFields = ['title', 'people', 'text', 'notes'] as const

/** What of a letter is found, as plain words. */
export interface PackEntry {
  readonly place: number
  readonly title: string
  readonly people: string
  readonly text: string
  /** Of the private notes that go along. */
  readonly notes: string
}

export function packEntry(place: number, letter: Letter, notes: readonly string[]): PackEntry {
  const { title, senders, recipients, signatories, text } = letter
  const people = [...senders, ...recipients, ...signatories].flatMap(({ name, normal }) => [
    name,
    normal ?? '',
  ])
  return { place, title, text, people: people.join('\n'), notes: notes.join('\n') }
}

/** The index as the page loads it. Takes long for many letters, so it is made in a thread of its own. */
function packIndex(entries: readonly PackEntry[]): string {
  const builder = new lunr.Builder()
  builder.ref('place')
  const boosts = { title: 4, people: 3, text: 1, notes: 1 }
  for (const field of packFields) builder.field(field, { boost: boosts[field] })
  // Subtle: the builder has its own tokenizer that its types do not tell of; the words are already folded.
  Object.assign(builder, { tokenizer: foldedWords })
  for (const { place, title, people, text, notes } of entries)
    builder.add({
      place,
      title: folded(title),
      people: folded(people),
      text: folded(text),
      notes: folded(notes),
    })
  return JSON.stringify(builder.build())
}

export const packTasks = { packIndex }

/** Halves of a word are found together and apart, however they are typed. */
function folded(words: string): string {
  const { text, compounds } = foldedText(words)
  return [text, ...compounds.map(([joined]) => joined)].join(' ')
}

function foldedWords(value: unknown): lunr.Token[] {
  const words = typeof value === 'string' ? value.split(' ') : []
  return words.filter((word) => word !== '').map((word) => new lunr.Token(word, {}))
}
