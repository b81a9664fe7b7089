/** Which letters have a part of some kind, whatever its words. Worked out once for each state of the index. */
import { blockKinds, letterFacts } from '@shared/letter'
import type { ZoneName } from '@shared/text/query/ast'
import { storedBlocks } from '../../letters/stored-letter'
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import type { Turn } from '../turn'
import { blockKindsOf } from './zone-spans'

type ZoneRow = readonly [id: number, blocks: string, facts: number, hasTitle: number]

// A title that was cut out of the letter's first words is no title of its own.
const zoneRows = `
  SELECT letter.id, blocks, facts, title <> '' AND instr(description, '"first-words"') = 0
    FROM letter JOIN letter_text USING (id) JOIN letter_head USING (id)
   WHERE letter.id > ? AND letter.state = 0 ORDER BY letter.id LIMIT 40`

export async function lettersWithZone(state: IndexState, zone: ZoneName, turn: Turn): Promise<LetterSet> {
  const known = await state.results.get('parts of letters', turn, () => readParts(state, turn))
  const wanted = bitsOf(zone)
  const set = new Uint8Array(known.length)
  for (let ordinal = 0; ordinal < set.length; ordinal++)
    set[ordinal] = ((known[ordinal] ?? 0) & wanted) === 0 ? 0 : 1
  return set
}

const quotationFact = 1 << letterFacts.indexOf('quotation')
const quoteBit = 1 << blockKinds.length
const titleBit = quoteBit << 1

function bitsOf(zone: ZoneName): number {
  if (zone === 'title') return titleBit
  const kinds = blockKindsOf(zone)
  return kinds === null ? quoteBit : kinds.reduce((bits, kind) => bits | (1 << blockKinds.indexOf(kind)), 0)
}

/** For every letter a bit for each kind of block that it has, one for quotations and one for a title. */
async function readParts({ db, letters }: IndexState, turn: Turn): Promise<Uint32Array> {
  const bits = new Uint32Array(letters.count)
  const read = db.prepare<[number], ZoneRow>(zoneRows).raw()
  for (let last = -1; ; ) {
    const rows = read.all(last)
    for (const [id, blocks, facts, hasTitle] of rows) {
      let found = hasTitle === 1 ? titleBit : 0
      if ((facts & quotationFact) !== 0) found |= quoteBit
      for (const { kind } of storedBlocks(blocks)) found |= 1 << blockKinds.indexOf(kind)
      bits[letters.ordinalOf(id)] = found
      last = id
    }
    if (rows.length === 0) return bits
    if (turn.isOver) await turn.pause()
  }
}
