/** The one way in which a change of anchors becomes rows. Throws when it does not fit what the notebook holds. */
import type { z } from 'zod'
import type { Db } from '../db/open'
import { anchorChangeSchemas } from '../notebook/anchor-changes'
import type { Change, ChangeOf, Moment } from '../notebook/changes'
import { changeAnchors } from './anchor-rows'
import { copiesOfLeftAnchors, copyLeftAnchors, leaveAnchors } from './left-rows'

type AnchorChange = ChangeOf<z.infer<(typeof anchorChangeSchemas)[number]>['kind']>

const kinds: ReadonlySet<Change['kind']> = new Set(
  anchorChangeSchemas.map((schema) => schema.shape.kind.value),
)

export function isAnchorChange(change: Change): change is AnchorChange {
  return kinds.has(change.kind)
}

/** Runs inside the caller's transaction. */
export function applyAnchorChange(db: Db, change: AnchorChange, moment: Moment): void {
  switch (change.kind) {
    case 'anchors-put':
      changeAnchors(db, change, moment)
      break
    case 'anchors-left':
      leaveAnchors(db, change, moment)
      break
    case 'anchors-left-copied':
      copyLeftAnchors(db, change)
      break
    default:
      change satisfies never
  }
}

/** After those of the notes, which they name. */
export function* copiesOfAnchors(db: Db): Generator<AnchorChange> {
  yield* copiesOfLeftAnchors(db)
}
