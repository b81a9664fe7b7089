/** Answers the calls about concordances, from a connection that only reads index.db. */
import type { Answer, Ask, SubjectHandlers } from '@shared/contract'
import type { IndexState, ReadIndex, ReadSlowly } from '../search/index-state'
import type { Turn } from '../search/turn'
import { Concordances } from './concordances'
import { readLines, widerLine } from './read-lines'
import { shownLines } from './shown-lines'
import { writtenLines } from './written-lines'

interface ConcordanceRoom {
  readonly handlers: SubjectHandlers<'search', 'concordance'>
  close(): void
}

/** A part of the search service's room, whose snapshots and turns it shares. */
export function openConcordanceRoom(read: ReadIndex, readSlowly: ReadSlowly): ConcordanceRoom {
  const concordances = new Concordances(readSlowly)
  return {
    handlers: {
      'concordance.lines': (ask) =>
        readSlowly('concordance.lines', (state, turn) => linesOf(concordances, state, ask, turn)),
      'concordance.wider': ({ id, start, end, around }) =>
        read(({ db }) => widerLine(db, id, { start, end }, around)),
      'concordance.written': async (ask) => {
        for (;;) {
          // Subtle: a new turn each time, so that a change of the index is seen, and nothing else has to wait.
          const written = await readSlowly('concordance.written', async (state, turn) => {
            const concordance = await concordances.soon(state, ask, turn)
            return concordance.complete ? await writtenLines(state, concordance, ask, turn) : null
          })
          if (written !== null) return written
        }
      },
    },
    close: () => concordances.close(),
  }
}

async function linesOf(
  concordances: Concordances,
  state: IndexState,
  ask: Ask<'concordance.lines'>,
  turn: Turn,
): Promise<Answer<'concordance.lines'>> {
  // Who asks for no lines waits for their number.
  const enough = ask.limit === 0 ? Infinity : ask.offset + ask.limit
  const concordance = await concordances.soon(state, ask, turn, enough)
  // Subtle: read before the lines are sorted, since gathering goes on meanwhile.
  const { complete, cut, lettersRead } = concordance
  const lettersWithLines = concordance.lines.letterCount
  const { total, dismissed, page } = await shownLines(state, concordance, ask, turn)
  return {
    total,
    complete,
    cut,
    lettersRead,
    letters: concordance.letterIds.length,
    lettersWithLines,
    dismissed,
    lines: readLines(state.db, page(ask.offset, ask.limit), ask.sort),
  }
}
