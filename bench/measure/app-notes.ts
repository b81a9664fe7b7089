/** How a window feels whose notebook holds many notes: opening a letter that is full of them, and going through the list of all. */
import { join } from 'node:path'
import { type Figure, under } from '../figures'
import { median } from '../statistics'
import { type AppReport, expectKind, type Task } from './app-tasks'
import { crowdedRows, makeNotedLibrary, notesOnCrowded } from './noted-library'

export async function measureNotesInWindow(
  scratch: string,
  notes: number,
  run: (task: Task, directory: string) => Promise<AppReport>,
): Promise<readonly Figure[]> {
  const library = join(scratch, 'noted-library')
  await makeNotedLibrary(library, scratch, notes)
  const report = await run({ kind: 'notes', rows: crowdedRows }, library)
  const { lettersShown, listShown, longestTask, frames, lateFrames } = expectKind(report, 'notes')
  const of = `of ${notes.toLocaleString('en')} notes`
  return [
    {
      name: `from click to a letter with ${notesOnCrowded} notes, its marks and margin`,
      value: median(lettersShown),
      unit: 'ms',
      goal: under(200),
      remark: `first ${Math.round(lettersShown[0] ?? 0)} ms, slowest ${Math.round(Math.max(...lettersShown))} ms`,
    },
    { name: `from click to the first ${of}`, value: listShown, unit: 'ms', goal: under(200) },
    {
      name: `longest task of the window while the list ${of} is scrolled`,
      value: longestTask,
      unit: 'ms',
      goal: under(50),
    },
    {
      name: 'frames of more than 50 ms meanwhile',
      value: lateFrames,
      unit: '',
      remark: `of ${frames} frames`,
    },
  ]
}
