/**
 * Why a letter matched: which of its words stand for what was asked, where and by which rule. Only for letters that
 * are shown.
 */
import type { MatchReason } from '@shared/search'
import { foldText } from '@shared/text/fold'
import { tokens } from '@shared/text/tokens'
import type { IndexState } from '../index-state'
import { type Passage, PassageFinder } from '../passages'
import { askedLeaves, type NamesPlan, type NotePlan, type Plan, type TextPlan } from '../plan/plan'
import type { LetterPassages } from '../read-passages'
import { namesOf, peopleWords, titleOf } from '../verify/letter-words'
import { PlainText } from '../verify/plain-text'
import { plain } from '../verify/typed-letters'

const mostReasons = 20
/** Longer passages are cut in a reason. */
const longestFound = 120

export class ReasonFinder {
  private readonly title: PassageFinder | null
  private readonly people: PassageFinder | null
  private readonly places: PassageFinder | null
  private readonly names: readonly (NamesPlan & { readonly finder: PassageFinder })[]
  private readonly notes: PassageFinder | null
  private readonly bodies: ReadonlyMap<number, readonly string[]>

  constructor(
    plan: Plan,
    private readonly state: IndexState,
  ) {
    const leaves = askedLeaves(plan)
    const texts = leaves.filter((leaf): leaf is TextPlan => leaf.kind === 'text')
    // One finder is enough for words that may stand anywhere: patterns stand for very many.
    const everywhere = texts.every(({ place }) => place === 'everywhere') ? finderOf(texts) : null
    const at = (place: TextPlan['place']) =>
      everywhere ?? finderOf(texts.filter((text) => text.place === 'everywhere' || text.place === place))
    this.title = at('title')
    this.people = at('people')
    this.places = at('places')
    const names = leaves.filter((leaf): leaf is NamesPlan => leaf.kind === 'names')
    this.names = names.map((leaf) => ({ ...leaf, finder: new PassageFinder([leaf.text]) }))
    const notes = leaves.filter((leaf): leaf is NotePlan => leaf.kind === 'note')
    this.notes = finderOf(notes.map(({ text }) => text))
    this.bodies = this.notes ? bodiesByOrdinal(state) : new Map()
  }

  /** At most one for each pair of what was asked and what was found. */
  of(letter: LetterPassages): readonly MatchReason[] {
    const reasons = new Reasons()
    reasons.add('text', letter.text, letter.each)
    for (const [where, words, finder] of this.others(letter)) {
      if (reasons.isFull) break
      reasons.add(where, words, finder.findEach(tokens(words), new PlainText(words)))
    }
    return reasons.list()
  }

  /** What else of the letter may have matched. */
  private *others({ id, ordinal }: LetterPassages): Iterable<readonly [Where, string, PassageFinder]> {
    const { db } = this.state
    if (this.title) yield ['title', titleOf(db, id), this.title]
    for (const { role, whole, finder } of this.names) {
      for (const name of namesOf(db, id, role))
        if (whole === null || foldText(name) === whole)
          yield [role === 'places' ? 'places' : 'people', name, finder]
    }
    if (this.people) for (const name of peopleWords(db, id)) yield ['people', name, this.people]
    if (this.places) for (const name of namesOf(db, id, 'places')) yield ['places', name, this.places]
    if (this.notes) for (const body of this.bodies.get(ordinal) ?? []) yield ['note', body, this.notes]
  }
}

type Where = MatchReason['where']

class Reasons {
  private readonly found = new Map<string, MatchReason>()

  get isFull(): boolean {
    return this.found.size >= mostReasons
  }

  add(where: Where, words: string, passages: readonly Passage[]): void {
    for (const { start, end, asked, rule } of passages) {
      if (this.isFull) return
      const found = words.slice(start, end)
      const name = JSON.stringify([asked, plain(found, 'accents')])
      if (this.found.has(name)) continue
      const exact = rule !== 'same' || isAsTyped(asked, found)
      this.found.set(name, { asked, found: shortened(found), rule: exact ? rule : 'folded', where })
    }
  }

  list(): readonly MatchReason[] {
    return [...this.found.values()]
  }
}

function finderOf(texts: readonly TextPlan[]): PassageFinder | null {
  return texts.length === 0 ? null : new PassageFinder(texts)
}

function bodiesByOrdinal(state: IndexState): ReadonlyMap<number, readonly string[]> {
  const bodies = new Map<number, readonly string[]>()
  for (const [key, notes] of state.notebook.notes()) bodies.set(state.ordinalOfKey(key), notes)
  return bodies
}

/** Case and the signs between words make no difference. */
function isAsTyped(asked: string, found: string): boolean {
  const words = (letters: string) => plain(letters, 'accents').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words(asked).join(' ') === words(found).join(' ')
}

function shortened(found: string): string {
  return found.length <= longestFound ? found : `${found.slice(0, longestFound)}…`
}
