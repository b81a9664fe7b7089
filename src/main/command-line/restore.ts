/**
 * `letterbook restore`: what backups there are, what a backup or a file of a notebook differs in, and taking it over: as a
 * whole, or what is new of it.
 */
import { resolve } from 'node:path'
import {
  type BackupFile,
  type Difference,
  type MergeChoice,
  type MergeReport,
  mergeChoices,
  type OtherNotebook,
  type ThingSaid,
  type ThingSide,
  usualMerge,
} from '@shared/backup'
import { AppError } from '@shared/failure'
import { isReadOnlyLibrary } from '../library/read-only-library'
import type { Library } from '../library/services/library'
import { givenPassphrase } from './backup'
import { mergeProblemWords } from './lost-words'
import { print } from './spoken'
import { type Command, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

export const restoreCommand: Command = {
  options: {
    preview: { type: 'boolean' },
    merge: { type: 'boolean' },
    conflicts: { type: 'string' },
    unseal: { type: 'string' },
  },
  run: async (words, surroundings) => {
    const [name, ...more] = words.positionals
    if (name === '' || more.length > 0)
      throw new UsageError('restore takes the name of one backup, or one file.')
    if (name === undefined) refuseWithoutName(words)
    const conflicts = conflictsOf(words)
    await withLibrary(words, surroundings, async (library) => {
      if (name === undefined) await list(library, words)
      else await take(library, words, name, conflicts)
    })
    return 0
  },
}

/** Without a name the backups are listed, which is not what somebody wants who says more. */
function refuseWithoutName({ options }: Words): void {
  if (Object.keys(options).length > 0) throw new UsageError('Name the backup, or the file.')
}

function conflictsOf({ options: { conflicts, merge, preview } }: Words): MergeChoice {
  if (merge === true && preview === true) throw new UsageError('Give --merge or --preview, not both.')
  if (conflicts === undefined) return 'here'
  if (merge !== true) throw new UsageError('--conflicts goes with --merge.')
  const known = mergeChoices.find((choice) => choice === conflicts)
  if (known) return known
  throw new UsageError('--conflicts takes here, there or both.')
}

function noBackups(library: string): string {
  return isReadOnlyLibrary(library)
    ? 'The backups of a library that cannot be written are not listed. Copy its whole folder to a place where you may write.'
    : 'No backups yet. Make one with: letterbook backup'
}

async function list(library: Library, words: Words): Promise<void> {
  const value = await library.call('backups.list', {})
  print(words, value, () =>
    value.backups.length === 0
      ? [noBackups(words.library)]
      : value.backups.map(
          ({ name, made, bytes, kept }: BackupFile) =>
            `${name}  ${made}  ${bytes} bytes${kept === 'asked' ? '  asked for' : ''}`,
        ),
  )
}

async function take(library: Library, words: Words, name: string, conflicts: MergeChoice): Promise<void> {
  const other = await opened(library, words, name)
  if (words.options.preview === true) return await preview(library, words, other)
  if (words.options.merge === true) {
    const states = { ...usualMerge, conflict: conflicts }
    const report = await library.call('backups.merge', { id: other.id, states, choices: {} })
    print(words, report, () => reportLines(report))
    return
  }
  const { backup } = await library.call('backups.restore', { id: other.id })
  print(words, { restored: other.name, backup }, () => [
    `Restored: ${other.name}.`,
    ...(backup === null ? [] : [`What was there is kept. To undo this: letterbook restore ${backup}`]),
  ])
}

/** A name of a backup, else a path. */
async function opened(library: Library, words: Words, name: string): Promise<OtherNotebook> {
  const { backups } = await library.call('backups.list', {})
  if (backups.some((backup) => backup.name === name)) return await library.call('backups.open', { name })
  const path = resolve(name)
  const file = await library.call('backups.openFile', { path, passphrase: givenPassphrase(words) })
  if (file.kind === 'open') return file.notebook
  throw new AppError(
    file.wrong ? 'wrong-passphrase' : 'locked',
    file.wrong
      ? `The passphrase does not open ${path}.`
      : `${path} is sealed. Put its passphrase into the first line of a file, and name it with --unseal.`,
    path,
  )
}

const mostAtOnce = 500

async function preview(library: Library, words: Words, other: OtherNotebook): Promise<void> {
  const differences: Difference[] = []
  for (;;) {
    const page = { offset: differences.length, limit: mostAtOnce }
    const more = await library.call('backups.differences', { id: other.id, states: [], kinds: [], ...page })
    differences.push(...more.differences)
    if (more.differences.length === 0 || differences.length >= more.total) break
  }
  const { id: _, ...told } = other
  print(words, { ...told, differences }, () => [
    `${other.name}: ${other.notes} notes, ${other.savedSearches} saved searches; ${other.same} things are the same.`,
    ...differences.map(differenceLine),
  ])
}

function differenceLine({ state, kind, here, there }: Difference): string {
  const sides = [here && `here: ${sideLine(here)}`, there && `there: ${sideLine(there)}`]
  return `${state.padEnd(11)}  ${kind}  ${sides.filter((side) => side !== null).join('  |  ')}`
}

function sideLine({ words, on, said, details, removed }: ThingSide): string {
  const more = [on, ...kindsIn(said), ...details].filter((part) => part !== '').join('; ')
  const all = `${words.replaceAll(/\s+/g, ' ').slice(0, 120)}${more === '' ? '' : ` (${more.slice(0, 120)})`}`
  return (removed ? `${all} [in the bin]` : all).trimStart()
}

function kindsIn(said: ThingSaid | null): readonly string[] {
  switch (said?.kind) {
    case undefined:
      return []
    case 'note-colour':
    case 'code-colour':
      return [said.colour]
    case 'correction':
      return [said.field, said.verdict]
    case 'decision':
      return [said.decision]
    case 'problem':
      return [said.code]
  }
}

function reportLines({ added, changed, keptBoth, left, problems, backup }: MergeReport): readonly string[] {
  const counts = (of: MergeReport['added']) => {
    const parts = Object.entries(of).map(([kind, count]) => `${count} ${kind}`)
    return parts.length === 0 ? 'nothing' : parts.join(', ')
  }
  return [
    `Added: ${counts(added)}. Changed: ${counts(changed)}. Kept beside each other: ${keptBoth}. Left as they are here: ${left}.`,
    ...problems.map((problem) => `Not taken over: ${mergeProblemWords(problem)}`),
    ...(backup === null ? [] : [`To undo this: letterbook restore ${backup}`]),
  ]
}
