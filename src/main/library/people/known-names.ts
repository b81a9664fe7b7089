/** The names of the index as they are compared: spellings that fold alike, and those that the reader merged, are one already. Pure. */
import { foldText } from '@shared/text/fold'
import { type NameParts, nameParts } from './name-parts'
import type { NameDecisions, NamedPerson } from './named-people'

/** One way or several to write one name. */
export interface KnownName {
  /** Its place in the list. */
  readonly place: number
  /** Folded; tells it from others. */
  readonly identity: string
  /** How it is written most often, or listed. */
  readonly name: string
  readonly parts: NameParts
  readonly isMerged: boolean
  /** As written, the most frequent first. */
  readonly forms: readonly NamedPerson[]
  readonly letters: number
}

export function knownNames(people: readonly NamedPerson[], { merged }: NameDecisions): readonly KnownName[] {
  const groups = new Map<string, { listedAs: string | null; forms: NamedPerson[] }>()
  for (const person of people) {
    const folded = foldText(person.name)
    if (folded === '') continue
    const listedAs = merged.get(folded) ?? null
    const identity = listedAs === null ? folded : foldText(listedAs)
    const group = groups.get(identity)
    if (group) group.forms.push(person)
    else groups.set(identity, { listedAs, forms: [person] })
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([identity, { listedAs, forms }], place) => {
      const sorted = forms.toSorted((a, b) => b.letters - a.letters || (a.name < b.name ? -1 : 1))
      const name = listedAs ?? sorted[0]?.name ?? identity
      const letters = forms.reduce((sum, form) => sum + form.letters, 0)
      return {
        ...{ place, identity, name, isMerged: listedAs !== null, forms: sorted, letters },
        parts: nameParts(name),
      }
    })
}
