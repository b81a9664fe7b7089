/** Answers the calls about copies of the notebook: the list of backups, another notebook that is looked at, taking over. */
import { randomUUID } from 'node:crypto'
import type { BackupList, OtherNotebook, ThingState } from '@shared/backup'
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError } from '@shared/failure'
import { heldLetters } from '../judgements/move-letters'
import { backupIsDue, removeBackup, sizedBackups } from '../notebook/backups'
import { countsOf } from '../notebook/examine'
import { backupsToKeep, mostBytesOf, timeOfBackup } from '../notebook/kept-backups'
import type { NotebookPaths } from '../notebook/notebook-paths'
import { notebookRow } from '../notebook/notebook-row'
import type { Notebook } from '../notebook/open-notebook'
import { type Comparison, compareNotebooks, shown } from './compare-notebooks'
import { newSeal } from './file-key'
import { mergeOf } from './merge'
import { type OpenedNotebook, openOther } from './opened-notebook'
import { makeReplacement } from './replaced-notebook'
import { sameCodes } from './things'
import { foldersOf, type Translation } from './translation'
import { copyNotebook, exportNotebook } from './written-notebook'

/** What the room lets these calls do. */
export interface BackupSurroundings {
  readonly notebook: () => Notebook
  readonly paths: () => NotebookPaths
  /** Makes a backup now and answers its name. `asked`: by the reader, not before something else is done. */
  readonly backUp: (asked: boolean) => string
  /** Closes the notebook, puts what was made in its place, and opens it again. */
  readonly replace: () => void
}

interface Looked {
  readonly id: string
  readonly opened: OpenedNotebook
  translation: Translation
  comparison: Comparison | null
}

type BackupHandlers = SubjectHandlers<'notebook', 'backups'>

export class LookedAtNotebooks {
  readonly handlers: BackupHandlers
  /** One at a time: opening another one closes it. */
  private looked: Looked | null = null

  constructor(private readonly at: BackupSurroundings) {
    this.handlers = {
      'backups.list': () => listOf(at.notebook(), at.paths()),
      'backups.make': () => {
        at.notebook()
        return { name: at.backUp(true) }
      },
      'backups.remove': ({ name }) => {
        at.notebook()
        removeBackup(at.paths(), name)
        return null
      },
      'backups.read': (ask) => this.read(ask),
      'backups.compare': (ask) => this.compare(ask),
      'backups.differences': async (ask) => differencesOf(await this.compared(ask.id), ask),
      'backups.leave': ({ id }) => {
        if (this.looked?.id === id) this.close()
        return null
      },
      'backups.take': (ask) => this.take(ask),
      'backups.replace': ({ id }) => this.replaceWith(id),
      'backups.copyTo': ({ folder }) => {
        const { db, now } = at.notebook()
        return { path: copyNotebook(db, at.paths(), folder, now()) }
      },
      'backups.writeFile': async ({ path, passphrase }) => {
        const seal = passphrase === null ? null : await newSeal(passphrase)
        try {
          exportNotebook(at.notebook().db, at.paths(), path, seal)
        } finally {
          seal?.key.wipe()
        }
        return null
      },
    }
  }

  /** To be called before the notebook is closed or locked. */
  close(): void {
    this.looked?.opened.close()
    this.looked = null
  }

  private async read({ source, passphrase }: Ask<'backups.read'>): Promise<Answer<'backups.read'>> {
    this.at.notebook()
    this.close()
    const result = await openOther(this.at.paths(), source, passphrase)
    if (result.kind === 'locked') return result
    // Subtle: another may have been opened, or the notebook locked, while the key was made.
    this.close()
    try {
      this.at.notebook()
    } catch (thrown) {
      result.opened.close()
      throw thrown
    }
    const id = randomUUID()
    const translation = { letters: new Map(), folders: new Map(), codes: new Map() }
    this.looked = { id, opened: result.opened, translation, comparison: null }
    return { kind: 'read', id, held: heldLetters(result.opened.db) }
  }

