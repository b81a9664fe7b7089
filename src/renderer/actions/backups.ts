/** Backups of the notebook, copies of it elsewhere, and taking over from them. What goes wrong is thrown for the dialog. */
import type { BackupFile, MergeAsk, MergeChoice, OpenedFile, OtherNotebook } from '@shared/backup'
import { AppError } from '@shared/failure'
import { call } from '../bridge'
import { nothingChosen, useBackups } from '../state/backups'
import { readCodes } from './codes'
import { showLibrary } from './library'
import { saveAllNotes } from './note-writing'
import { refreshNotes } from './notes'
import { refreshNotesList } from './notes-list'
import { notice } from './notices'
import { keepReadingAsItIs } from './reading-places'
import { readSavedSearches } from './saved-searches'
import { readLibraryContents } from './start'

export async function readBackups(): Promise<void> {
  useBackups.setState({ list: await call('backups.list', {}) })
}

/** Words that are still being typed belong to what is copied and compared. */
async function withWordsSaved<Value>(work: () => Promise<Value>): Promise<Value> {
  if (await saveAllNotes()) return await work()
  throw new AppError('not-saved', 'Words of a note are not saved yet. Save them first.')
}

export async function makeBackup(): Promise<void> {
  await withWordsSaved(() => call('backups.make', {}))
  await readBackups()
}

export function askToRemove(backup: BackupFile): void {
  useBackups.setState({ page: { kind: 'remove', backup } })
}

export async function removeBackup(name: string): Promise<void> {
  await call('backups.remove', { name })
  await leaveOther()
}

export async function copyNotebook(): Promise<void> {
  const written = await withWordsSaved(() => call('backups.copy', {}))
  if (written !== null) notice({ kind: 'exported', path: written.path })
}

export function askToExport(): void {
  useBackups.setState({ page: { kind: 'export' } })
}

export async function exportNotebook(passphrase: string | null): Promise<void> {
  const written = await withWordsSaved(() => call('backups.export', { passphrase }))
  if (written === null) return
  notice({ kind: 'exported', path: written.path })
  await leaveOther()
}

export async function openBackup(name: string): Promise<void> {
  await show(await withWordsSaved(() => call('backups.open', { name })), 'restore')
}

export async function chooseNotebook(): Promise<void> {
  const file = await withWordsSaved(() => call('backups.choose', {}))
  if (file !== null) await showFile(file)
}

export async function unlockNotebook(passphrase: string): Promise<void> {
  await showFile(await call('backups.unlock', { passphrase }))
}

async function showFile(file: OpenedFile): Promise<void> {
  if (file.kind === 'open') await show(file.notebook, 'merge')
  else useBackups.setState({ page: file })
}

async function show(other: OtherNotebook, mode: 'restore' | 'merge'): Promise<void> {
  useBackups.setState({ page: { kind: 'other', other, mode }, ...nothingChosen })
  await readDifferences()
}

const stretch = 200

/** The next of them. */
export async function readDifferences(): Promise<void> {
  const { page, differences: known } = useBackups.getState()
  if (page.kind !== 'other') return
  const ask = { id: page.other.id, states: [], kinds: [], offset: known.length, limit: stretch }
  const { total, differences } = await call('backups.differences', ask)
  if (useBackups.getState().page === page)
    useBackups.setState({ total, differences: [...known, ...differences] })
}

export function chooseMode(mode: 'restore' | 'merge'): void {
  useBackups.setState(({ page }) => (page.kind === 'other' ? { page: { ...page, mode } } : {}))
}

/** For one of them. */
export function choose(key: string, choice: MergeChoice): void {
  useBackups.setState(({ choices }) => ({ choices: { ...choices, [key]: choice } }))
}

/** For all in a state, whatever was chosen for one of them before. */
export function chooseForAll(states: Partial<MergeAsk['states']>): void {
  useBackups.setState((before) => ({ states: { ...before.states, ...states }, choices: {} }))
}

export async function merge(): Promise<void> {
  const { page, states, choices } = useBackups.getState()
  if (page.kind !== 'other') return
  const { id } = page.other
  const report = await withWordsSaved(() => call('backups.merge', { id, states, choices }))
  await call('backups.leave', { id })
  await readBackups().catch(() => undefined)
  useBackups.setState({ page: { kind: 'merged', report }, ...nothingChosen })
  refreshNotesList()
  await Promise.all([refreshNotes(), readCodes(), readSavedSearches()])
}

export async function restore(): Promise<void> {
  const { page } = useBackups.getState()
  if (page.kind !== 'other') return
  const { id, name, made } = page.other
  const { state, backup } = await withWordsSaved(() => call('backups.restore', { id }))
  // What is open is no part of what was restored.
  await keepReadingAsItIs()
  showLibrary(state)
  await readLibraryContents()
  await readBackups().catch(() => undefined)
  useBackups.setState({ page: { kind: 'restored', name, made, backup }, ...nothingChosen })
}

/** Back to the list. */
export async function leaveOther(): Promise<void> {
  const { page } = useBackups.getState()
  useBackups.setState({ page: { kind: 'list' }, ...nothingChosen })
  if (page.kind === 'other') await call('backups.leave', { id: page.other.id })
  await readBackups()
}
