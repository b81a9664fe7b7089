/** `letterbook notes`: the reader's notes, listed with where they stand, new ones, and as files of other programs. */
import type { Library } from '../library/services/library'
import { checkedExport, checkedImport, exchangeOptions, exportNotes, importNotes } from './exchange-notes'
import { addedNote, checkedNote } from './notes-add'
import { checkedChoice, listedNotes } from './notes-list'
import { type Command, type Surroundings, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

interface Work {
  /** Throws UsageError before the library is opened. */
  check(words: Words, given: readonly string[]): void
  run(words: Words, given: readonly string[], surroundings: Surroundings): Promise<void>
}

const works: Readonly<Record<string, Work>> = {
  list: { check: checkedChoice, run: listedNotes },
  add: { check: checkedNote, run: inLibrary(addedNote) },
  export: { check: checkedExport, run: inLibrary(exportNotes) },
  import: { check: (_words, given) => checkedImport(given), run: inLibrary(importNotes) },
}

/** What needs the library for itself. */
function inLibrary(
  work: (library: Library, words: Words, given: readonly string[]) => Promise<void>,
): Work['run'] {
  return (words, given, surroundings) =>
    withLibrary(words, surroundings, (library) => work(library, words, given))
}

export const notesCommand: Command = {
  options: {
    limit: { type: 'string' },
    offset: { type: 'string' },
    on: { type: 'string' },
    quote: { type: 'string' },
    person: { type: 'string' },
    code: { type: 'string' },
    tag: { type: 'string' },
    colour: { type: 'string' },
    state: { type: 'string' },
    bin: { type: 'boolean' },
    ...exchangeOptions,
  },
  run: async (words: Words, surroundings: Surroundings) => {
    const [what, ...given] = words.positionals
    const work = what !== undefined && Object.hasOwn(works, what) ? works[what] : undefined
    if (!work) throw new UsageError(`Say what to do with notes: ${Object.keys(works).join(' or ')}.`)
    work.check(words, given)
    await work.run(words, given, surroundings)
    return 0
  },
}
