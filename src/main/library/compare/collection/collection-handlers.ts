/** Answers the calls about what the whole collection has in common with a letter; a part of the room that compares. */
import type { SubjectHandlers } from '@shared/contract'
import type { ReadSlowly } from '../../search/index-state'
import { lettersAlike } from './alike'
import { campaignDetail } from './campaign-detail'
import { campaignsOf } from './campaigns'
import { elsewhereOf } from './elsewhere'
import type { Threads } from './verified'

type CollectionCall = 'compare.elsewhere' | 'compare.alike' | 'compare.campaigns' | 'compare.campaign'

export function collectionHandlers(
  readSlowly: ReadSlowly,
  threads: Threads,
): Pick<SubjectHandlers<'search', 'compare'>, CollectionCall> {
  return {
    'compare.elsewhere': (ask) =>
      readSlowly('compare.elsewhere', (state, turn) => elsewhereOf(state, threads, ask, turn)),
    'compare.alike': ({ id }) =>
      readSlowly('compare.alike', (state, turn) => lettersAlike(state, threads, id, turn)),
    'compare.campaigns': (ask) =>
      readSlowly('compare.campaigns', (state, turn) => campaignsOf(state, ask, turn)),
    'compare.campaign': (ask) =>
      readSlowly('compare.campaign', (state, turn) => campaignDetail(state, threads, ask, turn)),
  }
}