  private async compare({ id, moves, here }: Ask<'backups.compare'>): Promise<OtherNotebook> {
    const looked = this.lookedAt(id)
    const { db } = this.at.notebook()
    looked.translation = {
      letters: new Map(moves.map(({ from, to }) => [from, to])),
      folders: foldersOf(moves),
      codes: sameCodes(db, looked.opened.db),
    }
    looked.comparison = null
    const comparison = await this.compared(id)
    const { name, made, db: other } = looked.opened
    const held = heldLetters(other).length
    return {
      id,
      name,
      made: made ?? newestChange(looked.opened),
      sameNotebook: notebookRow(db)?.id === notebookRow(other)?.id,
      ...countsOf(other),
      counts: statesOf(comparison),
      same: comparison.same,
      letters: { here: here.length, matched: moves.length, missing: held - here.length - moves.length },
    }
  }

  private lookedAt(id: string): Looked {
    if (this.looked?.id === id) return this.looked
    throw new AppError('not-found', 'This notebook is not open any more. Choose it again.')
  }

  /** Once for the pages of one look. */
  private async compared(id: string): Promise<Comparison> {
    const looked = this.lookedAt(id)
    const { db } = this.at.notebook()
    looked.comparison ??= await compareNotebooks(db, looked.opened.db, looked.translation, async () => {
      await new Promise((resolve) => setImmediate(resolve))
      this.lookedAt(id)
    })
    return looked.comparison
  }

  /** Subtle: with nothing that was compared before the newest change, so it begins anew when one came in between. */
  private async take(ask: Ask<'backups.take'>): Promise<Answer<'backups.take'>> {
    const looked = this.lookedAt(ask.id)
    for (;;) {
      const notebook = this.at.notebook()
      const { nextSequence } = notebook
      looked.comparison = null
      const comparison = await this.compared(ask.id)
      looked.comparison = null
      if (this.at.notebook() !== notebook || notebook.nextSequence !== nextSequence) continue
      const merge = mergeOf(notebook, comparison, ask)
      if (merge.changes.length === 0) return merge.report
      const backup = this.at.backUp(false)
      notebook.recordAll(merge.changes)
      return { ...merge.report, backup }
    }
  }

  private replaceWith(id: string): Answer<'backups.replace'> {
    const { opened } = this.lookedAt(id)
    const { db } = this.at.notebook()
    const holdsNothing = notebookRow(db) === null
    const backup = holdsNothing ? null : this.at.backUp(false)
    makeReplacement(this.at.paths(), opened)
    this.close()
    this.at.replace()
    return { backup }
  }
}

function listOf({ db }: Notebook, paths: NotebookPaths): BackupList {
  const backups = sizedBackups(paths)
  const kept = backupsToKeep(backups)
  return {
    folder: paths.backups,
    bytes: backups.reduce((sum, { bytes }) => sum + bytes, 0),
    mostBytes: mostBytesOf(backups),
    due: backupIsDue(db, paths),
    backups: backups.map(({ name, bytes }) => ({
      name,
      made: timeOfBackup(name) ?? '',
      bytes,
      kept: kept.get(name) ?? 'newest',
    })),
  }
}

function statesOf({ differing }: Comparison): Readonly<Record<ThingState, number>> {
  const counts = { 'only-here': 0, 'only-there': 0, 'newer-here': 0, 'newer-there': 0, conflict: 0 }
  for (const { state } of differing) counts[state] += 1
  return counts
}

function newestChange({ db }: OpenedNotebook): string | null {
  return db.prepare<[], string | null>('SELECT max(changed) FROM note').pluck().get() ?? null
}

function differencesOf(
  { differing }: Comparison,
  { states, kinds, offset, limit }: Ask<'backups.differences'>,
): Answer<'backups.differences'> {
  const chosen = differing.filter(
    ({ state, kind }) =>
      (states.length === 0 || states.includes(state)) && (kinds.length === 0 || kinds.includes(kind)),
  )
  return { total: chosen.length, differences: chosen.slice(offset, offset + limit).map(shown) }
}
