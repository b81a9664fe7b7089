/** What there is to say when a query finds nothing: what was searched and how, and what would be found instead. */
import type { Answer, Ask } from '@shared/contract'
import type { MatchingRule, Relaxation } from '@shared/search'
import type { QueryNode, Switch } from '@shared/text/query/ast'
import { readQuery } from '@shared/text/query/read'
import { leavesOf } from '@shared/text/query/tree'
import { statement } from '../../db/statement'
import { findLetters } from '../find'
import type { IndexState } from '../index-state'
import type { Turn } from '../turn'
import { type Proposal, relaxationsOf } from './relaxations'
import { unknownWords } from './unknown-words'

const mostRelaxations = 8
/** More are not tried, however few of them find something. */
const mostTried = 24

/** Errors: `cancelled`. */
export async function zeroOf(
  state: IndexState,
  { query: text, copies }: Ask<'search.zero'>,
  turn: Turn,
): Promise<Answer<'search.zero'>> {
  const query = readQuery(text)
  const unknown = await unknownWords(state, query, false, turn)
  return {
    searched: state.letters.count - (copies ? 0 : state.letters.copies),
    unread: count(state, unreadFiles),
    withoutText: count(state, 'SELECT count(*) FROM letter WHERE state = 0 AND words = 0'),
    rules: rulesOf(leavesOf(query.root)),
    unknown,
    relaxations: await thoseThatFind(state, relaxationsOf(query, unknown), copies, turn),
  }
}

const unreadFiles = `
  SELECT count(*) FROM file
   WHERE gone <> 1 AND (problem_code IS NOT NULL OR id IN (SELECT file_id FROM part_problem))`

function count(state: IndexState, sql: string): number {
  return statement<number>(state.db, sql).pluck().get() ?? 0
}

async function thoseThatFind(
  state: IndexState,
  proposals: readonly Proposal[],
  copies: boolean,
  turn: Turn,
): Promise<readonly Relaxation[]> {
  const found: Relaxation[] = []
  for (const proposal of proposals.slice(0, mostTried)) {
    if (found.length >= mostRelaxations) break
    const { ordinals } = await findLetters(state, { query: proposal.query, typing: false, copies }, turn)
    if (ordinals.length > 0) found.push({ ...proposal, total: ordinals.length })
    if (turn.isOver) await turn.pause()
  }
  return found
}

const typedKinds: ReadonlySet<QueryNode['kind']> = new Set(['word', 'near', 'phrase', 'exact'])

function rulesOf(leaves: readonly QueryNode[]): readonly MatchingRule[] {
  const has = (...kinds: readonly QueryNode['kind'][]) => leaves.some(({ kind }) => kinds.includes(kind))
  const off = (what: Switch) => leaves.some((leaf) => leaf.kind === 'match' && leaf.what === what)
  const rules: readonly (readonly [MatchingRule, boolean])[] = [
    ['same', leaves.some(({ kind }) => typedKinds.has(kind))],
    ['folded', has('word', 'near', 'phrase') && !off('accents') && !off('case')],
    ['form', has('word', 'near') && !off('forms')],
    ['joined', has('word', 'near', 'phrase')],
    ['similar', has('fuzzy')],
    ['pattern', has('pattern')],
    ['expression', has('regex')],
  ]
  return rules.filter(([, on]) => on).map(([rule]) => rule)
}
