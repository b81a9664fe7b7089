/** Letters by the notes on them, as sets over ordinals. Keys of letters are looked up once for each state of the index. */
import type { LetterKey } from '@shared/letter'
import { ofState } from '../gradual'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import type { Turn } from '../turn'

const ordinalsOfKeys = ofState((_state: IndexState) => new Map<LetterKey, number>())

/** The ordinals of these letters, those that are not in the index left out; in no order. Errors: `cancelled`. */
export async function ordinalsOf(
  state: IndexState,
  keys: Iterable<LetterKey>,
  turn: Turn,
): Promise<Uint32Array> {
  const known = ordinalsOfKeys(state)
  const found: number[] = []
  for (const key of keys) {
    const ordinal = known.get(key) ?? state.ordinalOfKey(key)
    known.set(key, ordinal)
    if (ordinal >= 0) found.push(ordinal)
    if (turn.isOver) await turn.pause()
  }
  return Uint32Array.from(found)
}

export async function keyedLetters(
  state: IndexState,
  keys: Iterable<LetterKey>,
  turn: Turn,
): Promise<LetterSet> {
  const set = new Uint8Array(state.letters.count)
  for (const ordinal of await ordinalsOf(state, [...keys], turn)) set[ordinal] = 1
  return set
}

/** Letters with any note. */
export async function notedLetters(state: IndexState, turn: Turn): Promise<LetterSet> {
  return await keyedLetters(state, keysOf(state.notebook.notes()), turn)
}

function* keysOf(notes: Iterable<readonly [LetterKey, readonly string[]]>): Iterable<LetterKey> {
  for (const [key] of notes) yield key
}
