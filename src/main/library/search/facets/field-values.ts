/** Values that a field has in this library, for completing what is typed: those of the most letters first. */
import type { Answer, Ask } from '@shared/contract'
import { type LetterKind, letterKinds } from '@shared/letter'
import type { FieldValue } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { kindNames } from '@shared/text/query/field-values'
import { isUnspaced } from '@shared/text/tokens'
import { ofState } from '../gradual'
import type { IndexState } from '../index-state'
import type { LetterNames } from '../lists/letter-names'
import { peopleOf, placesOf, roleBits, sourcesOf } from '../lists/name-lists'
import { ordinalsOf } from '../notes/noted-letters'
import { countLetters } from '../run-search'
import type { Turn } from '../turn'
import { baseLanguage } from './facet-counts'

/** A value and all that it is found by, folded, a line for each. */
interface Known extends FieldValue {
  readonly names: string
}

/** Letters are counted as a search counts them, copies once. Errors: `cancelled`. */
export async function fieldValues(
  state: IndexState,
  { field, typed, limit }: Ask<'search.values'>,
  turn: Turn,
): Promise<Answer<'search.values'>> {
  const begun = foldText(typed)
  if (field === 'search') return await savedSearches(state, begun, limit, turn)
  const values = await knownValues(state, field, turn)
  return values
    .filter(({ letters, names }) => letters > 0 && begins(names, begun))
    .sort((a, b) => b.letters - a.letters || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
    .map(({ value, letters }) => ({ value, letters }))
}

/** Whether a word of any of the names begins so; in scripts without spaces, whether it stands anywhere in it. */
function begins(names: string, begun: string): boolean {
  if (begun === '' || names.startsWith(begun)) return true
  if (isUnspaced(begun.slice(0, 1))) return names.includes(begun)
  return names.includes(` ${begun}`) || names.includes(`\n${begun}`)
}

async function knownValues(
  state: IndexState,
  field: Exclude<Ask<'search.values'>['field'], 'search'>,
  turn: Turn,
): Promise<readonly Known[]> {
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

function named(state: IndexState, names: LetterNames, roles: number): readonly Known[] {
  const known = countsOfNames(names)
  const counts = known.get(roles) ?? names.count(countedLetters(state), roles)
  known.set(roles, counts)
  return names.names.flatMap(({ name, spellings, listed }, place) =>
    listed ? [{ value: name, letters: counts[place] ?? 0, names: spellings }] : [],
  )
}

async function tags(state: IndexState, turn: Turn): Promise<readonly Known[]> {
  const counted = new Uint8Array(state.letters.count)
  for (const ordinal of countedLetters(state)) counted[ordinal] = 1
  const values: Known[] = []
  for (const { name, folded, letters } of [...state.notebook.tags()]) {
    const ordinals = await ordinalsOf(state, [...letters], turn)
    const count = ordinals.reduce((sum, ordinal) => sum + (counted[ordinal] ?? 0), 0)
    values.push({ value: name, letters: count, names: folded })
  }
  return values
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Found by their code and by their English name. */
function languages(state: IndexState): readonly Known[] {
  const { letters } = state
  const counts = new Map<string, number>()
  for (const ordinal of countedLetters(state)) {
    const language = baseLanguage(letters.languageCodes[letters.languages[ordinal] ?? 0] ?? '')
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => {
    const english = foldText(englishNames.of(value) ?? '')
    return { value, letters: count, names: `${value}\n${english}` }
  })
}

function kinds(state: IndexState): readonly Known[] {
  const counts = new Uint32Array(256)
  for (const ordinal of countedLetters(state)) {
    const kind = state.letters.kinds[ordinal] ?? 0
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return letterKinds.map((value, place) => ({
    value,
    letters: counts[place] ?? 0,
    names: namesOfKind(value),
  }))
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
