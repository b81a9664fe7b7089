/** What must be told with a result so that it can be got again, and be seen when it cannot. */
import type { Provenance } from '@shared/search'
import { inEnglish } from '@shared/text/query/english'
import { findLetters, understand } from '../find'
import { fingerprintOf } from '../fingerprint'
import type { IndexState } from '../index-state'
import { searchRules } from '../rules'
import { explained } from '../run-search'
import type { Turn } from '../turn'

/** With `copies` every copy of a letter is found by itself. Errors: `cancelled`. */
export async function provenanceOf(
  state: IndexState,
  query: string,
  copies: boolean,
  turn: Turn,
  at = new Date().toISOString(),
): Promise<Provenance> {
  const asked = await understand(state, query, false, turn)
  const { ordinals } = await findLetters(state, { query, typing: false, copies }, turn)
  return {
    query,
    read: inEnglish(explained(asked)),
    rules: searchRules,
    fingerprint: await fingerprintOf(state, turn),
    at,
    searched: state.letters.count - (copies ? 0 : state.letters.copies),
    total: ordinals.length,
  }
}
