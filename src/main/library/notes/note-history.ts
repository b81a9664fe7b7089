/** A note as it was: one version for each sitting, and one for each time that its marks or its passages were changed. */
import type { Answer, Ask } from '@shared/contract'
import type { NoteVersion } from '@shared/note'
import type { Db } from '../db/open'
import { anchorsOf } from './anchor-rows'
import { type FormerNote, formerNotes, knownColour, storedDetail } from './detail-rows'
import { type Revision, revisionsOf } from './note-rows'
import { knownNote } from './read-note'
import { longestPause } from './sittings'

/** The newest first; the first is the note as it is. Errors: `not-found`. */
export function noteHistory(db: Db, { id, offset, limit }: Ask<'notes.history'>): Answer<'notes.history'> {
  const versions = versionsOf(db, id)
  return { total: versions.length, versions: versions.slice(offset, offset + limit) }
}

type Step = { readonly kind: 'save'; readonly at: string } | { readonly kind: 'change'; readonly at: string }

interface Dated {
  readonly step: Step
  readonly version: NoteVersion
  /** Every save of it has a row of its own. */
  readonly single: boolean
}

function versionsOf(db: Db, id: string): readonly NoteVersion[] {
  const row = knownNote(db, id)
  const detail = storedDetail(db, row.number)
  let state = {
    colour: knownColour(detail?.colour ?? 'none'),
    codes: detail?.codes ?? [],
    anchors: anchorsOf(db, row.number),
  }
  const former = formerNotes(db, row.number)
  const dated: Dated[] = []
  for (const revision of revisionsOf(db, row.number).toReversed()) {
    const single = detail === null || revision.revision < detail.sittingsFrom
    const add = (step: Step) => dated.push({ step, single, version: versionOf(revision, step.at, state) })
    for (const change of former.filter((one) => one.revision === revision.revision)) {
      add({ kind: 'change', at: change.at })
      state = before(state, change)
    }
    add({ kind: 'save', at: revision.saved })
  }
  return dated.filter((one, at) => !isPassing(one, dated[at - 1])).map(({ version }) => version)
}

type State = Pick<NoteVersion, 'colour' | 'codes' | 'anchors'>

function before(state: State, { colour, codes, anchors }: FormerNote): State {
  return { colour: knownColour(colour), codes, anchors: anchors ?? state.anchors }
}

function versionOf({ revision, body }: Revision, saved: string, state: State): NoteVersion {
  return { revision, saved, body, ...state }
}

/** Whether a step was soon followed by another one of its kind. Sittings are apart already. */
function isPassing({ step, single }: Dated, next: Dated | undefined): boolean {
  if (next === undefined || next.step.kind !== step.kind) return false
  if (step.kind === 'save' && !(single && next.single)) return false
  const pause = Date.parse(next.step.at) - Date.parse(step.at)
  return pause >= 0 && pause <= longestPause
}
