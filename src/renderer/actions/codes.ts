/** Reads and changes the reader's codes. Every change is one step that can be taken back. */
import type { Code, CodeContent, CodesChange } from '@shared/code'
import { failureOf } from '@shared/failure'
import { call } from '../bridge'
import { type CodePlace, movedCodes, useCodeTree } from '../state/code-tree'
import {
  type CodesStep,
  type CodesTold,
  codesBelow,
  nextColour,
  nothingChanged,
  useCodes,
} from '../state/codes'
import type { Undo } from '../state/undo'
import { inThousands } from './in-thousands'
import { refreshNotes } from './notes'
import { offerUndo, reportFailure } from './notices'

export async function readCodes(): Promise<void> {
  try {
    useCodes.setState({ codes: await call('codes.list', {}), failure: null })
  } catch (thrown) {
    useCodes.setState({ failure: failureOf(thrown) })
  }
}

/** Another library: its codes are others. */
export function forgetCodes(): void {
  useCodes.setState({ codes: null, failure: null, last: null })
  useCodeTree.setState({ closed: new Set(), active: null, chosen: [] })
}

/** Throws what went wrong, for the form that asks. `name` is that of the code which it is about. */
export async function putCodes(
  contents: readonly CodeContent[],
  name: string,
  isNew: boolean,
): Promise<void> {
  const undone = await call('codes.change', { ...nothingChanged, put: [...contents] })
  await told(undone, isNew ? 'added' : 'changed', name)
}

/** A new code at the top, at the end; the answer is its identity. Throws what went wrong. */
export async function addCode(name: string): Promise<string> {
  const codes = useCodes.getState().codes ?? []
  const id = crypto.randomUUID()
  const place = Math.max(-1, ...codesBelow(codes, null).map((code) => code.place)) + 1
  const plain = { parent: null, definition: '', shortcut: null, place }
  await putCodes([{ id, name, colour: nextColour(codes), ...plain }], name, true)
  return id
}

export async function moveCode(code: Code, place: CodePlace): Promise<void> {
  const put = movedCodes(useCodes.getState().codes ?? [], code.id, place)
  if (put.length > 0) await changing({ ...nothingChanged, put: [...put] }, 'moved', code.name)
}

/** With those below it; the notes lose them and stay. */
export async function removeCode({ id, name }: Code): Promise<void> {
  await changing({ ...nothingChanged, removed: [id] }, 'removed', name)
}

/** Throws what went wrong, for the form that asks. */
export async function mergeCodes(from: readonly string[], into: Code): Promise<void> {
  const undone = await call('codes.merge', { from: [...from], into: into.id })
  await told(undone, 'merged', into.name)
}

/** Throws what went wrong, for the form that asks. */
export async function splitCode(from: string, notes: readonly string[], into: CodeContent): Promise<void> {
  const undone = await call('codes.split', { from, notes: [...notes], into })
  await told(undone, 'split', into.name)
}

/** Takes a code from notes that have it. */
export async function takeCode(code: Code, notes: readonly string[]): Promise<void> {
  try {
    const held = await call('notes.get', { ids: [...notes] })
    const marks = held.map((note) => ({ note: note.id, codes: note.codes.filter((id) => id !== code.id) }))
    await changing({ ...nothingChanged, marks }, 'marked', code.name)
  } catch (thrown) {
    reportFailure(thrown)
  }
}

async function changing(change: CodesChange, done: CodesTold, name: string): Promise<void> {
  try {
    await told(await call('codes.change', change), done, name)
  } catch (thrown) {
    reportFailure(thrown)
    await readCodes()
  }
}

async function told(undone: CodesChange, done: CodesTold, name: string): Promise<void> {
  offerUndo({ kind: 'codes', step: { change: undone, bin: [], unbin: [] }, told: done, count: 1 }, name)
  await refreshCodes()
}

/** Codes and the notes on show are read anew. */
export async function refreshCodes(): Promise<void> {
  await Promise.all([readCodes(), refreshNotes().catch(reportFailure)])
}

/**
 * Takes a step back and answers with the one that takes that back; null when it failed, which is told. The order in
 * which notes leave the bin and get their marks does not matter: marks count in the bin too.
 */
export async function undoCodes(what: Undo & { readonly kind: 'codes' }): Promise<Undo | null> {
  const { change, bin, unbin } = what.step
  try {
    const isMarked = change.put.length + change.removed.length + change.marks.length > 0
    const back = isMarked ? await call('codes.change', change) : nothingChanged
    for (const ids of inThousands(bin)) await call('notes.remove', { ids })
    for (const ids of inThousands(unbin)) await call('notes.restore', { ids })
    const step: CodesStep = { change: back, bin: unbin, unbin: bin }
    return { ...what, step }
  } catch (thrown) {
    reportFailure(thrown)
    return null
  } finally {
    await refreshCodes()
  }
}
