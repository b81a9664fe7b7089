/** Reads the letter of a hit and where in it the query matches first. */
import type { Letter, Span } from '@shared/letter'
import { call } from '../bridge'
import { lastWordGrows } from '../state/look'
import { useSearch } from '../state/search'

export interface FoundPassage {
  readonly letter: Letter
  /** Null when the letter matched by other things than words of its text. */
  readonly span: Span | null
}

export async function readFoundPassage(key: string): Promise<FoundPassage> {
  const { answered: query } = useSearch.getState()
  const letter = await call('letters.read', { key })
  const [span = null] = await call('letters.hits', { id: letter.id, query, typing: lastWordGrows() })
  return { letter, span }
}
