/** Counts what a format could not carry, so that every export can end with it. */
import { type LetterLoss, type LostOfLetters, letterLosses } from '@shared/letter-export'

/** So many letters are named for each kind of loss. */
const mostNamed = 20

export class LetterLosses {
  readonly #counts = new Map<LetterLoss, { count: number; letters: string[] }>()

  add(what: LetterLoss, letter: { readonly title: string } | null, count = 1): void {
    if (count === 0) return
    const known = this.#counts.get(what) ?? { count: 0, letters: [] }
    known.count += count
    if (letter !== null && known.letters.length < mostNamed && known.letters.at(-1) !== letter.title)
      known.letters.push(letter.title)
    this.#counts.set(what, known)
  }

  addAll(lost: readonly LetterLoss[], letter: { readonly title: string }): void {
    for (const what of lost) this.add(what, letter)
  }

  /** In the order in which they are listed. */
  all(): readonly LostOfLetters[] {
    return letterLosses.flatMap((what) => {
      const found = this.#counts.get(what)
      return found === undefined ? [] : [{ what, count: found.count, letters: found.letters }]
    })
  }
}
