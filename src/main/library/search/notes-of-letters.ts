/** Letters by the words of the reader's notes on them. Notes are few: they are read through. */
import { tokens } from '@shared/text/tokens'
import type { IndexState } from './index-state'
import type { LetterSet } from './letter-sets'
import { PassageFinder } from './passages'
import type { NotePlan } from './plan/plan'
import type { Turn } from './turn'
import { PlainText } from './verify/plain-text'

export async function lettersWithNotes(plan: NotePlan, state: IndexState, turn: Turn): Promise<LetterSet> {
  const finder = new PassageFinder([plan.text])
  const set = new Uint8Array(state.letters.count)
  for (const [key, bodies] of state.notebook.notes()) {
    if (turn.isOver) await turn.pause()
    const ordinal = state.ordinalOfKey(key)
    if (ordinal < 0) continue
    const matches = (body: string) => finder.findEach(tokens(body), new PlainText(body)).length > 0
    if (bodies.some(matches)) set[ordinal] = 1
  }
  return set
}
