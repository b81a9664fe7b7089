/** Names that may mean one person, proposed to the reader and never merged by themselves. */
import type { NameProposal } from '@shared/review'
import type { Db } from '../db/open'

export function nameProposals(_db: Db): readonly NameProposal[] {
  return []
}
