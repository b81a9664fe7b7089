/** After an import: what the notebook says of letters whose files moved goes with them. Does nothing while the notebook is damaged. */
import type { LetterKey } from '@shared/letter'
import type { HeldLetter, LetterMove } from '@shared/library'
import type { Calls } from './calls'

export async function rejoinNotes(call: Calls): Promise<void> {
  const notebook = await call('notebook.state', {})
  if (notebook.kind !== 'open') return
  const files = await call('search.movedFiles', {})
  const seen = files.length === 0 ? [] : await call('saved-searches.held', { files: [...files] })
  const spokenOf = await call('letters.held', {})
  const held = joinedByKey([...seen, ...spokenOf])
  const moves = held.length === 0 ? [] : [...(await rejoined(call, held))]
  if (moves.length === 0) return
  await call('letters.moved', { moves })
  await applyCorrections(call, new Set(moves.flatMap(({ from, to }) => [from, to])))
}

/** Of two that speak of one letter the later counts, unless only the other knows its text. */
function joinedByKey(letters: readonly HeldLetter[]): readonly HeldLetter[] {
  const held = new Map<LetterKey, HeldLetter>()
  for (const letter of letters) {
    const { letterKey, textHash } = letter
    held.set(letterKey, { ...letter, textHash: textHash ?? held.get(letterKey)?.textHash ?? null })
  }
  return [...held.values()]
}

/** So many texts are passed on at once. */
const textsAtOnce = 50

/** What no index knows any more, as after it was made anew, may be known by the text that the notebook kept. */
async function rejoined(call: Calls, held: readonly HeldLetter[]): Promise<readonly LetterMove[]> {
  const moves = [...(await call('letters.rejoin', { held: [...held] }))]
  const moved = new Set(moves.map(({ from }) => from))
  const missing = (await missingLetters(call, held)).filter(({ letterKey }) => !moved.has(letterKey))
  for (let from = 0; from < missing.length; from += textsAtOnce) {
    const some = missing.slice(from, from + textsAtOnce)
    const textHashes = some.flatMap(({ textHash }) => (textHash?.length === 64 ? textHash : []))
    const kept = new Map(
      (await call('texts.kept', { textHashes })).map(({ textHash, text }) => [textHash, text]),
    )
    const known = some.flatMap((letter) => {
      const text = kept.get(letter.textHash ?? '')
      return text === undefined ? [] : { ...letter, text }
    })
    if (known.length > 0) moves.push(...(await call('letters.rejoin', { held: known })))
  }
  return moves
}

/** Those whose text the notebook may have and which are in the index no more. */
async function missingLetters(call: Calls, held: readonly HeldLetter[]): Promise<readonly HeldLetter[]> {
  const missing: HeldLetter[] = []
  for (let from = 0; from < held.length; from += 500) {
    const some = held.slice(from, from + 500)
    const hashes = await call('letters.hashes', { keys: some.map(({ letterKey }) => letterKey) })
    missing.push(...some.filter(({ letterKey }) => !Object.hasOwn(hashes, letterKey)))
  }
  return missing
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
