/** Calls that make older ones of the same name pointless: whoever asks again no longer waits for the first answer. */
import type { CallName } from '@shared/contract'

export const supersedingCalls: readonly CallName[] = [
  'search.run',
  'search.overview',
  'letters.find',
  'compare.versions',
  'compare.passages',
  'compare.quotes',
  'compare.elsewhere',
  'compare.alike',
  'compare.campaign',
  'compare.sentences',
]
