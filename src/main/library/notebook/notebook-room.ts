/**
 * The notebook's room: holds the library's lock and the open notebook, and answers every call about notes, saved
 * searches, source folders, reading places and tables, pinned sentences and the reader's judgements. While the notebook
 * is damaged it answers only how to recover it, and while it is locked only how to unlock it.
 */

import { relative } from 'node:path'
import type { CallOf, Handlers } from '@shared/contract'
import { AppError, failureOf } from '@shared/failure'
import type { NotebookDamage, NotebookState, Notice } from '@shared/library'
import { anchorHandlers } from '../anchors/anchor-handlers'
import { LookedAtNotebooks } from '../backups/backup-handlers'
import { putReplacement } from '../backups/replaced-notebook'
import { codeHandlers } from '../codes/code-handlers'
import { asAppError } from '../db/failure'
import { takenNoteHandlers } from '../exchange/taken-notes'
import { folderHandlers } from '../folders/folder-handlers'
import { judgementHandlers } from '../judgements/judgement-handlers'
import { makeLibraryFolder } from '../library-folder'
import { noteHandlers } from '../notes/note-handlers'
import { encryptPutBack, sealRest } from '../privacy/encryption'
import { lockedNotebook } from '../privacy/found-key'
import { HeldKey } from '../privacy/held-key'
import { privacyHandlers } from '../privacy/privacy-handlers'
import { finishSwap } from '../privacy/swap'
import { readingHandlers } from '../reading/reading-handlers'
import { readingTableHandlers } from '../reading-tables/reading-table-handlers'
import { savedSearchHandlers } from '../saved-searches/saved-search-handlers'
import { searchHistoryHandlers } from '../search-history/search-history-handlers'
import type { Room } from '../services/room'
import { pinHandlers } from '../translations/pin-handlers'
import { afterQuietTime, BackupSchedule, type WhenIdle } from './backup-schedule'
import { countsOf } from './examine'
import { type Lock, takeLock } from './lock'
import { type NotebookPaths, notebookPaths } from './notebook-paths'
import { type Notebook, openNotebook } from './open-notebook'
import { recoverNotebook } from './recover'
import { recoveryChoices } from './recovery-choices'
import { searchableNotebook } from './searchable'

export interface NotebookRoomOptions {
  /** The library's own folder; made when it is missing. */
  readonly directory: string
  readonly now: () => Date
  /** When backups may be made; after a second and a half without other work if nothing else is said. */
  readonly whenIdle?: WhenIdle
}

type Held =
  | { readonly kind: 'closed' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'damaged'; readonly state: NotebookState & { readonly kind: 'damaged' } }
  | { readonly kind: 'open'; readonly notebook: Notebook; readonly backups: BackupSchedule }

/** Opens nothing yet: `notebook.open` takes the lock and opens. */
export function openNotebookRoom(options: NotebookRoomOptions): Room<'notebook'> {
  const room = new NotebookRoom(options)
  return { handlers: room.handlers, close: () => room.close() }
}

class NotebookRoom {
  readonly handlers: Handlers<'notebook'>
  private readonly key: HeldKey
  private readonly now: () => Date
  private readonly whenIdle: WhenIdle
  private readonly notices: Notice[] = []
  private readonly others: LookedAtNotebooks
  private lock: Lock | null = null
  private held: Held = { kind: 'closed' }
  private readOnly = false

  constructor(options: NotebookRoomOptions) {
    this.key = new HeldKey(options.directory)
    this.now = options.now
    this.whenIdle = options.whenIdle ?? afterQuietTime
    const notebook = () => this.openNotebook()
    this.others = new LookedAtNotebooks({
      notebook,
      paths: () => this.paths,
      backUp: (asked) => this.backUp(asked),
      replace: () => this.replace(),
    })
    this.handlers = guarded(
      {
        ...folderHandlers(notebook, options.directory),
        ...noteHandlers(notebook),
        ...codeHandlers(notebook),
        ...anchorHandlers(notebook),
        ...takenNoteHandlers(notebook),
        ...savedSearchHandlers(notebook),
        ...searchHistoryHandlers(notebook),
        ...readingHandlers(notebook),
        ...readingTableHandlers(notebook),
        ...pinHandlers(notebook),
        ...judgementHandlers(notebook),
        ...this.others.handlers,
        ...privacyHandlers({
          held: this.key,
          close: () => this.shut(true),
          enter: () => this.enter(),
          enterIfPossible: () => this.enterIfPossible(),
          state: () => this.state(),
          takeNotices: () => this.notices.splice(0),
        }),
        'notebook.open': ({ readOnly }) => this.open(readOnly ?? false),
        'notebook.state': () => this.state(),
        'notebook.searchable': (ask) => searchableNotebook(notebook().db, ask),
        'notebook.recover': ({ choice }) => this.recover(choice),
      },
      (thrown) => this.failed(thrown),
    )
  }

  close(): void {
    this.shut(true)
    this.key.wipe()
    this.lock?.release()
    this.lock = null
  }

  /** Each notice is told once: asked again, for instance after a recovery, it tells what has come since. */
  private open(readOnly: boolean): { readonly state: NotebookState; readonly notices: readonly Notice[] } {
    this.readOnly = readOnly
    if (this.lock === null) {
      makeLibraryFolder(this.paths.directory)
      this.lock = takeLock(this.paths.lock)
    }
    if (this.held.kind === 'closed') this.enterOrRelease()
    return { state: this.state(), notices: this.notices.splice(0) }
  }

  private enterOrRelease(): void {
    try {
      this.enter()
    } catch (thrown) {
      this.close()
      throw thrown
    }
  }

