/** The rows of anchors as the reader changes them. What they were before stays with the note. */
import type { Anchor, AnchorAt } from '@shared/note'
import type { Db } from '../db/open'
import type { ChangeOf, Moment } from '../notebook/changes'
import { anchorsOf } from '../notes/anchor-rows'
import { changeAnchorsOf, noteRow } from '../notes/note-rows'
import { numberOf } from './note-number'
import { forgetPlace } from './place-rows'

/** The anchor as it is now; undefined when the note has no such passage. */
export function anchorAt(db: Db, { note, place }: AnchorAt): Anchor | undefined {
  const row = noteRow(db, note)
  return row === undefined ? undefined : anchorsOf(db, row.number)[place]
}

export function changeAnchors(db: Db, change: ChangeOf<'anchors-put'>, moment: Moment): void {
  for (const id of new Set(change.anchors.map(({ note }) => note))) {
    const put = change.anchors.filter(({ note }) => note === id)
    const note = numberOf(db, id)
    const anchors = [...anchorsOf(db, note)]
    for (const { place, anchor } of put) {
      if (anchors[place] === undefined) throw new Error(`The note ${id} has no passage ${place}.`)
      anchors[place] = anchor
      forgetPlace(db, note, place)
    }
    changeAnchorsOf(db, note, anchors, moment)
  }
}
