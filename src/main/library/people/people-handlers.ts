/** Answers what is asked about the people of the letters. What was worked out belongs to one state of the index. */
import type { SubjectHandlers } from '@shared/contract'
import type { NameProposal } from '@shared/review'
import type { IndexState, ReadIndex } from '../search/index-state'
import { nameProposals } from './name-proposals'

export function peopleHandlers(read: ReadIndex): SubjectHandlers<'search', 'people'> {
  const worked = new WeakMap<IndexState, readonly NameProposal[]>()
  const proposalsOf = (state: IndexState): readonly NameProposal[] => {
    const known = worked.get(state) ?? nameProposals(state.db)
    worked.set(state, known)
    return known
  }
  return {
    'people.proposals': ({ offset, limit }) => {
      const proposals = read(proposalsOf)
      return { total: proposals.length, proposals: proposals.slice(offset, offset + limit) }
    },
  }
}
