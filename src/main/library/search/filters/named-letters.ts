/** Letters in which a whole name stands, as written there or as the reader lists it: `person:="Ada Vale"`. */
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import { namesInRole, roleBits } from '../lists/name-lists'
import type { NameRole } from '../plan/plan'
import type { Turn } from '../turn'

/** `whole` is folded. Errors: `cancelled`. */
export async function lettersNamed(
  role: NameRole,
  whole: string,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  return (await namesInRole(state, role, turn)).lettersWith(whole, roleBits[role])
}
