/** Names of the index folded once, whatever becomes of the rest of it: there are many, and an import adds only some. */
import type { NameRow } from './name-collector'
import { wholeName } from './whole-name'

export type TableOfNames = 'person' | 'place' | 'source'

interface Folded {
  readonly names: string[]
  readonly wholes: string[]
}

export class FoldedNames {
  private readonly tables: Readonly<Record<TableOfNames, Folded>> = {
    person: { names: [], wholes: [] },
    place: { names: [], wholes: [] },
    source: { names: [], wholes: [] },
  }

  /** The whole name folded. An id that was given to another name since is noticed. */
  of(table: TableOfNames, { id, name }: NameRow): string {
    const { names, wholes } = this.tables[table]
    if (names[id] !== name) {
      names[id] = name
      wholes[id] = wholeName(name)
    }
    return wholes[id] ?? ''
  }
}
