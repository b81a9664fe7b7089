/** Which of a header's descriptions belongs to which of the letters that a document holds. */
import { idOf } from './header-references'
import type { TeiElement } from './tei-tree'

export class LetterDescriptions {
  readonly #all: readonly TeiElement[]
  /** By `#id` of the letter that they point at, or by their key. */
  readonly #byLetter = new Map<string, TeiElement[]>()
  /** By their own `#id`, at which a letter may point. */
  readonly #byId = new Map<string, TeiElement>()
  #pointsAnywhere = false

  constructor(descriptions: readonly TeiElement[]) {
    this.#all = descriptions
    for (const description of descriptions) {
      const id = idOf(description)
      if (id !== undefined) this.#byId.set(`#${id}`, description)
      for (const target of targetsOf(description)) this.#add(target, description)
      const { key } = description.attributes
      if (key !== undefined) this.#add(key, description)
    }
  }

  /** Those that name the letter or that it names; else, when there are as many as letters, the one in its `place`. */
  of(letter: TeiElement, place: number, count: number): readonly TeiElement[] {
    const pointed = (letter.attributes['decls'] ?? '').split(/\s+/).flatMap((id) => this.#byId.get(id) ?? [])
    if (pointed.length > 0) return pointed
    const id = idOf(letter)
    const number = letter.attributes['n']
    const names = id === undefined ? [number] : [`#${id}`, id, number]
    for (const name of names) {
      const found = name === undefined ? undefined : this.#byLetter.get(name)
      if (found !== undefined) return found
    }
    const inOrder = this.#all.length === count && !this.#pointsAnywhere ? this.#all[place] : undefined
    return inOrder === undefined ? [] : [inOrder]
  }

  #add(name: string, description: TeiElement): void {
    if (name.startsWith('#')) this.#pointsAnywhere = true
    const known = this.#byLetter.get(name)
    if (known === undefined) this.#byLetter.set(name, [description])
    else known.push(description)
  }
}

function targetsOf({ attributes }: TeiElement): readonly string[] {
  return [attributes['corresp'], attributes['target'], attributes['ref'], attributes['sameas']].flatMap(
    (targets) => targets?.split(/\s+/) ?? [],
  )
}
