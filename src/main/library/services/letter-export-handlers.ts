/** Draws up letters that would leave: the search service knows the letters, the notebook the notes that were chosen. */
import { randomUUID } from 'node:crypto'
import type { Answer, Ask, Handlers } from '@shared/contract'
import type { Calls } from './calls'
import { asAsk, chosenNotes, inPieces } from './exchange-handlers'

export function letterExportHandlers(call: Calls): Pick<Handlers<'library'>, 'letter-exports.draft'> {
  return { 'letter-exports.draft': async (ask) => await drawnUp(call, ask) }
}

async function drawnUp(
  call: Calls,
  { notes, ...asked }: Ask<'letter-exports.draft'>,
): Promise<Answer<'letter-exports.draft'>> {
  const draft = randomUUID()
  // Subtle: nothing of the notebook is asked for unless notes are to leave, and only a pack takes any.
  const leaving = asked.format === 'pack' ? notes : null
  const codes = leaving === null ? [] : await call('codes.list', {})
  const { searches } = leaving === null ? { searches: [] } : await call('saved-searches.list', {})
  await call('letter-exports.begin', {
    ...{ ...asked, draft, at: new Date().toISOString() },
    codes: codes.map(({ notes: _, ...code }) => code),
    searches: searches.map(({ id, name }) => ({ id, name })),
  })
  try {
    if (leaving !== null) await give(call, draft, leaving)
    return await call('letter-exports.end', { draft })
  } catch (thrown) {
    await call('letter-exports.forget', { draft })
    throw thrown
  }
}

async function give(
  call: Calls,
  draft: string,
  { choice, ids }: NonNullable<Ask<'letter-exports.draft'>['notes']>,
): Promise<void> {
  for await (const piece of ids === null ? chosenNotes(call, choice) : inPieces(ids)) {
    if (piece.length === 0) continue
    const found = await call('notes.get', { ids: piece })
    await call('letter-exports.give', { draft, notes: found.map(asAsk) })
  }
}
