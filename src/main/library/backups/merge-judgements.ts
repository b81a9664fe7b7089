/** The changes by which corrections, decisions and the like of another notebook come into this one. */
import type { MergeProblem } from '@shared/backup'
import type { Decision } from '@shared/judgement'
import type { Db } from '../db/open'
import { folderRow } from '../folders/folder-rows'
import { outdated } from '../judgements/contradictions'
import { standingDecisions } from '../judgements/decision-rows'
import type { Change } from '../notebook/changes'
import type { Thing, ThingCopies } from './thing'

type CopiesOf<Kind extends ThingCopies['kind']> = Extract<ThingCopies, { readonly kind: Kind }>
type Judgement = CopiesOf<'correction' | 'encoding' | 'ignored-problem' | 'sentence-pin'>

type TakenJudgement =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'problem'; readonly problem: MergeProblem }

/** What stands here about the same makes room for what is there, where it can be said here. */
export function judgementTakenOver(db: Db, here: Thing | null, there: Judgement): TakenJudgement {
  switch (there.kind) {
    case 'correction': {
      const withdrawn = standing(here, 'correction', ({ copy }) => copy.correction.id)
      return change({ kind: 'corrections-changed', put: putOf(there.copy, there.copy.correction), withdrawn })
    }
    case 'sentence-pin': {
      const withdrawn = standing(here, 'sentence-pin', ({ copy }) => copy.pin.id)
      return change({ kind: 'sentence-pins-changed', put: putOf(there.copy, there.copy.pin), withdrawn })
    }
    case 'encoding':
      return encodingTakenOver(db, there.copy)
    case 'ignored-problem': {
      const { problem, removed } = there.copy
      return change({ kind: removed === null ? 'problems-ignored' : 'problems-minded', problems: [problem] })
    }
  }
}

function change(made: Change): TakenJudgement {
  return { kind: 'change', change: made }
}

function encodingTakenOver(db: Db, { choice, removed }: CopiesOf<'encoding'>['copy']): TakenJudgement {
  const { folderId, path, encoding } = choice
  if (folderRow(db, folderId) === undefined) {
    const problem: MergeProblem =
      path === ''
        ? { kind: 'encoding-of-folder', encoding, folderId }
        : { kind: 'encoding-of-path', encoding, folderId, path }
    return { kind: 'problem', problem }
  }
  return change(
    removed === null ? { kind: 'encoding-chosen', choice } : { kind: 'encoding-forgotten', folderId, path },
  )
}

function putOf<Value>({ removed }: { readonly removed: string | null }, value: Value): Value[] {
  return removed === null ? [value] : []
}

function standing<Kind extends 'correction' | 'sentence-pin'>(
  here: Thing | null,
  kind: Kind,
  idOf: (copies: CopiesOf<Kind>) => string,
): string[] {
  if (here === null || here.kind !== kind || here.side.removed) return []
  return [idOf(here.copies as CopiesOf<Kind>)]
}

export interface TakenDecision {
  readonly here: CopiesOf<'decision'> | null
  readonly there: CopiesOf<'decision'>
}

/** All at once, so that nothing that stands afterwards contradicts another; of two that do the newer one stays. */
export function decisionsTakenOver(db: Db, taken: readonly TakenDecision[]): readonly Change[] {
  if (taken.length === 0) return []
  const before = standingDecisions(db)
  const replaced = new Set(
    taken.flatMap(({ here }) => (here !== null && here.copy.removed === null ? here.copy.decision.id : [])),
  )
  const put = taken.flatMap(({ there }) =>
    there.copy.removed === null ? [there.copy.decision as Decision] : [],
  )
  const left = before.filter(({ id }) => !replaced.has(id))
  const gone = new Set(outdated([...left, ...put]))
  return [
    {
      kind: 'decisions-changed',
      put: put.filter(({ id }) => !gone.has(id)).map((one) => ({ ...one, members: [...one.members] })),
      withdrawn: before.flatMap(({ id }) => (replaced.has(id) || gone.has(id) ? id : [])),
    },
  ]
}
