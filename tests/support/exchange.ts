/** Notes drawn up, written and taken over in whole libraries. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Ask } from '@shared/contract'
import type { ImportPlan, ImportReport, NoteFormat, NotesDraft } from '@shared/exchange'
import { allNotes, type Note } from '@shared/note'
import type { WholeLibrary } from './whole-library'

/** As an ask, which is of the caller's own. */
const everyNote: Ask<'exchange.draft'>['choice'] = {
  ...allNotes,
  ...{ codes: [], colours: [], kinds: [], states: [], letterKeys: [] },
}

export async function drawUp(library: WholeLibrary, format: NoteFormat): Promise<NotesDraft> {
  return await library.call('exchange.draft', { choice: everyNote, ids: null, format, per: 'letter' })
}

/** Writes what was drawn up into a folder; gives the path of its first file. */
async function writeDraft(library: WholeLibrary, draft: string, folder: string): Promise<string> {
  const { files } = await library.call('exchange.written', { draft })
  for (const [file, path] of files.entries()) {
    const parts: Uint8Array[] = []
    for (let offset: number | null = 0; offset !== null; ) {
      const stretch: { readonly bytes: Uint8Array; readonly next: number | null } = await library.call(
        'exchange.stretch',
        { draft, file, offset },
      )
      parts.push(stretch.bytes)
      offset = stretch.next
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), Buffer.concat(parts))
  }
  return join(folder, files[0] ?? '')
}

export async function exported(library: WholeLibrary, format: NoteFormat, folder: string): Promise<string> {
  const { id } = await drawUp(library, format)
  return await writeDraft(library, id, folder)
}

export async function takeOver(
  library: WholeLibrary,
  path: string,
  unplaced: 'page' | 'leave-out' = 'page',
): Promise<{ readonly plan: ImportPlan; readonly report: ImportReport }> {
  const plan = await library.call('exchange.plan', { path })
  return { plan, report: await library.call('exchange.take', { plan: plan.id, unplaced }) }
}

/** All notes that are not in the bin, in the order of their identities. */
export async function notesOf(library: WholeLibrary): Promise<readonly Note[]> {
  const page = { order: 'created', descending: false, offset: 0, limit: 500 } as const
  const { notes } = await library.call('notes.list', { choice: everyNote, ...page })
  if (notes.length === 0) return []
  const whole = await library.call('notes.get', { ids: notes.map(({ id }) => id) })
  return whole.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
