/**
 * The part of the notebook that is searched with the letters: words and tags of notes, saved searches. It is a copy that
 * the library brings up to date; the notebook itself is never opened here.
 */
import type { Ask } from '@shared/contract'
import type { LetterKey } from '@shared/letter'
import type { DismissedLine, SearchableNotes, SearchableSearch } from '@shared/saved-search'
import { foldText } from '@shared/text/fold'
import { tagsIn } from '@shared/text/note-tags'
import type { SearchedNotebook, SearchedTag } from '../searched-notebook'

interface NotedLetter {
  readonly notes: SearchableNotes['notes']
  readonly bodies: readonly string[]
  /** As written, by the folded tag. */
  readonly tags: ReadonlyMap<string, string>
}

export class NotebookWords implements SearchedNotebook {
  version = 0
  private readonly noted = new Map<LetterKey, NotedLetter>()
  /** On which letters a note stood when it was last taken over. */
  private readonly standing = new Map<string, Set<LetterKey>>()
  private readonly tagged = new Map<string, Set<LetterKey>>()
  private saved: readonly SearchableSearch[] = []
  private named: ReadonlyMap<string, SearchableSearch> = new Map()

  /** What stands in `searches` and `notes` holds from now on; null leaves as it was. */
  take({ notes, searches }: Ask<'search.takeNotebook'>): void {
    if (notes?.all) this.forgetNotes()
    for (const letter of notes?.letters ?? []) this.takeLetter(letter)
    if (notes) this.takeAway(notes)
    if (searches) this.takeSearches(searches)
    this.version += 1
  }

  *notes(): Iterable<readonly [LetterKey, readonly string[]]> {
    for (const [key, { bodies }] of this.noted) yield [key, bodies]
  }

  lettersWithTag(tag: string): Iterable<LetterKey> {
    return this.tagged.get(foldText(tag)) ?? []
  }

  *taggedLetters(): Iterable<LetterKey> {
    for (const [key, { tags }] of this.noted) if (tags.size > 0) yield key
  }

  *tags(): Iterable<SearchedTag> {
    for (const [folded, letters] of this.tagged)
      yield { name: this.spelling(folded, letters), folded, letters }
  }

  queryNamed(name: string): string | null {
    return this.named.get(foldText(name))?.query ?? null
  }

  searches(): readonly SearchableSearch[] {
    return this.saved
  }

  dismissedLines(searchId: string): readonly DismissedLine[] {
    return this.saved.find(({ id }) => id === searchId)?.dismissed ?? []
  }

  private forgetNotes(): void {
    this.noted.clear()
    this.standing.clear()
    this.tagged.clear()
  }

  /** Notes from the letters on which they stood before. */
  private takeAway({ alone, letters }: NonNullable<Ask<'search.takeNotebook'>['notes']>): void {
    const taken = new Set(letters.map(({ letterKey }) => letterKey))
    for (const id of alone) {
      for (const letterKey of this.standing.get(id) ?? []) {
        if (taken.has(letterKey)) continue
        const others = this.noted.get(letterKey)?.notes.filter((note) => note.id !== id) ?? []
        this.takeLetter({ letterKey, notes: others })
      }
    }
  }

  private takeLetter({ letterKey, notes }: SearchableNotes): void {
    for (const { id } of this.noted.get(letterKey)?.notes ?? []) this.standing.get(id)?.delete(letterKey)
    for (const { id } of notes) this.standing.set(id, (this.standing.get(id) ?? new Set()).add(letterKey))
    for (const tag of this.noted.get(letterKey)?.tags.keys() ?? []) this.untag(tag, letterKey)
    this.noted.delete(letterKey)
    if (notes.length === 0) return
    const bodies = notes.map(({ body }) => body)
    const tags = new Map<string, string>()
    for (const tag of notes.flatMap(({ body, tags: codes }) => [...tagsIn(body), ...codes])) {
      const folded = foldText(tag)
      if (folded !== '' && !tags.has(folded)) tags.set(folded, tag)
    }
    this.noted.set(letterKey, { notes, bodies, tags })
    for (const tag of tags.keys()) this.tagged.set(tag, (this.tagged.get(tag) ?? new Set()).add(letterKey))
  }

  private untag(tag: string, letterKey: LetterKey): void {
    const letters = this.tagged.get(tag)
    letters?.delete(letterKey)
    if (letters?.size === 0) this.tagged.delete(tag)
  }

  private takeSearches(searches: readonly SearchableSearch[]): void {
    this.saved = [...searches].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    this.named = new Map(this.saved.map((search) => [foldText(search.name), search]))
  }

  /** How a tag is written most often. */
  private spelling(folded: string, letters: Iterable<LetterKey>): string {
    const counts = new Map<string, number>()
    for (const key of letters) {
      const written = this.noted.get(key)?.tags.get(folded)
      if (written !== undefined) counts.set(written, (counts.get(written) ?? 0) + 1)
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    return best?.[0] ?? folded
  }
}
