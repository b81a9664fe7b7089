/** Letters as exports name and quote them, read from the index; a few are kept, since notes on one letter follow each other. */
import { AppError } from '@shared/failure'
import type { Db } from '../db/open'
import { readLetter } from '../letters/read-letter'
import { letterHeads } from '../search/letter-heads'
import type { LeavingLetter, LetterOf } from './out/leaving'

const mostKept = 200

export function leavingLetters(db: Db): LetterOf {
  const kept = new Map<string, LeavingLetter | null>()
  return (key) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const letter = leavingLetter(db, key)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, letter)
    return letter
  }
}

export function leavingLetter(db: Db, which: string | number): LeavingLetter | null {
  try {
    const { id, key, title, path, file, language, direction, text, textHash } = readLetter(db, which)
    const [head] = letterHeads(db, [id])
    const { date = null, senders = [], recipients = [] } = head ?? {}
    return {
      key,
      title,
      path,
      part: file.part,
      date,
      senders,
      recipients,
      language,
      direction,
      text,
      textHash,
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'not-found') return null
    throw thrown
  }
}
