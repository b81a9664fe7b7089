/** Letters that are written in a format of exports, without a library around them. */
import type { Letter } from '@shared/letter'
import type { LeavingLetters, LetterWriter } from '../../src/main/library/letter-exports/leaving-letters'
import { LetterLosses } from '../../src/main/library/letter-exports/letter-losses'
import { packTasks } from '../../src/main/library/reading-pack/pack-index'

export function leavingLetters(
  letters: readonly Letter[],
  more: Partial<LeavingLetters> = {},
): LeavingLetters {
  return {
    count: letters.length,
    letters: async function* () {
      yield* letters
    },
    provenance: {
      ...{ query: '', read: '', rules: '1', fingerprint: 'f0', at: '2026-01-02T03:04:05.006Z' },
      ...{ searched: letters.length, total: letters.length },
    },
    ...{ style: 'chicago', language: 'en' },
    ...{ comparisons: [], notes: [], codes: [], searches: [] },
    index: async (entries) => packTasks.packIndex(entries),
    compare: () => Promise.reject(new Error('There is nothing to compare.')),
    ...more,
  }
}

export interface LettersWritten {
  /** By their paths. */
  readonly files: ReadonlyMap<string, string>
  readonly losses: LetterLosses
}

export async function lettersWritten(
  writer: LetterWriter,
  letters: readonly Letter[],
  more: Partial<LeavingLetters> = {},
): Promise<LettersWritten> {
  const losses = new LetterLosses()
  const files = new Map<string, string>()
  for await (const { path, text } of writer(leavingLetters(letters, more), losses, async () => {}))
    files.set(path, text)
  return { files, losses }
}
