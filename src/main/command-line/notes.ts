/** `letterbook notes`: the reader's notes, listed with where they stand, new ones, and as files of other programs. */
import type { Library } from '../library/services/library'
import { checkedExport, checkedImport, exchangeOptions, exportNotes, importNotes } from './exchange-notes'
import { addedNote, checkedNote } from './notes-add'
import { choiceOptions } from './notes-choice'
import { checkedList, listedNotes } from './notes-list'
import { type Command, type Surroundings, UsageError, type Words } from './usage'
import { withLibrary } from './with-library'

const options = {
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
} as const
type NotesOption = keyof typeof options

interface Work {
  /** Its options; all others are refused, so that no wish is passed over in silence. */
  readonly takes: readonly NotesOption[]
  /** Throws UsageError before the library is opened. */
  check(words: Words, given: readonly string[]): void
  run(words: Words, given: readonly string[], surroundings: Surroundings): Promise<void>
}

const works: Readonly<Record<string, Work>> = {
  list: { takes: [...choiceOptions, 'bin', 'limit', 'offset'], check: checkedList, run: listedNotes },
  add: {
    takes: ['on', 'quote', 'person', 'code', 'colour'],
    check: checkedNote,
    run: inLibrary(addedNote),
  },
  export: {
    takes: [...choiceOptions, 'format', 'out', 'replace', 'per', 'preview'],
    check: checkedExport,
    run: inLibrary(exportNotes),
  },
  import: {
    takes: ['preview', 'leave-out'],
    check: (_words, given) => checkedImport(given),
    run: inLibrary(importNotes),
  },
}

/** What needs the library for itself. */
function inLibrary(
  work: (library: Library, words: Words, given: readonly string[]) => Promise<void>,
): Work['run'] {
  return (words, given, surroundings) =>
    withLibrary(words, surroundings, (library) => work(library, words, given))
}

export const notesCommand: Command = {
  options,
  run: async (words: Words, surroundings: Surroundings) => {
    const [what, ...given] = words.positionals
    const work = what !== undefined && Object.hasOwn(works, what) ? works[what] : undefined
    if (!work) throw new UsageError(`Say what to do with notes: ${Object.keys(works).join(' or ')}.`)
    for (const [option, value] of Object.entries(words.options))
      if (value !== undefined && !work.takes.some((taken) => taken === option))
        throw new UsageError(`notes ${what} takes no --${option}.`)
    work.check(words, given)
    await work.run(words, given, surroundings)
    return 0
  },
}
