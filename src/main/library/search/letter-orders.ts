/** The orders in which letters are listed, each worked out once for one state of the index. */
import type { LetterOrder } from '@shared/search'
import type { Db } from '../db/open'
import type { LetterArrays } from './letter-arrays'

interface Order {
  /** Ordinals, ascending. */
  readonly order: Uint32Array
  /** The place of each ordinal. */
  readonly places: Uint32Array
  /** How many have what is sorted by; the others come last, whichever way round. */
  readonly known: number
}

/** One letter in so many is many. */
const manyOf = 16

const queries: Readonly<Record<Exclude<LetterOrder, 'date'>, string>> = {
  title: `SELECT id, title_order = '' AS lacks FROM letter_head JOIN letter USING (id) WHERE letter.state = 0
           ORDER BY lacks, title_order, id`,
  sender: `SELECT id, sender_order = '' AS lacks FROM letter_head JOIN letter USING (id) WHERE letter.state = 0
            ORDER BY lacks, sender_order, id`,
  path: `SELECT letter.id, 0 FROM letter JOIN file ON file.id = letter.file_id WHERE letter.state = 0
          ORDER BY file.path, file.folder_id, letter.part, letter.id`,
  added: 'SELECT id, 0 FROM letter WHERE state = 0 ORDER BY added, id',
}

export class LetterOrders {
  private readonly known = new Map<LetterOrder, Order>()
  private readonly lists = new Map<string, Uint32Array>()

  constructor(
    private readonly db: Db,
    private readonly letters: LetterArrays,
  ) {}

  /** All letters, or all that are no copies of others. */
  list(by: LetterOrder, descending: boolean, copies: boolean): Uint32Array {
    const name = `${by} ${descending} ${copies}`
    const ready = this.lists.get(name)
    if (ready) return ready
    const all = this.letters.all()
    const list = this.sort(copies ? all : this.letters.withoutCopies(all), by, descending)
    this.lists.set(name, list)
    return list
  }

  /** These letters in order. */
  sort(ordinals: Uint32Array, by: LetterOrder, descending: boolean): Uint32Array {
    const { order, places, known } = this.get(by)
    if (ordinals.length > order.length / manyOf) return pickedFrom({ order, known }, ordinals, descending)
    const sorted = ordinals.map((ordinal) => {
      const place = places[ordinal] ?? 0
      return descending ? turned(place, known) : place
    })
    sorted.sort()
    return sorted.map((place) => order[descending ? turned(place, known) : place] ?? 0)
  }

  private get(by: LetterOrder): Order {
    const ready = this.known.get(by)
    if (ready) return ready
    const { order, known } = by === 'date' ? this.letters.byDate() : this.fromDatabase(by)
    const places = new Uint32Array(order.length)
    for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place
    const made = { order, places, known }
    this.known.set(by, made)
    return made
  }

  private fromDatabase(by: Exclude<LetterOrder, 'date'>): { order: Uint32Array; known: number } {
    const rows = this.db.prepare<[], [id: number, lacks: number]>(queries[by]).raw().all()
    const order = new Uint32Array(rows.length)
    let known = 0
    rows.forEach(([id, lacks], place) => {
      order[place] = this.letters.ordinalOf(id)
      if (lacks === 0) known++
    })
    return { order, known }
  }
}

/** Goes through all letters in their order and takes those that are asked for: sooner than sorting where they are many. */
function pickedFrom(
  { order, known }: Pick<Order, 'order' | 'known'>,
  ordinals: Uint32Array,
  descending: boolean,
): Uint32Array {
  const asked = new Uint8Array(order.length)
  for (const ordinal of ordinals) asked[ordinal] = 1
  const picked = new Uint32Array(ordinals.length)
  let count = 0
  for (let at = 0; at < order.length; at++) {
    const ordinal = order[descending ? turned(at, known) : at] ?? 0
    if (asked[ordinal] === 1) picked[count++] = ordinal
  }
  return picked
}

/** The place counted from the end of those that have what is sorted by; the others stay behind them. */
function turned(place: number, known: number): number {
  return place < known ? known - 1 - place : place
}
