/** After an import: what the notebook says of letters whose files moved goes with them. Does nothing while the notebook is damaged. */
import type { LetterKey } from '@shared/letter'
import type { Calls } from './calls'

export async function rejoinNotes(call: Calls): Promise<void> {
  const notebook = await call('notebook.state', {})
  if (notebook.kind !== 'open') return
  const files = await call('search.movedFiles', {})
  const seen = files.length === 0 ? [] : await call('saved-searches.held', { files: [...files] })
  const spokenOf = await call('letters.held', {})
  const held = [...new Map([...seen, ...spokenOf].map((letter) => [letter.letterKey, letter])).values()]
  const moves = held.length === 0 ? [] : await call('letters.rejoin', { held })
  if (moves.length === 0) return
  await call('letters.moved', { moves: [...moves] })
  await applyCorrections(call, new Set(moves.flatMap(({ from, to }) => [from, to])))
}

/** Corrections left these letters, or came to them. */
async function applyCorrections(call: Calls, keys: ReadonlySet<LetterKey>): Promise<void> {
  const { corrections } = await call('judgements.all', {})
  const letters = [...keys].map((letterKey) => ({
    letterKey,
    corrections: corrections.filter((correction) => correction.letterKey === letterKey),
  }))
  await call('import.apply', { corrections: letters })
}
