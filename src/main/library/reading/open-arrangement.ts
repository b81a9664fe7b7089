/**
 * Which panes are open, and how, as one row of JSON. A convenience: it is not in the journal, and what cannot be read of
 * it, or was kept by another Letterbook, is left out instead of refused.
 */
import {
  type Arrangement,
  arrangementSchema,
  emptyArrangement,
  type ReadingPane,
  type ReadingPlace,
  readingPlaceSchema,
} from '@shared/reading'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export function openArrangement(db: Db): Arrangement {
  const json = keptJson(db)
  return json === undefined ? emptyArrangement : readLeniently(json)
}

export function keepArrangement(db: Db, arrangement: Arrangement): void {
  write(db, { ...arrangement, window: keptWindow(db) })
}

/** What the window shows beside the panes stands in the same row. */
export function keptWindow(db: Db): ReadingPlace | null {
  return readingPlaceSchema.safeParse(objectOf(valueIn(keptJson(db) ?? ''))['window']).data ?? null
}

export function keepWindow(db: Db, window: ReadingPlace): void {
  write(db, { ...openArrangement(db), window })
}

function keptJson(db: Db): string | undefined {
  return statement<string>(db, 'SELECT arrangement FROM open_arrangement').pluck().get()
}

function write(db: Db, kept: Arrangement & { readonly window: ReadingPlace | null }): void {
  statement(db, 'INSERT OR REPLACE INTO open_arrangement (only, arrangement) VALUES (1, ?)').run(
    JSON.stringify(kept),
  )
}

const fields = arrangementSchema.shape
const plainPane: Omit<ReadingPane, 'letterKey'> = {
  offset: 0,
  pinned: false,
  zoom: 100,
  lineLength: null,
  direction: null,
}

function readLeniently(json: string): Arrangement {
  const kept = objectOf(valueIn(json))
  const field = <Name extends keyof Arrangement>(name: Name): Arrangement[Name] => {
    const found = fields[name].safeParse(kept[name])
    return found.success ? (found.data as Arrangement[Name]) : emptyArrangement[name]
  }
  const read = (Array.isArray(kept['panes']) ? kept['panes'] : []).flatMap(paneIn)
  const panes = fields.panes.safeParse(read).data ?? emptyArrangement.panes
  const sizes = field('sizes')
  return {
    panes,
    active: Math.min(field('active'), Math.max(0, panes.length - 1)),
    layout: field('layout'),
    sizes: sizes.length === panes.length ? sizes : [],
    together: field('together'),
    comparing: field('comparing'),
  }
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function paneIn(kept: unknown): readonly ReadingPane[] {
  const read = fields.panes.element.safeParse({ ...plainPane, ...objectOf(kept) })
  return read.success ? [read.data] : []
}
