/** The addresses at which letters were published, folded: only for queries that ask for a source. */
import { foldText } from '@shared/text/fold'
import { Gradual, ofState, type Steps } from '../gradual'
import type { IndexState } from '../index-state'
import type { Turn } from '../turn'

type AddressRow = readonly [id: number, url: string]

const lettersAtOnce = 500

const gradualAddresses = ofState(
  ({ db, letters }: IndexState) =>
    new Gradual(function* (): Steps<ReadonlyMap<number, string>> {
      const addresses = new Map<number, string>()
      const read = db
        .prepare<[number, number], AddressRow>(
          `SELECT id, json_extract(description, '$.source.url') AS url FROM letter_text
            WHERE id > ? AND id <= ? AND instr(description, '"url"') > 0 AND url IS NOT NULL`,
        )
        .raw()
      const end = letters.ids[letters.count - 1] ?? 0
      for (let from = 0; from < end; from += lettersAtOnce) {
        for (const [id, url] of read.all(from, from + lettersAtOnce)) {
          const ordinal = letters.ordinalOf(id)
          if (ordinal >= 0) addresses.set(ordinal, foldText(url))
        }
        yield
      }
      return addresses
    }),
)

/** By the ordinal of the letter. Errors: `cancelled`. */
export async function sourceAddresses(state: IndexState, turn: Turn): Promise<ReadonlyMap<number, string>> {
  return await gradualAddresses(state).get(turn)
}
