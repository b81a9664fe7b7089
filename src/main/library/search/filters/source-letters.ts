/** Letters by where they were published: `source:` compares the publisher, else the host, and the address. */
import { foldText } from '@shared/text/fold'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import { sourcesOf } from '../lists/name-lists'
import { sourceAddresses } from '../lists/source-addresses'
import { wholeName } from '../lists/whole-name'
import type { LetterFilter } from '../plan/plan'
import type { Turn } from '../turn'

type SourceFilter = Extract<LetterFilter, { readonly kind: 'path' | 'source' }>

/** A set of the caller's own. Errors: `cancelled`. */
export async function sourceLetters(
  { value, whole }: SourceFilter,
  state: IndexState,
  turn: Turn,
): Promise<LetterSet> {
  const sources = await sourcesOf(state, turn)
  const name = wholeName(value)
  // Subtle: an address that is the name of a source, too, means the source alone, as its facet counts it.
  if (whole && sources.has(name)) return sources.lettersWith(name)
  const wanted = foldText(value)
  const set = whole
    ? new Uint8Array(state.letters.count)
    : sources.lettersWhere((spelling) => spelling.includes(wanted))
  for (const [ordinal, address] of await sourceAddresses(state, turn))
    if (whole ? address === wanted : address.includes(wanted)) set[ordinal] = 1
  return set
}
