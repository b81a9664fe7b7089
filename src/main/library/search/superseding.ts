/** Which calls can be given up: by a newer one of the same name, or because the reader no longer waits. */
import type { Ask, CallName } from '@shared/contract'

/** What the window can stop, and the calls that do it. */
export const stoppedCalls: Readonly<Record<Ask<'compare.stop'>['what'], readonly CallName[]>> = {
  comparing: ['compare.versions', 'compare.passages', 'compare.quotes', 'compare.sentences'],
  elsewhere: ['compare.elsewhere'],
  alike: ['compare.alike'],
}

/** Whoever asks again no longer waits for the first answer. */
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
