/** The rows of decisions about names and letters, as the notebook's changes make them. What contradicts what is not decided here. */
import { type Decision, decisionSchema } from '@shared/judgement'
import { putRow } from '../db/hashed-rows'
import type { Db } from '../db/open'
import { statement } from '../db/statement'
import type { ChangeOf, Moment } from '../notebook/changes'

interface DecisionRow {
  readonly id: string
  readonly number: number
  readonly place: number
  readonly kind: string
  readonly members: string
  readonly listed_as: string | null
  readonly changed: string
  readonly removed: string | null
}

const columns = 'id, number, place, kind, members, listed_as, changed, removed'
/** In the order in which they were first put. */
const order = 'ORDER BY number, place'

export function standingDecisions(db: Db): readonly Decision[] {
  return standingRows(db).map(asDecision)
}

function standingRows(db: Db): readonly DecisionRow[] {
  return statement<DecisionRow>(db, `SELECT ${columns} FROM decision WHERE removed IS NULL ${order}`).all()
}

function decisionRow(db: Db, id: string): DecisionRow | undefined {
  return statement<DecisionRow>(db, `SELECT ${columns} FROM decision WHERE id = ?`).get(id)
}

function asDecision({ id, kind, members, listed_as }: DecisionRow): Decision {
  const names: unknown = JSON.parse(members)
  return decisionSchema.parse({ id, kind, members: names, as: listed_as })
}

/** What was put before, even if it was taken back since, keeps its place among the others. */
export function changeDecisions(db: Db, change: ChangeOf<'decisions-changed'>, moment: Moment): void {
  withdrawDecisions(db, change.withdrawn, moment)
  change.put.forEach((decision, index) => {
    const { number, place } = decisionRow(db, decision.id) ?? { number: moment.sequence, place: index }
    putDecision(db, decision, { number, place, changed: moment.at, removed: null })
  })
}

export function withdrawDecisions(db: Db, ids: readonly string[], moment: Moment): void {
  for (const id of ids) {
    const row = decisionRow(db, id)
    if (row === undefined || row.removed !== null) throw new Error(`No decision ${id} stands.`)
    putRow(db, 'decision', { ...row, removed: moment.at })
  }
}

/** Names the letters anew in all decisions about letters that stand. */
export function rekeyDecisions(db: Db, newKeys: ReadonlyMap<string, string>): void {
  for (const row of standingRows(db)) {
    const moved = rekeyed(asDecision(row), newKeys)
    const members = JSON.stringify(moved.members)
    if (members !== row.members) putRow(db, 'decision', { ...row, members })
  }
}

/** The decision with the letters' new keys, each once; one about people stays as it is. */
export function rekeyed(decision: Decision, newKeys: ReadonlyMap<string, string>): Decision {
  switch (decision.kind) {
    case 'same-person':
    case 'different-people':
      return decision
    case 'same-letter':
    case 'different-letters': {
      const members = decision.members.map((key) => newKeys.get(key) ?? key)
      return { ...decision, members: [...new Set(members)] }
    }
  }
}

type Kept = Pick<DecisionRow, 'number' | 'place' | 'changed' | 'removed'>

function putDecision(db: Db, decision: Decision, kept: Kept): void {
  putRow(db, 'decision', {
    id: decision.id,
    kind: decision.kind,
    members: JSON.stringify(decision.members),
    listed_as: decision.as,
    number: kept.number,
    place: kept.place,
    changed: kept.changed,
    removed: kept.removed,
  })
}

export function copyDecision(db: Db, change: ChangeOf<'decision-copied'>): void {
  putDecision(db, change.decision, change)
}

export function* copiesOfDecisions(db: Db): Generator<ChangeOf<'decision-copied'>> {
  for (const row of db.prepare<[], DecisionRow>(`SELECT ${columns} FROM decision ${order}`).all()) {
    const { number, place, changed, removed } = row
    yield { kind: 'decision-copied', decision: asDecision(row), number, place, changed, removed }
  }
}
