/** Answers the calls about other notebooks that need the index too: which letters they speak of. */
import type { OpenedFile, OtherNotebook } from '@shared/backup'
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import { AppError, doneThenFailed } from '@shared/failure'
import { letterKey, parseLetterKey } from '@shared/letter-key'
import type { HeldLetter, LetterMove, LibraryState } from '@shared/library'
import { foldersOf } from '../backups/translation'
import type { Calls } from './calls'

/** `reopened`: takes up what the notebook is now, after all of it or much of it became another. */
export function backupHandlers(
  call: Calls,
  reopened: (whole: boolean) => Promise<LibraryState>,
): SubjectHandlers<'library', 'backups'> {
  return {
    'backups.open': async ({ name }) => {
      const read = await call('backups.read', { source: { backup: name }, passphrase: null })
      if (read.kind === 'read') return await compared(call, read)
      throw new AppError(
        'refused',
        `${name} is sealed with another key than its library, so it cannot be opened.`,
      )
    },
    'backups.openFile': async ({ path, passphrase }): Promise<OpenedFile> => {
      const read = await call('backups.read', { source: { path }, passphrase })
      if (read.kind === 'locked')
        return { kind: 'locked', name: path.replace(/^.*[\\/]/, ''), wrong: read.wrong }
      return { kind: 'open', notebook: await compared(call, read) }
    },
    'backups.merge': async (ask) => {
      const report = await call('backups.take', ask)
      if (report.backup !== null) await reopened(false)
      return report
    },
    'backups.restore': async ({ id }) => {
      const { backup } = await call('backups.replace', { id })
      try {
        return { backup, state: await reopened(true) }
      } catch (thrown) {
        throw doneThenFailed(thrown)
      }
    },
  }
}

type Read = Extract<Answer<'backups.read'>, { readonly kind: 'read' }>

async function compared(call: Calls, { id, held }: Read): Promise<OtherNotebook> {
  const here = await present(
    call,
    held.map(({ letterKey: key }) => key),
  )
  const missing = held.filter(({ letterKey: key }) => !here.has(key))
  const known = missing.length === 0 ? [] : await call('letters.rejoin', { held: [...missing] })
  const moves = [...known, ...(await atSamePaths(call, missing, known))]
  const ask: Ask<'backups.compare'> = { id, moves, here: [...here] }
  return await call('backups.compare', ask)
}

const mostAtOnce = 500

/** Those of the letters that are in the index. */
async function present(call: Calls, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let from = 0; from < keys.length; from += mostAtOnce) {
    const hashes = await call('letters.hashes', { keys: keys.slice(from, from + mostAtOnce) })
    for (const key of Object.keys(hashes)) found.add(key)
  }
  return found
}

/**
 * Letters whose texts are others here, in folders of which other letters were known again at the same paths: the same
 * file, edited since. Their notes look for their words in it.
 */
async function atSamePaths(
  call: Calls,
  missing: readonly HeldLetter[],
  known: readonly LetterMove[],
): Promise<readonly LetterMove[]> {
  const folders = foldersOf(known)
  const done = new Set(known.map(({ from }) => from))
  const candidates = missing.flatMap(({ letterKey: from }): LetterMove[] => {
    const place = parseLetterKey(from)
    const folderId = place && folders.get(place.folderId)
    return !folderId || done.has(from) ? [] : [{ from, to: letterKey({ ...place, folderId }) }]
  })
  const there = await present(
    call,
    candidates.map(({ to }) => to),
  )
  const taken = new Set(known.map(({ to }) => to))
  return candidates.filter(({ to }) => there.has(to) && !taken.has(to))
}
