/** Counts the items of the lists of an OpenDocument text, which are numbered by their nesting. */
import type { OdtStyles } from './odt-styles'

interface OpenList {
  readonly style: string
  readonly counters: number[]
  readonly level: number
}

interface OpenItem {
  readonly start: number | null
  /** Only the first paragraph of an item carries its number. */
  isNumbered: boolean
}

const deepest = 10

export class OdtLists {
  readonly #styles: OdtStyles
  readonly #open: OpenList[] = []
  readonly #items: OpenItem[] = []
  /** The counters of lists that others may continue, by their identifier and their style. */
  readonly #byName = new Map<string, number[]>()
  #last: number[] = []

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  openList(style: string | undefined, id: string | undefined, continues: string | null): void {
    const outer = this.#open.at(-1)
    if (outer) {
      this.#open.push({
        style: style ?? outer.style,
        counters: outer.counters,
        level: Math.min(outer.level + 1, deepest),
      })
      return
    }
    const counters =
      continues === null
        ? []
        : (this.#byName.get(continues) ?? this.#byName.get(`style ${style ?? ''}`) ?? this.#last)
    this.#open.push({ style: style ?? '', counters, level: 1 })
    this.#byName.set(`style ${style ?? ''}`, counters)
    if (id !== undefined) this.#byName.set(id, counters)
    this.#last = counters
  }

  closeList(): void {
    this.#open.pop()
  }

  /** A header stands in a list without a number. */
  openItem(start: number | null, isHeader: boolean): void {
    this.#items.push({ start, isNumbered: isHeader })
  }

  closeItem(): void {
    this.#items.pop()
  }

  get isInList(): boolean {
    return this.#open.length > 0
  }

  /** The sign of the paragraph that begins now; empty for none. */
  nextSign(): string {
    const list = this.#open.at(-1)
    const item = this.#items.at(-1)
    if (!list || !item || item.isNumbered) return ''
    item.isNumbered = true
    return this.count(list.style, list.level, list.counters, item.start)
  }

  count(style: string, level: number, counters: number[], start: number | null): string {
    for (let at = 0; at < level - 1; at++) counters[at] ??= this.#styles.start(style, at + 1)
    counters[level - 1] = start ?? (counters[level - 1] ?? this.#styles.start(style, level) - 1) + 1
    counters.length = level
    return this.#styles.sign(style, level, counters)
  }
}
