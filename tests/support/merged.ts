/** Two notebooks on real folders, one of which takes over from the other, as tests of merging use them. */
import { join } from 'node:path'
import type { Difference, MergeAsk, MergeReport, OtherNotebook } from '@shared/backup'
import { usualMerge } from '@shared/backup'
import type { Answer, Ask, CallOf } from '@shared/contract'
import type { LetterMove } from '@shared/library'
import type { TestNotebook } from './notebook'

/** For calls that answer later. */
export async function later<Name extends CallOf<'notebook'>>(
  notebook: TestNotebook,
  name: Name,
  ask: Ask<Name>,
): Promise<Answer<Name>> {
  return await Promise.resolve(notebook.ask(name, ask))
}

/** Writes the one file and answers its path. */
export async function exported(
  notebook: TestNotebook,
  folder: string,
  passphrase: string | null = null,
  name = 'all.letterbook-notebook',
): Promise<string> {
  const path = join(folder, name)
  await later(notebook, 'backups.writeFile', { path, passphrase })
  return path
}

/** Opens a file to look at it. `moves`: where its letters are here. */
export async function lookedAt(
  notebook: TestNotebook,
  path: string,
  { passphrase = null, moves = [] }: { passphrase?: string | null; moves?: readonly LetterMove[] } = {},
): Promise<OtherNotebook> {
  const read = await later(notebook, 'backups.read', { source: { path }, passphrase })
  if (read.kind === 'locked') throw new Error('The file is locked.')
  return await later(notebook, 'backups.compare', { id: read.id, moves: [...moves], here: [] })
}

export async function differences(notebook: TestNotebook, id: string): Promise<readonly Difference[]> {
  const ask = { id, states: [], kinds: [], offset: 0, limit: 500 }
  return (await later(notebook, 'backups.differences', ask)).differences
}

export async function merged(
  notebook: TestNotebook,
  path: string,
  ask: Partial<Omit<MergeAsk, 'id'>> & { moves?: readonly LetterMove[] } = {},
): Promise<MergeReport> {
  const { id } = await lookedAt(notebook, path, { moves: ask.moves ?? [] })
  return await later(notebook, 'backups.take', {
    id,
    states: ask.states ?? usualMerge,
    choices: ask.choices ?? {},
  })
}
