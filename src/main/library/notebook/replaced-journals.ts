/**
 * Journals of notebooks that were replaced by another one. Each replaced notebook was backed up whole before, but backups
 * are thinned out, and of those of one hour only the newest stay for long: then its journal is the last that knows what
 * was written in that hour. So the newest 5 always stay, and no more than 20 for as long as a reader may take to miss
 * something. Journals that were set aside for damage are none of these: they may hold the only copy of something, and stay.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder } from './durable-files'
import { asidePath, type NotebookPaths } from './notebook-paths'

const alwaysKept = 5
const mostKept = 20
const keptFor = 30 * 24 * 3_600_000

const namePattern =
  /^notebook\.replaced-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z(?:-\d+)?\.journal(?:\.sealed)?$/

/** Those that go, of all the names of a folder. Pure. */
export function journalsToRemove(names: readonly string[], now: Date): readonly string[] {
  const journals = names
    .filter((name) => namePattern.test(name))
    .sort()
    .reverse()
  return journals.filter((name, index) => {
    const [, day, hours, minutes, seconds, milliseconds] = namePattern.exec(name) ?? []
    const age = now.getTime() - Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`)
    return index >= mostKept || (index >= alwaysKept && age > keptFor)
  })
}

/** Gives the journal of the notebook that is being replaced another name. */
export function keepReplacedJournal(paths: NotebookPaths, now: Date): void {
  if (!existsSync(paths.journal)) return
  renameSync(paths.journal, asidePath(paths, 'replaced', 'journal', now))
  syncFolder(paths.directory)
}

/** To be called when the new notebook stands in its place: what cannot be removed must not make that fail. */
export function thinOutReplacedJournals(paths: NotebookPaths, now: Date): void {
  try {
    for (const name of journalsToRemove(readdirSync(paths.directory), now)) {
      rmSync(join(paths.directory, name), { force: true })
    }
  } catch (thrown) {
    process.emitWarning(thrown instanceof Error ? thrown : String(thrown))
  }
}
