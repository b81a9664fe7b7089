/** Which lines of a concordance the reader dismissed in a saved search. A line is known by its letter, text and place. */
import type { DismissedLine } from '@shared/saved-search'
import { statement } from '../db/statement'
import { letterIdOf } from '../letters/read-letter'
import type { IndexState } from '../search/index-state'
import type { Concordance } from './concordance'

/** The numbers of the lines that are among these; those of letters whose text changed are not. */
export function dismissedLines(
  state: IndexState,
  concordance: Concordance,
  dismissed: readonly DismissedLine[],
): ReadonlySet<number> {
  const found = new Set<number>()
  if (dismissed.length === 0) return found
  const places = new Map<number, number>()
  for (let place = 0; place < concordance.lettersRead; place++)
    places.set(concordance.letterIds[place] ?? -1, place)
  const ofLetter = new Map<string, LetterNow>()
  for (const { letterKey, textHash, start, end } of dismissed) {
    const letter = ofLetter.get(letterKey) ?? letterNow(state, letterKey)
    ofLetter.set(letterKey, letter)
    const place = letter.textHash === textHash ? places.get(letter.id) : undefined
    const line = place === undefined ? -1 : lineAt(concordance, place, start, end)
    if (line >= 0) found.add(line)
  }
  return found
}

interface LetterNow {
  readonly id: number
  readonly textHash: string
}

function letterNow(state: IndexState, letterKey: string): LetterNow {
  const id = letterIdOf(state.db, letterKey) ?? -1
  const hash = statement<Buffer>(state.db, 'SELECT text_hash FROM letter_text WHERE id = ?').pluck().get(id)
  return { id, textHash: hash?.toString('hex') ?? '' }
}

function lineAt({ lines }: Concordance, place: number, start: number, end: number): number {
  for (let line = lines.firstOf(place); line < lines.count && lines.letter(line) === place; line++) {
    const node = lines.node(line)
    if (node.start === start && node.end === end) return line
  }
  return -1
}
