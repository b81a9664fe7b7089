/**
 * Answers the calls about notes that leave and come: the notebook knows the notes, the search service the letters. Notes
 * pass a few hundred at a time, so that nobody waits long.
 */
import { randomUUID } from 'node:crypto'
import type { CodesChange } from '@shared/code'
import type { Answer, Ask, Handlers } from '@shared/contract'
import { mostNotesAtOnce } from '@shared/contract/exchange'
import type { ImportFate, ImportLine, ImportPlan, ImportReport } from '@shared/exchange'
import type { Note } from '@shared/note'
import type { Calls } from './calls'

type ExchangeCall =
  | 'exchange.draft'
  | 'exchange.plan'
  | 'exchange.planned'
  | 'exchange.take'
  | 'exchange.takeBack'

export function exchangeHandlers(call: Calls): Pick<Handlers<'library'>, ExchangeCall> {
  return {
    'exchange.draft': async (ask) => await drawnUp(call, ask),
    'exchange.plan': async ({ path }) => await planned(call, path),
    'exchange.planned': async ({ plan, offset, limit }) => {
      const { lines, notes, placeless } = await call('exchange.incoming', { plan, offset, limit })
      const fates = await fatesOf(call, notes)
      return lines.map((line, at) => ({ ...line, fate: fateAt(fates, at, placeless[at] === true, 'page') }))
    },
    'exchange.take': async (ask) => await taken(call, ask),
    'exchange.takeBack': async ({ notes, codes }) => {
      for (const ids of inPieces(notes)) await call('notes.remove', { ids })
      return await removeUnusedCodes(call, codes)
    },
  }
}

async function drawnUp(call: Calls, ask: Ask<'exchange.draft'>): Promise<Answer<'exchange.draft'>> {
  const draft = randomUUID()
  const codes = await call('codes.list', {})
  const { searches } = await call('saved-searches.list', {})
  await call('exchange.begin', {
    ...{ draft, format: ask.format, per: ask.per, at: new Date().toISOString() },
    codes: codes.map(({ notes, ...code }) => code),
    searches: searches.map(({ id, name }) => ({ id, name })),
  })
  try {
    const given = new Set<string>()
    for await (const ids of ask.ids === null ? chosenNotes(call, ask.choice) : inPieces(ask.ids)) {
      const fresh = ids.filter((id) => !given.has(id))
      for (const id of fresh) given.add(id)
      if (fresh.length === 0) continue
      const notes = await call('notes.get', { ids: fresh })
      await call('exchange.give', { draft, notes: notes.map(asAsk) })
    }
    return await call('exchange.end', { draft })
  } catch (thrown) {
    await call('exchange.forget', { draft })
    throw thrown
  }
}

/** In the order of the letters and their texts. */
export async function* chosenNotes(
  call: Calls,
  choice: Ask<'notes.list'>['choice'],
): AsyncGenerator<string[]> {
  for (let offset = 0; ; offset += mostNotesAtOnce) {
    const page = { offset, limit: mostNotesAtOnce }
    const { notes } = await call('notes.list', { choice, order: 'place', descending: false, ...page })
    if (notes.length === 0) return
    yield notes.map(({ id }) => id)
  }
}

export function* inPieces(ids: readonly string[]): Generator<string[]> {
  for (let from = 0; from < ids.length; from += mostNotesAtOnce) yield ids.slice(from, from + mostNotesAtOnce)
}

/** As an ask, which is of the caller's own. */
export function asAsk(note: Note): Ask<'exchange.give'>['notes'][number] {
  return {
    ...note,
    anchors: [...note.anchors],
    places: note.places.map((place) => place && { ...place, span: place.span && { ...place.span } }),
    mentions: [...note.mentions],
    codes: [...note.codes],
  }
}

type IncomingPage = Answer<'exchange.incoming'>
/** What becomes of notes that stand on something; null for those that are not here yet. */
type Fates = readonly (Exclude<ImportFate, 'added' | 'left-out'> | null)[]

