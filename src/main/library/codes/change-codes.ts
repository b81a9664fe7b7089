/** Changes of the tree of codes and of what is marked with them, each in one change that can be undone exactly. */
import { isDeepStrictEqual } from 'node:util'
import { type CodeContent, type CodesChange, codesChangeSchema } from '@shared/code'
import { AppError } from '@shared/failure'
import { mostCodes } from '@shared/note'
import type { Db } from '../db/open'
import type { Notebook } from '../notebook/open-notebook'
import { wellFormed } from '../notebook/well-formed'
import { marksOf } from '../notes/detail-rows'
import { knownNote } from '../notes/read-note'
import { standingCodes } from './code-rows'
import { refuseSenselessTree, withThoseBelow } from './code-tree'
import { notesWithCodes } from './coded-notes'

/**
 * Answers what undoes it. Errors: `name-taken`, `refused`, and `not-found` for a note or a code that is not there; then
 * nothing is changed.
 */
export function changeCodes(notebook: Notebook, asked: CodesChange): CodesChange {
  const { db } = notebook
  const change = codesChangeSchema.parse(wellFormed(asked))
  const before = new Map(standingCodes(db).map((code) => [code.id, code]))
  const gone = goneCodes(before, change)
  const put = putCodes(before, change.put, gone)
  const after = new Map([...before, ...put.map((code) => [code.id, code] as const)])
  for (const id of gone) after.delete(id)
  refuseSenselessTree(after)
  const marks = changedMarks(db, change.marks, gone, after)
  const removed = [...gone].filter((id) => before.has(id))
  if (put.length + removed.length + marks.length === 0) return { put: [], removed: [], marks: [] }
  notebook.record({
    ...{ kind: 'codes-changed', put: [...put], removed },
    marks: marks.map(({ note, codes }) => ({ note, codes: [...codes] })),
  })
  return {
    put: [...put.map(({ id }) => id), ...removed].flatMap((id) => before.get(id) ?? []),
    removed: put.map(({ id }) => id).filter((id) => !before.has(id)),
    marks: marks.map(({ note, former }) => ({ note, codes: [...former] })),
  }
}

/** Those that are named, and all that would stand below them after the change. Those that are gone already are passed over. */
function goneCodes(before: ReadonlyMap<string, CodeContent>, change: CodesChange): ReadonlySet<string> {
  const after = new Map([...before, ...change.put.map((code) => [code.id, code] as const)])
  return withThoseBelow(after.values(), change.removed)
}

/** What changes of codes that stay; a key that one of them gets is taken from the code that has it. */
function putCodes(
  before: ReadonlyMap<string, CodeContent>,
  asked: readonly CodeContent[],
  gone: ReadonlySet<string>,
): readonly CodeContent[] {
  const put = new Map(asked.filter(({ id }) => !gone.has(id)).map((code) => [code.id, code]))
  const keys = new Map([...put.values()].map(({ id, shortcut }) => [shortcut, id]))
  for (const code of [...before.values(), ...put.values()]) {
    const stays = put.get(code.id) ?? code
    if (gone.has(code.id) || stays.shortcut === null) continue
    const owner = keys.get(stays.shortcut)
    if (owner !== undefined && owner !== code.id) put.set(code.id, { ...stays, shortcut: null })
  }
  return [...put.values()].filter((code) => !isDeepStrictEqual(code, before.get(code.id)))
}

interface ChangedMarks {
  readonly note: string
  readonly codes: readonly string[]
  readonly former: readonly string[]
}

function changedMarks(
  db: Db,
  asked: CodesChange['marks'],
  gone: ReadonlySet<string>,
  after: ReadonlyMap<string, CodeContent>,
): readonly ChangedMarks[] {
  const wanted = new Map<string, readonly string[] | null>(asked.map(({ note, codes }) => [note, codes]))
  for (const { id } of notesWithCodes(db, gone)) if (!wanted.has(id)) wanted.set(id, null)
  return [...wanted].flatMap(([note, codes]) => {
    const former = marksOf(db, knownNote(db, note).number).codes
    const kept = [...new Set((codes ?? former).filter((code) => !gone.has(code)))]
    // What the note has already may stay, whatever became of it.
    if (kept.some((code) => !after.has(code) && !former.includes(code))) {
      throw new AppError('not-found', 'This code does not exist any more.')
    }
    if (kept.length > mostCodes) throw new AppError('refused', `A note has at most ${mostCodes} codes.`)
    return isDeepStrictEqual(kept, former) ? [] : { note, codes: kept, former }
  })
}
