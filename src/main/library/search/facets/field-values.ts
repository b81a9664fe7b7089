/** Values that a field has in this library, for completing what is typed: those of the most letters first. */
import type { Answer, Ask } from '@shared/contract'
import { type LetterKind, letterKinds } from '@shared/letter'
import type { FieldValue, ValueField } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { kindNames } from '@shared/text/query/field-values'
import { ofState } from '../gradual'
import type { IndexState } from '../index-state'
import type { LetterNames } from '../lists/letter-names'
import { peopleOf, placesOf, roleBits, sourcesOf } from '../lists/name-lists'
import { ordinalsOf } from '../notes/noted-letters'
import { countLetters } from '../run-search'
import type { Turn } from '../turn'
import { begins } from './beginnings'
import { Commonest } from './commonest'
import { baseLanguage } from './facet-counts'

/** Values with the number of their letters, and for each all that it is found by: folded, a line for each. */
interface Known {
  readonly values: readonly string[]
  readonly letters: ArrayLike<number>
  readonly names: readonly string[]
}

/** Letters are counted as a search counts them, copies once. Errors: `cancelled`. */
export async function fieldValues(
  state: IndexState,
  { field, typed, limit }: Ask<'search.values'>,
  turn: Turn,
): Promise<Answer<'search.values'>> {
  const begun = foldText(typed)
  if (field === 'search') return await savedSearches(state, begun, limit, turn)
  const { values, letters, names } = await knownValues(state, field, turn)
  const commonest = new Commonest(limit)
  values.forEach((value, place) => {
    const count = letters[place] ?? 0
    if (commonest.takes(count) && begins(names[place] ?? '', begun)) commonest.add({ value, letters: count })
  })
  return commonest.values().map(({ value, letters: count }) => ({ value: value ?? '', letters: count }))
}

async function knownValues(
  state: IndexState,
  field: Exclude<ValueField, 'search'>,
  turn: Turn,
): Promise<Known> {
  switch (field) {
    case 'person':
      return named(state, await peopleOf(state, turn), roleBits.people)
    case 'from':
      return named(state, await peopleOf(state, turn), roleBits.senders)
    case 'to':
      return named(state, await peopleOf(state, turn), roleBits.recipients)
    case 'signed':
      return named(state, await peopleOf(state, turn), roleBits.signatories)
    case 'place':
      return named(state, await placesOf(state, turn), roleBits.places)
    case 'source':
      return named(state, await sourcesOf(state, turn), roleBits.places)
    case 'tag':
      return await tags(state, turn)
    case 'lang':
      return languages(state)
    case 'kind':
      return kinds(state)
  }
}

/** All letters, each with its copies counted once. */
const countedLetters = ofState(({ letters }: IndexState) => letters.withoutCopies(letters.all()))
const countsOfNames = ofState((_names: LetterNames) => new Map<number, Uint32Array>())

function named(state: IndexState, names: LetterNames, roles: number): Known {
  const known = countsOfNames(names)
  const letters = known.get(roles) ?? names.count(countedLetters(state), roles)
  known.set(roles, letters)
  return { values: names.table.names, letters, names: names.table.spellings }
}

async function tags(state: IndexState, turn: Turn): Promise<Known> {
  const counted = new Uint8Array(state.letters.count)
  for (const ordinal of countedLetters(state)) counted[ordinal] = 1
  const known = [...state.notebook.tags()]
  const letters: number[] = []
  for (const tag of known) {
    const ordinals = await ordinalsOf(state, [...tag.letters], turn)
    letters.push(ordinals.reduce((sum, ordinal) => sum + (counted[ordinal] ?? 0), 0))
  }
  return { values: known.map(({ name }) => name), letters, names: known.map(({ folded }) => folded) }
}

/** Found by their code and by their English name. */
function languages(state: IndexState): Known {
  const { letters } = state
  const counts = new Map<string, number>()
  for (const ordinal of countedLetters(state)) {
    const language = baseLanguage(letters.languageCodes[letters.languages[ordinal] ?? 0] ?? '')
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const values = [...counts.keys()]
  const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const names = values.map((value) => `${value}\n${foldText(englishNames.of(value) ?? '')}`)
  return { values, letters: [...counts.values()], names }
}

function kinds(state: IndexState): Known {
  const letters = new Uint32Array(256)
  for (const ordinal of countedLetters(state)) {
    const kind = state.letters.kinds[ordinal] ?? 0
    letters[kind] = (letters[kind] ?? 0) + 1
  }
  return { values: letterKinds, letters, names: letterKinds.map(namesOfKind) }
}

function namesOfKind(wanted: LetterKind): string {
  return [...kindNames].flatMap(([name, kind]) => (kind === wanted ? [name] : [])).join('\n')
}

/** Also those that find nothing at the moment. */
async function savedSearches(
  state: IndexState,
  begun: string,
  limit: number,
  turn: Turn,
): Promise<readonly FieldValue[]> {
  const fitting = state.notebook.searches().filter(({ name }) => begins(foldText(name), begun))
  const values: FieldValue[] = []
  for (const { name, query } of fitting.slice(0, limit))
    values.push({ value: name, letters: await countLetters(state, query, turn) })
  return values.sort((a, b) => b.letters - a.letters)
}
