/** Campaigns: letters that are one text with small deviations, known by the pairs of near copies that the import found. */

import type { Campaign } from '@shared/comparison'
import type { Answer, Ask } from '@shared/contract'
import { foldedText } from '@shared/text/tokens'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { hashesOfSketch, likelySimilarity, similarityOf } from '../../import/sketch/sketch'
import { sequenceHashes } from '../../import/sketch/word-sequences'
import { Gradual, ofState, type Steps } from '../../search/gradual'
import type { IndexState } from '../../search/index-state'
import type { Turn } from '../../search/turn'
import { comparedLetters, ownTextOf } from '../compared-letters'
import { Joined, type Pair } from './clusters'
import { spread } from './formulas'
import { byCommon, type Member } from './medoid'

/** Two letters that are alike are a draft and its fair copy, or a copy of one; three make a campaign. */
const leastLetters = 3
const pairsOfStep = 5000
/** Of a large campaign so many letters, from all its parts, are compared by sketch, and by their texts. */
const mostSketches = 150
const mostTexts = 40
/** Letters that may stand for all, by their sketches. */
const mostLikely = 12

interface Cluster {
  /** Ids, ascending. */
  readonly letters: readonly number[]
  campaign: Campaign | null
}

interface Clusters {
  readonly list: readonly Cluster[]
  readonly ofLetter: ReadonlyMap<number, Cluster>
}

/** The largest first. Errors: `cancelled`. */
export async function campaignsOf(
  state: IndexState,
  { offset, limit }: Ask<'compare.campaigns'>,
  turn: Turn,
): Promise<Answer<'compare.campaigns'>> {
  const { list } = await clustersOf(state).get(turn)
  const campaigns: Campaign[] = []
  for (const cluster of list.slice(offset, offset + limit)) {
    const campaign = await campaignOf(state, cluster, turn)
    if (campaign !== null) campaigns.push(campaign)
  }
  return { total: list.length, campaigns }
}

/** The campaign of a letter, or of the one that it is a copy of, with its letters; null when there is none. */
export async function campaignWith(
  state: IndexState,
  id: number,
  turn: Turn,
): Promise<{ readonly campaign: Campaign; readonly letters: readonly number[] } | null> {
  const { ofLetter } = await clustersOf(state).get(turn)
  const first = statement<number | null>(state.db, 'SELECT copy_of FROM letter WHERE id = ?').pluck().get(id)
  const cluster = ofLetter.get(first ?? id)
  if (cluster === undefined) return null
  const campaign = await campaignOf(state, cluster, turn)
  return campaign === null ? null : { campaign, letters: cluster.letters }
}

const clustersOf = ofState((state: IndexState) => new Gradual(() => findClusters(state)))

/** Pairs that the reader said to be one letter, or different ones, are no near copies any more and join nothing. */
function* findClusters({ db, letters }: IndexState): Steps<Clusters> {
  const joined = new Joined()
  const copies = letters.areCopies()
  const isListed = (id: number): boolean => {
    const ordinal = letters.ordinalOf(id)
    return ordinal >= 0 && copies[ordinal] === 0
  }
  const next = statement<Pair>(
    db,
    `SELECT a, b FROM near_copy WHERE (a, b) > (?, ?) ORDER BY a, b LIMIT ${pairsOfStep}`,
  )
  for (let pairs = next.all(0, 0); pairs.length > 0; ) {
    for (const pair of pairs) if (isListed(pair.a) && isListed(pair.b)) joined.join(pair)
    const last = pairs.at(-1)
    yield
    pairs = next.all(last?.a ?? 0, last?.b ?? 0)
  }
  const clusters = yield* joined.gathered(leastLetters)
  const list = clusters.map((letters): Cluster => ({ letters, campaign: null }))
  const ofLetter = new Map(list.flatMap((cluster) => cluster.letters.map((id) => [id, cluster] as const)))
  return { list, ofLetter }
}

async function campaignOf(state: IndexState, cluster: Cluster, turn: Turn): Promise<Campaign | null> {
  if (cluster.campaign !== null) return cluster.campaign
  const { letters } = cluster
  const template = await templateOf(state.db, letters, turn)
  const [letter] = comparedLetters(state.db, [template])
  if (letter === undefined) return null
  const dated = inOrder(state, letters)
  const [first, last] = [dateOf(state.db, dated.at(0)), dateOf(state.db, dated.at(-1))]
  cluster.campaign = { letter, letters: letters.length, first, last }
  return cluster.campaign
}

/** Sketches tell the likely ones quickly, also among thousands; the texts decide between these. */
async function templateOf(db: Db, letters: readonly number[], turn: Turn): Promise<number> {
  const read = statement<Buffer>(db, 'SELECT hashes FROM sketch WHERE letter_id = ?').pluck()
  const sketched = spread(letters, mostSketches).map((id): Member => {
    const hashes = read.get(id)
    return { id, hashes: hashes === undefined ? new Uint32Array(0) : hashesOfSketch(hashes) }
  })
  const likely = byCommon(sketched, sketched, likelySimilarity).slice(0, mostLikely)
  if (turn.isOver) await turn.pause()
  const candidates = await withSequences(db, likely, turn)
  const others = await withSequences(db, spread(sketched, mostTexts), turn)
  return byCommon(candidates, others, similarityOf)[0]?.id ?? 0
}

async function withSequences(db: Db, members: readonly Member[], turn: Turn): Promise<readonly Member[]> {
  const found: Member[] = []
  for (const { id } of members) {
    found.push({ id, hashes: sequenceHashes(foldedText(ownTextOf(db, id) ?? '').text) })
    if (turn.isOver) await turn.pause()
  }
  return found
}

/** Those that have a date, the oldest first. */
function inOrder({ letters, orders }: IndexState, ids: readonly number[]): readonly number[] {
  const ordinals = Uint32Array.from(ids, (id) => letters.ordinalOf(id))
  const dated = letters.withFact('date')
  return letters.idsOf(orders.sort(ordinals.filter((ordinal) => dated[ordinal] === 1).sort(), 'date', false))
}

function dateOf(db: Db, id: number | undefined): string | null {
  if (id === undefined) return null
  return statement<string | null>(db, 'SELECT date FROM letter_head WHERE id = ?').pluck().get(id) ?? null
}
