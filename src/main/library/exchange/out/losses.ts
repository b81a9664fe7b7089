/** Counts what a format could not carry, so that every export can end with it. */
import { type Loss, type Lost, losses } from '@shared/exchange'

/** So many notes are named for each kind of loss. */
const mostNamed = 20

export class Losses {
  readonly #counts = new Map<Loss, { count: number; notes: string[] }>()

  add(what: Loss, note: string | null, count = 1): void {
    if (count === 0) return
    const known = this.#counts.get(what) ?? { count: 0, notes: [] }
    known.count += count
    if (note !== null && known.notes.length < mostNamed && known.notes.at(-1) !== note) known.notes.push(note)
    this.#counts.set(what, known)
  }

  /** In the order in which they are listed. */
  all(): readonly Lost[] {
    return losses.flatMap((what) => {
      const found = this.#counts.get(what)
      return found === undefined ? [] : [{ what, count: found.count, notes: found.notes }]
    })
  }
}
