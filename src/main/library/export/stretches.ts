/** What is written into a file stretch by stretch: a table in which every row keeps its origin, or JSON. */
import type { Provenance } from '@shared/search'
import { table } from './table'

/** Some of the things that a file holds. */
export interface Stretch<Item, Origin extends Provenance> {
  readonly items: readonly Item[]
  readonly provenance: Origin
  readonly isFirst: boolean
  readonly isLast: boolean
}

type Cell = string | number | null

export type Columns<Item, Origin> = readonly (readonly [
  heading: string,
  value: (item: Item, provenance: Origin) => Cell,
])[]

/**
 * Every row says which query found it, by which rules and in which collection: so a row keeps its origin when tables are
 * sorted, cut or put together, and no program needs to skip anything.
 */
export const originColumns: Columns<unknown, Provenance> = [
  ['query', (_, { query }) => query],
  ['rules', (_, { rules }) => rules],
  ['collection fingerprint (SHA-256)', (_, { fingerprint }) => fingerprint],
  ['letters searched', (_, { searched }) => searched],
  ['letters found', (_, { total }) => total],
  ['written at', (_, { at }) => at],
]

export function tableStretch<Item, Origin extends Provenance>(
  columns: Columns<Item, Origin>,
  { items, provenance, isFirst }: Stretch<Item, Origin>,
): string {
  const rows = items.map((item) => columns.map(([, value]) => String(value(item, provenance) ?? '')))
  return table([...(isFirst ? [columns.map(([heading]) => heading)] : []), ...rows], isFirst)
}

/** One thing in each line, in a list of this name behind its provenance. */
export function jsonStretch<Item, Origin extends Provenance>(
  name: string,
  { items, provenance, isFirst, isLast }: Stretch<Item, Origin>,
): string {
  const head = isFirst ? `{"provenance":${JSON.stringify(provenance)},\n"${name}":[` : ''
  const lines = items.map((item, at) => `${isFirst && at === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`)
  return `${head}${lines.join('')}${isLast ? '\n]}\n' : ''}`
}
