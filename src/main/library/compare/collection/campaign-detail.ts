/** One campaign: its template, which parts of it how many letters have, and what each letter does otherwise. */

import type { CampaignMember } from '@shared/comparison'
import type { Answer, Ask } from '@shared/contract'
import type { Db } from '../../db/open'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { comparedLetters, ownTextOf, wholeText } from '../compared-letters'
import { partsOf } from './campaign-parts'
import { campaignWith } from './campaigns'
import { inOrderOfDates } from './elsewhere'
import type { Threads } from './verified'

/** Letters of which the deviations are told at once, unless fewer are asked for. */
const usualPage = 50
/** Letters by which the parts of the template are counted: all but for the very largest campaigns. */
const mostCounted = 5000
const lettersOfBatch = 100
const comparedAtOnce = 20

/** Null when the letter belongs to no campaign. Errors: `cancelled`. */
export async function campaignDetail(
  state: IndexState,
  threads: Threads,
  { id, offset = 0, limit = usualPage }: Ask<'compare.campaign'>,
  turn: Turn,
): Promise<Answer<'compare.campaign'>> {
  const found = await campaignWith(state, id, turn)
  if (found === null) return null
  const { campaign, letters } = found
  const text = wholeText(state.db, campaign.letter.id) ?? ''
  const own = ownTextOf(state.db, campaign.letter.id) ?? ''
  const others = inOrderOfDates(
    state,
    letters.filter((letter) => letter !== campaign.letter.id).map((letter) => ({ id: letter })),
  ).map((letter) => letter.id)
  return {
    campaign,
    text,
    parts: await countedParts(state.db, threads, own, others, turn),
    members: await membersOf(state.db, threads, text, others.slice(offset, offset + limit), turn),
  }
}

async function countedParts(
  db: Db,
  threads: Threads,
  template: string,
  others: readonly number[],
  turn: Turn,
): Promise<ReturnType<typeof partsOf>> {
  const counted = others.slice(0, mostCounted)
  // The letter that stands for all has all of it.
  let having = new Uint32Array(0)
  for (let at = 0; at < counted.length; at += lettersOfBatch) {
    const members = counted.slice(at, at + lettersOfBatch).map((id) => ownTextOf(db, id) ?? '')
    const ofBatch = await threads.run('membersWithWords', { template, members }, turn)
    having = ofBatch.map((count, word) => count + (having[word] ?? 0))
  }
  return partsOf(
    template,
    having.map((count) => count + 1),
    counted.length + 1,
  )
}

async function membersOf(
  db: Db,
  threads: Threads,
  template: string,
  ids: readonly number[],
  turn: Turn,
): Promise<readonly CampaignMember[]> {
  const letters = comparedLetters(db, ids)
  const texts = letters.map(({ id }) => wholeText(db, id) ?? '')
  const members: CampaignMember[] = []
  for (let at = 0; at < letters.length; at += comparedAtOnce) {
    const batch = texts.slice(at, at + comparedAtOnce)
    const comparisons = await threads.run('deviations', { template, members: batch }, turn)
    comparisons.forEach((comparison, place) => {
      const letter = letters[at + place]
      if (letter !== undefined) members.push({ letter, similarity: comparison.similarity, comparison })
    })
  }
  return members
}
