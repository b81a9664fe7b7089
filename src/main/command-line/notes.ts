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
  run(library: Library, words: Words, given: readonly string[]): Promise<void>
}

const works: Readonly<Record<string, Work>> = {
  list: { check: checkedChoice, run: listedNotes },
  add: { check: checkedNote, run: addedNote },
  export: { check: checkedExport, run: exportNotes },
  import: { check: (_words, given) => checkedImport(given), run: importNotes },
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
    await withLibrary(words, surroundings, (library) => work.run(library, words, given))
    return 0
  },
}