async function planned(call: Calls, path: string): Promise<ImportPlan> {
  const plan = randomUUID()
  const codes = (await call('codes.list', {})).map(({ notes, ...code }) => code)
  const head = await call('exchange.parse', { plan, path, codes })
  const fates: Record<ImportFate, number> = { added: 0, known: 0, different: 0, restored: 0, 'left-out': 0 }
  const states = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0, none: 0 }
  const usedCodes = new Set<string>()
  for await (const { lines, notes, placeless } of incoming(call, plan)) {
    const here = await fatesOf(call, notes)
    lines.forEach((line, at) => {
      fates[fateAt(here, at, placeless[at] === true, 'page')]++
      for (const { state, letter } of line.passages) states[letter === null ? 'none' : (state ?? 'exact')]++
      for (const code of line.codes) usedCodes.add(code)
    })
  }
  const added = new Set((await call('exchange.incomingCodes', { plan })).map(({ id }) => id))
  const known = [...usedCodes].filter((id) => !added.has(id)).length
  return { id: plan, ...head, fates, states, codes: { added: added.size, known } }
}

async function* incoming(call: Calls, plan: string): AsyncGenerator<IncomingPage> {
  for (let offset = 0; ; offset += mostNotesAtOnce) {
    const page = await call('exchange.incoming', { plan, offset, limit: mostNotesAtOnce })
    if (page.notes.length === 0) return
    yield page
  }
}

async function fatesOf(call: Calls, notes: IncomingPage['notes']): Promise<Fates> {
  if (notes.length === 0) return []
  const known = await call('notes.get', { ids: notes.map(({ id }) => id) })
  const byId = new Map(known.map((note) => [note.id, note]))
  return notes.map((note) => {
    const there = byId.get(note.id)
    if (there === undefined) return null
    if (there.removed !== null) return 'restored'
    return there.body === note.body && sameCodes(there.codes, note.codes) ? 'known' : 'different'
  })
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code))
}

function fateAt(
  fates: Fates,
  at: number,
  placeless: boolean,
  unplaced: 'page' | 'leave-out',
): ImportLine['fate'] {
  const known = fates[at] ?? null
  if (known !== null) return known
  return placeless && unplaced === 'leave-out' ? 'left-out' : 'added'
}

async function taken(call: Calls, { plan, unplaced }: Ask<'exchange.take'>): Promise<ImportReport> {
  const added: string[] = []
  const restored: string[] = []
  // Subtle: codes go with the first notes that need them, in one change; without notes they come alone.
  const codes = await call('exchange.incomingCodes', { plan })
  let waiting = codes.map((code) => ({ ...code }))
  for await (const { notes, placeless } of incoming(call, plan)) {
    const fates = await fatesOf(call, notes)
    const fateOf = (at: number) => fateAt(fates, at, placeless[at] === true, unplaced)
    const fresh = notes.filter((_, at) => fateOf(at) === 'added')
    const binned = notes.filter((_, at) => fateOf(at) === 'restored').map(({ id }) => id)
    if (fresh.length > 0 || waiting.length > 0) {
      await call('exchange.record', { codes: waiting, notes: fresh.map(asIncoming) })
      waiting = []
    }
    if (binned.length > 0) await call('notes.restore', { ids: binned })
    added.push(...fresh.map(({ id }) => id))
    restored.push(...binned)
  }
  await call('exchange.forgetPlan', { plan })
  await call('anchors.find', {})
  return { added, restored, codes: codes.map(({ id }) => id) }
}

function asIncoming(note: IncomingPage['notes'][number]): Ask<'exchange.record'>['notes'][number] {
  return { ...note, anchors: [...note.anchors], mentions: [...note.mentions], codes: [...note.codes] }
}

/** Codes that other notes came to have meanwhile stay, and so do those above them. Answers what undoes it. */
async function removeUnusedCodes(call: Calls, imported: readonly string[]): Promise<CodesChange> {
  const codes = await call('codes.list', {})
  const used = new Set(
    codes.filter(({ id, notes }) => notes > 0 || !imported.includes(id)).map(({ id }) => id),
  )
  for (let grew = true; grew; ) {
    grew = false
    for (const { id, parent } of codes) {
      if (!used.has(id) || parent === null || used.has(parent)) continue
      used.add(parent)
      grew = true
    }
  }
  const removed = imported.filter((id) => !used.has(id) && codes.some((code) => code.id === id))
  return await call('codes.change', { put: [], removed, marks: [] })
}
