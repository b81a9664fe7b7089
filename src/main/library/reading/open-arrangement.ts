/**
 * Which panes are open, and how, as one row of JSON. A convenience: it is not in the journal, and what cannot be read of
 * it, or was kept by another Letterbook, is left out instead of refused.
 */
import { type Arrangement, arrangementSchema, emptyArrangement, type ReadingPane } from '@shared/reading'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export function openArrangement(db: Db): Arrangement {
  const json = statement<string>(db, 'SELECT arrangement FROM open_arrangement').pluck().get()
  return json === undefined ? emptyArrangement : readLeniently(json)
}

export function keepArrangement(db: Db, arrangement: Arrangement): void {
  statement(db, 'INSERT OR REPLACE INTO open_arrangement (only, arrangement) VALUES (1, ?)').run(
    JSON.stringify(arrangement),
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
  const kept = objectIn(json)
  const field = <Name extends keyof Arrangement>(name: Name): Arrangement[Name] => {
    const read = fields[name].safeParse(kept[name])
    return read.success ? (read.data as Arrangement[Name]) : emptyArrangement[name]
  }
  const panes = (Array.isArray(kept.panes) ? kept.panes : []).flatMap(paneIn)
  const sizes = field('sizes')
  return {
    panes: fields.panes.safeParse(panes).data ?? emptyArrangement.panes,
    active: Math.min(field('active'), Math.max(0, panes.length - 1)),
    layout: field('layout'),
    sizes: sizes.length === panes.length ? sizes : [],
    together: field('together'),
    comparing: field('comparing'),
  }
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function paneIn(kept: unknown): readonly ReadingPane[] {
  const read = fields.panes.element.safeParse({ ...plainPane, ...(kept as object | null) })
  return read.success ? [read.data] : []
}
