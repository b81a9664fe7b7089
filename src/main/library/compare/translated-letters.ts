/** Aligns a letter with its translation: reads their texts here, and has their sentences aligned in a thread. */
import type { Translation } from '@shared/comparison'
import type { Ask } from '@shared/contract'
import type { Db } from '../db/open'
import { readLetter } from '../letters/read-letter'
import type { IndexState } from '../search/index-state'
import type { Turn } from '../search/turn'
import type { CompareThreads } from './threads/compare-threads'
import type { TranslatedText } from './translations/align-translation'

/** Errors: `not-found`, `cancelled`. */
export async function sentencesOf(
  { db }: IndexState,
  threads: Pick<CompareThreads, 'run'>,
  { a, b, pins }: Ask<'compare.sentences'>,
  turn: Turn,
): Promise<Translation> {
  return await threads.run('translation', { a: translatedText(db, a), b: translatedText(db, b), pins }, turn)
}

function translatedText(db: Db, id: number): TranslatedText {
  const { text, textHash, blocks, language } = readLetter(db, id)
  return { text, textHash, blocks, language }
}
