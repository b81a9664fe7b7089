/** Letters of which something is known, or on which there is something: `has:` and `is:`. */
import type { IndexState } from '../index-state'
import type { LetterSet } from '../letter-sets'
import { lettersWithProblems } from '../lists/letter-problems'
import { keyedLetters, notedLetters } from '../notes/noted-letters'
import type { LetterFilter } from '../plan/plan'
import type { Turn } from '../turn'

export type Property = Extract<LetterFilter, { readonly kind: 'has' | 'is' }>

/** A set of the caller's own. Errors: `cancelled`. */
export async function propertyLetters(property: Property, state: IndexState, turn: Turn): Promise<LetterSet> {
  if (property.kind === 'is') return inState(property.what, state)
  const { what } = property
  if (what === 'note') return await notedLetters(state, turn)
  if (what === 'tag') return await keyedLetters(state, state.notebook.taggedLetters(), turn)
  return indexedProperty(what, state)
}

/** What the index itself knows. A set of the caller's own. */
export function indexedProperty(
  what: Exclude<Extract<Property, { readonly kind: 'has' }>['what'], 'note' | 'tag'>,
  state: IndexState,
): LetterSet {
  switch (what) {
    case 'problem':
      return lettersWithProblems(state).slice()
    case 'copy':
      return state.letters.haveCopies()
    case 'date':
    case 'sender':
    case 'recipient':
    case 'signatory':
    case 'place':
    case 'quotation':
    case 'source':
    case 'text':
      return state.letters.withFact(what)
  }
}

function inState(
  what: Extract<Property, { readonly kind: 'is' }>['what'],
  { letters }: IndexState,
): LetterSet {
  switch (what) {
    case 'copy':
      return letters.areCopies()
    case 'doubtful':
      return letters.areDoubtful()
    case 'rtl':
    case 'ltr':
      return letters.written(what)
    case 'part':
    case 'reply':
      return letters.withFact(what)
  }
}
