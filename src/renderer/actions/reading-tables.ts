/** Reading tables: arrangements of open letters that have a name. */
import { parseLetterKey } from '@shared/letter-key'
import type { Arrangement, ReadingTable } from '@shared/reading'
import { call } from '../bridge'
import { arrangementOf } from '../state/arrangement'
import { useComparing } from '../state/comparing'
import { useReader } from '../state/reader'
import { remembered, type Undo, useUndo } from '../state/undo'
import { arrange } from './arrangement'
import { notice, offerUndo, reportFailure } from './notices'
import { closePane } from './panes'

export function listTables(): Promise<readonly ReadingTable[]> {
  return call('reading-tables.list', {})
}

/** Throws what goes wrong, for the dialog that asks. */
export async function saveTable(name: string): Promise<void> {
  await call('reading-tables.save', { id: crypto.randomUUID(), name, arrangement: arrangementNow() })
}

/** Throws what goes wrong, for the dialog that asks. */
export async function renameTable(table: ReadingTable, name: string): Promise<void> {
  const { id, arrangement } = table
  await call('reading-tables.save', { id, name, arrangement })
  if (name !== table.name) useUndo.setState((state) => remembered(state, { kind: 'table-updated', table }))
}

/** The table becomes what is open now; that can be taken back. */
export async function updateTable(table: ReadingTable): Promise<void> {
  try {
    const { id, name } = table
    await call('reading-tables.save', { id, name, arrangement: arrangementNow() })
    offerUndo({ kind: 'table-updated', table }, name)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

export async function removeTable({ id, name }: ReadingTable): Promise<void> {
  try {
    await call('reading-tables.remove', { id })
    offerUndo({ kind: 'table', id, removed: true }, name)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

/** Takes the place of what is open, which can be taken back. Letters that are gone are named, and the others open. */
export async function openTable({ name, arrangement }: ReadingTable): Promise<void> {
  const before = arrangementNow()
  await arrange(arrangement)
  const gone = useReader
    .getState()
    .panes.filter(({ content }) => content.kind === 'failed' && content.failure.code === 'not-found')
  for (const { id } of gone) closePane(id)
  if (before.panes.length > 0) offerUndo({ kind: 'table-opened', before }, name)
  if (gone.length > 0)
    notice({ kind: 'letters-gone', names: gone.map(({ letterKey }) => nameOfKey(letterKey)) })
}

/** What was removed is put back, what came back is removed. */
export async function undoTableRemoval(undo: Undo & { readonly kind: 'table' }): Promise<Undo | null> {
  const { id, removed } = undo
  try {
    await call(removed ? 'reading-tables.restore' : 'reading-tables.remove', { id })
    return { ...undo, removed: !removed }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

export async function undoTableUpdate({ id, name, arrangement }: ReadingTable): Promise<Undo | null> {
  try {
    const now = (await listTables()).find((table) => table.id === id)
    await call('reading-tables.save', { id, name, arrangement })
    return now === undefined ? null : { kind: 'table-updated', table: now }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  }
}

export async function undoTableOpening(before: Arrangement): Promise<Undo> {
  const now = arrangementNow()
  await arrange(before)
  return { kind: 'table-opened', before: now }
}

function arrangementNow(): Arrangement {
  return arrangementOf(useReader.getState(), useComparing.getState().kind)
}

function nameOfKey(letterKey: string): string {
  const path = parseLetterKey(letterKey)?.path ?? letterKey
  return path.slice(path.lastIndexOf('/') + 1)
}
