/**
 * Answers the calls by which the reader decides something: the notebook keeps it first, then the index follows. What
 * fails after the notebook has it is made good by the next import.
 */
import type { Handlers } from '@shared/contract'
import type { Job } from '@shared/job'
import type { Correction } from '@shared/judgement'
import type { LetterKey } from '@shared/letter'
import { letterKey } from '@shared/letter-key'
import type { Calls } from './calls'

type JudgementCall =
  | 'corrections.change'
  | 'decisions.change'
  | 'encodings.choose'
  | 'problems.ignore'
  | 'problems.retry'

/** `startImport` reads what changed, and the files with the given keys. */
export function judgementHandlers(
  call: Calls,
  startImport: (again: readonly LetterKey[]) => Promise<Job>,
): Pick<Handlers<'library'>, JudgementCall> {
  return {
    'corrections.change': async (change) => {
      const put = await withTextHashes(call, change.put)
      const { replaced, letters } = await call('corrections.record', { ...change, put })
      const corrections = letters.map((letter) => ({ ...letter, corrections: [...letter.corrections] }))
      await call('import.apply', { corrections })
      return { replaced }
    },
    'decisions.change': async (change) => {
      const { replaced, decisions } = await call('decisions.record', change)
      await call('import.apply', { decisions: [...decisions] })
      return { replaced }
    },
    'encodings.choose': async (change) => {
      await call('encodings.record', change)
      const { folderId, path } = change
      return await startImport(path === '' ? [] : [letterKey({ folderId, path, part: '' })])
    },
    'problems.ignore': async (change) => {
      const ignored = await call('problems.record', change)
      await call('import.apply', { ignored: [...ignored] })
      return null
    },
    'problems.retry': async ({ keys }) => await startImport(keys ?? (await keysOfProblems(call))),
  }
}

/** What a correction is of is known again by its text, should its file move. */
async function withTextHashes(call: Calls, put: readonly Correction[]): Promise<Correction[]> {
  const keys = [...new Set(put.map((correction) => correction.letterKey))]
  const hashes = new Map(Object.entries(keys.length === 0 ? {} : await call('letters.hashes', { keys })))
  return put.map((correction) => {
    const textHash = hashes.get(correction.letterKey) ?? correction.textHash
    return textHash === undefined ? correction : { ...correction, textHash }
  })
}

async function keysOfProblems(call: Calls): Promise<readonly LetterKey[]> {
  const keys: LetterKey[] = []
  for (;;) {
    const ask = { ignored: false, code: null, offset: keys.length, limit: 500 }
    const { problems, total } = await call('problems.list', ask)
    keys.push(...problems.map(({ key }) => key))
    if (problems.length === 0 || keys.length >= total) return keys
  }
}
