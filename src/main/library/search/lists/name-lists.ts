/** Loads the people, places and sources of all letters, each when it is first asked for in a state of the index. */
import { foldText } from '@shared/text/fold'
import type { Db } from '../../db/open'
import { statement } from '../../db/statement'
import { nameDecisions } from '../../people/named-people'
import { Gradual, ofState, type Steps } from '../gradual'
import type { IndexState } from '../index-state'
import type { NameRole } from '../plan/plan'
import type { Turn } from '../turn'
import type { TableOfNames } from './folded-names'
import type { LetterNames } from './letter-names'
import { NameCollector, type NameRow } from './name-collector'

type LinkRow = readonly [letter: number, role: number, name: number]

/** How many rows are read before others are heard. */
const namesAtOnce = 1000
const lettersAtOnce = 2000

const gradualPeople = ofState(
  ({ db, letters, foldedNames }: IndexState) =>
    new Gradual(function* (): Steps<LetterNames> {
      const collector = new NameCollector(letters.count)
      const { merged } = nameDecisions(db)
      yield* addNames(db, 'person', (row) => {
        const listedAs = merged.size === 0 ? null : (merged.get(foldText(row.name)) ?? null)
        collector.addName(row, foldedNames.of('person', row), listedAs)
      })
      const links = `SELECT letter_id, role, person_id FROM letter_person WHERE letter_id > ? AND letter_id <= ?
                      ORDER BY letter_id`
      yield* addLinks(db, links, letters, collector)
      return collector.finish()
    }),
)

const gradualPlaces = ofState(
  ({ db, letters, foldedNames }: IndexState) =>
    new Gradual(function* (): Steps<LetterNames> {
      const collector = new NameCollector(letters.count)
      yield* addNames(db, 'place', (row) => collector.addName(row, foldedNames.of('place', row), null))
      const links = `SELECT letter_id, role, place_id FROM letter_place WHERE letter_id > ? AND letter_id <= ?
                      ORDER BY letter_id`
      yield* addLinks(db, links, letters, collector)
      return collector.finish()
    }),
)

const gradualSources = ofState(
  ({ db, letters, foldedNames }: IndexState) =>
    new Gradual(function* (): Steps<LetterNames> {
      const collector = new NameCollector(letters.count)
      yield* addNames(db, 'source', (row) => collector.addName(row, foldedNames.of('source', row), null))
      letters.sources.forEach((source, ordinal) => {
        if (source !== 0) collector.addLetter(ordinal, source, 0)
      })
      return collector.finish()
    }),
)

/** Errors: `cancelled`, as for the two below. */
export async function peopleOf(state: IndexState, turn: Turn): Promise<LetterNames> {
  return await gradualPeople(state).get(turn)
}

export async function placesOf(state: IndexState, turn: Turn): Promise<LetterNames> {
  return await gradualPlaces(state).get(turn)
}

/** Publishers, or hosts of addresses. */
export async function sourcesOf(state: IndexState, turn: Turn): Promise<LetterNames> {
  return await gradualSources(state).get(turn)
}

/** The bits that `LetterNames` takes for the roles of people. */
export const roleBits: Readonly<Record<NameRole, number>> = {
  senders: 1,
  recipients: 2,
  signatories: 4,
  people: 0xff,
  places: 0xff,
}

/** The names of one role. */
export async function namesInRole(state: IndexState, role: NameRole, turn: Turn): Promise<LetterNames> {
  return role === 'places' ? await placesOf(state, turn) : await peopleOf(state, turn)
}

function* addNames(db: Db, table: TableOfNames, add: (row: NameRow) => void): Steps<void> {
  const read = statement<NameRow>(
    db,
    `SELECT id, name FROM ${table} WHERE id > ? ORDER BY id LIMIT ${namesAtOnce}`,
  )
  for (let last = -1; ; ) {
    const rows = read.all(last)
    for (const row of rows) add(row)
    last = rows.at(-1)?.id ?? last
    if (rows.length < namesAtOnce) return
    yield
  }
}

function* addLinks(
  db: Db,
  links: string,
  letters: IndexState['letters'],
  collector: NameCollector,
): Steps<void> {
  const read = db.prepare<[number, number], LinkRow>(links).raw()
  const end = letters.ids[letters.count - 1] ?? 0
  for (let from = 0; from < end; from += lettersAtOnce) {
    for (const [letter, role, name] of read.all(from, from + lettersAtOnce)) {
      const ordinal = letters.ordinalOf(letter)
      if (ordinal >= 0) collector.addLetter(ordinal, name, role)
    }
    yield
  }
}