  /** With the key of this moment: it comes when the library is unlocked and goes with the passphrase. */
  private get paths(): NotebookPaths {
    return notebookPaths(this.key.directory, this.key.key)
  }

  private enter(): void {
    finishSwap(this.key.directory)
    const file = this.key.file()
    if (file === null) this.key.wipe()
    if (file !== null && this.key.key === null) {
      this.held = { kind: 'locked' }
      return
    }
    if (file !== null) this.notices.push(...encryptPutBack(this.paths, file, this.now))
    const opened = openNotebook(this.paths, this.now)
    // Also beside a damaged notebook: backups in clear may be all that there is to choose from.
    this.sealRest()
    if (opened.kind === 'damaged') {
      this.damaged(opened.damage)
      return
    }
    const { notebook } = opened
    const backups = new BackupSchedule(notebook.db, this.paths, this.now, this.whenBackups())
    notebook.onRecorded = () => backups.changed()
    notebook.readOnly = this.readOnly
    this.notices.push(...opened.notices)
    this.held = { kind: 'open', notebook, backups }
  }

  /**
   * After its files changed places, or did not: which of both is the answer. Where there is no room to open it with,
   * whoever asks for it next opens it, or is told why it stays closed.
   */
  private enterIfPossible(): void {
    try {
      this.enter()
    } catch {
      // It stays closed.
    }
  }

  /** A copy that will be removed is not worth a backup. */
  private whenBackups(): WhenIdle {
    return this.readOnly ? () => () => {} : this.whenIdle
  }

  /** What cannot be sealed now, for instance on a full disk, is sealed when the notebook is opened the next time. */
  private sealRest(): void {
    const inClear = sealRest(this.paths).map((path) => relative(this.paths.directory, path))
    if (inClear.length === 0) return
    const message = `Not everything beside the notebook could be encrypted, and anybody can still read it: ${inClear.join(', ')}. It is tried again each time the library is unlocked.`
    this.notices.push({ kind: 'still-in-clear', message })
  }

  private state(): NotebookState {
    if (this.held.kind === 'damaged') return this.held.state
    if (this.held.kind === 'locked') return { kind: 'locked' }
    const { notes, savedSearches } = countsOf(this.openNotebook().db)
    return { kind: 'open', notes, savedSearches }
  }

  private recover(choice: string): NotebookState {
    if (this.held.kind !== 'damaged') {
      throw new AppError('refused', 'The notebook is not damaged, so there is nothing to recover.')
    }
    this.notices.push(recoverNotebook(this.paths, choice, this.now()))
    this.held = { kind: 'closed' }
    this.enter()
    return this.state()
  }

  private backUp(asked: boolean): string {
    if (this.held.kind !== 'open') throw new AppError('no-library', 'The notebook is not open.')
    return this.held.backups.backUpNow(asked)
  }

  /** By the one that was made beside it. That its journal begins anew then is no news. */
  private replace(): void {
    this.shut(true)
    const known = this.notices.length
    try {
      putReplacement(this.paths, this.now())
    } finally {
      this.enterIfPossible()
    }
    this.notices.splice(known)
  }

  private openNotebook(): Notebook {
    switch (this.held.kind) {
      case 'open':
        return this.held.notebook
      case 'damaged':
        throw new AppError(
          'damaged-notebook',
          'The notebook is damaged. Choose a backup or the journal to recover it from; the damaged one is kept.',
          this.paths.database,
        )
      case 'locked':
        throw lockedNotebook()
      case 'closed':
        return this.openAgain()
    }
  }

  /** After its files changed places and the disk had no room, or gave no answer, to open it with. */
  private openAgain(): Notebook {
    if (this.lock === null) throw new AppError('no-library', 'The notebook is not open.')
    this.enter()
    return this.openNotebook()
  }

  /** Damage that shows itself later closes the notebook too: nothing more is written into it. */
  private failed(thrown: unknown): unknown {
    const error = asAppError(thrown, this.paths.database, 'damaged-notebook')
    const isDamage = error instanceof AppError && error.code === 'damaged-notebook'
    if (isDamage && this.held.kind === 'open') {
      this.shut(false)
      this.damaged([{ kind: 'failure', failure: failureOf(error) }])
    }
    return error
  }

  private damaged(damage: readonly NotebookDamage[]): void {
    this.held = { kind: 'damaged', state: { kind: 'damaged', damage, choices: recoveryChoices(this.paths) } }
  }

  private shut(sound: boolean): void {
    this.others.close()
    if (this.held.kind === 'open') {
      this.held.backups.close(sound && !this.readOnly)
      if (sound) this.held.notebook.close()
      else this.held.notebook.abandon()
    }
    this.held = { kind: 'closed' }
  }
}

type Handler = (ask: never) => unknown

/** The same handlers, whose errors are first shown to `failed` and thrown as what it makes of them. */
function guarded(handlers: Handlers<'notebook'>, failed: (thrown: unknown) => unknown): Handlers<'notebook'> {
  const rethrow = (thrown: unknown): never => {
    throw failed(thrown)
  }
  const guard =
    (handler: Handler): Handler =>
    (ask) => {
      try {
        const answer = handler(ask)
        return answer instanceof Promise ? answer.catch(rethrow) : answer
      } catch (thrown) {
        return rethrow(thrown)
      }
    }
  const entries = Object.entries(handlers).map(([name, handler]) => [name, guard(handler as Handler)])
  return Object.fromEntries(entries) as Record<CallOf<'notebook'>, Handler> as Handlers<'notebook'>
}
