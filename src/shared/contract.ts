/**
 * Every call and every piece of news that may cross a border, in one table: who answers it, the schema of what is
 * asked and the type of the answer. Handlers, bridge and clients all take their types from here, so that a call
 * without a handler does not compile. It must hold nothing but that table and the types that follow from it.
 */
import { z } from 'zod'
import { offeredEncodings } from './encodings'
import type { Failure } from './failure'
import { type Job, type Problem, problemCodes } from './job'
import {
  type Correction,
  correctionSchema,
  type Decision,
  decisionSchema,
  type EncodingChoice,
  encodingChoiceSchema,
  type IgnoredProblem,
  ignoredProblemSchema,
  type Judgements,
  judgementsSchema,
} from './judgement'
import { type Letter, type LetterHead, type Need, needs, type Span } from './letter'
import type {
  HeldLetter,
  LetterCounts,
  LetterMove,
  LibraryState,
  NotebookState,
  Notice,
  ReadingState,
  SourceFolder,
} from './library'
import { anchorSchema, type Note, type NoteHead } from './note'
import type { GoneLetter, LetterReview, NameProposal, NearCopy, ReviewedValue } from './review'
import { hitOrders, letterOrders, type SavedSearch, type SearchAnswer } from './search'
import { type Settings, settingsChangeSchema } from './settings'

/** Who answers: the app's shell, the library that holds the three services together, or one of the services. */
export type Server = 'shell' | 'library' | 'notebook' | 'search' | 'import'

interface Call<S extends Server, Ask extends z.ZodType, Answer> {
  readonly server: S
  readonly ask: Ask
  /** Inner calls pass between the library and its services; the window may not make them. */
  readonly inner: boolean
  /** Only carries the type; there is never a value here. */
  readonly answer?: Answer
}

function call<Answer>() {
  return <S extends Server, Ask extends z.ZodType>(server: S, ask: Ask): Call<S, Ask, Answer> => ({
    server,
    ask,
    inner: false,
  })
}

function inner<Answer>() {
  return <S extends Server, Ask extends z.ZodType>(server: S, ask: Ask): Call<S, Ask, Answer> => ({
    server,
    ask,
    inner: true,
  })
}

const nothing = z.object({}).strict()
const path = z.string().min(1).max(4096)
const id = z.number().int().nonnegative()
const uuid = z.string().uuid()
const letterKey = z.string().min(1).max(8192)
const queryText = z.string().max(4000)
const page = { offset: z.number().int().nonnegative(), limit: z.number().int().min(0).max(500) }
const noteBody = z.string().max(1_000_000)
const searchName = z.string().trim().min(1).max(200)
const folder = z.object({ id: uuid, path })
const correctionsChange = z.object({
  put: z.array(correctionSchema).max(500),
  withdraw: z.array(uuid).max(500),
})
const decisionsChange = z.object({ put: z.array(decisionSchema).max(100), withdraw: z.array(uuid).max(100) })
const encodingChange = z.object({
  ...encodingChoiceSchema.shape,
  encoding: z.enum(offeredEncodings).nullable(),
})

export const contract = {
  // library: which one is open, and opening another
  'library.state': call<LibraryState>()('library', nothing),
  'library.open': call<LibraryState>()('shell', z.object({ path })),
  'library.openSample': call<LibraryState>()('shell', nothing),
  /** Asks for a folder in a dialog; null when the reader cancelled. */
  'library.choose': call<LibraryState | null>()('shell', nothing),
  /** Folders added while the sample is open go into the reader's own library, which is opened for it. */
  'library.addFolders': call<LibraryState>()('shell', z.object({ paths: z.array(path).min(1).max(100) })),
  'library.chooseFolders': call<LibraryState | null>()('shell', nothing),
  /** The letters leave the index; notes on them stay in the notebook. */
  'library.removeFolder': call<LibraryState>()('library', z.object({ id: uuid })),
  'library.recoverNotebook': call<LibraryState>()(
    'library',
    z.object({ choice: z.string().min(1).max(300) }),
  ),

  // source folders, as the notebook keeps them
  /** Adds the folders and starts reading them. */
  'folders.take': inner<LibraryState>()('library', z.object({ paths: z.array(path).min(1).max(100) })),
  'folders.list': inner<readonly SourceFolder[]>()('notebook', nothing),
  'folders.add': inner<readonly SourceFolder[]>()(
    'notebook',
    z.object({ paths: z.array(path).min(1).max(100) }),
  ),
  'folders.remove': inner<readonly SourceFolder[]>()('notebook', z.object({ id: uuid })),

  // import
  'import.start': call<Job>()('library', nothing),
  'import.cancel': call<Job | null>()('import', nothing),
  /** The running job, or the last one. */
  'import.job': call<Job | null>()('import', nothing),
  /** `again` names files that are read although they did not change. */
  'import.run': inner<Job>()(
    'import',
    z.object({
      folders: z.array(folder).max(1000),
      judgements: judgementsSchema,
      again: z.array(letterKey).max(100_000),
    }),
  ),
  /** Brings the index up to what the reader decided; what is not named stays as it is. */
  'import.apply': inner<null>()(
    'import',
    z.object({
      corrections: z.array(z.object({ letterKey, corrections: z.array(correctionSchema) })).optional(),
      decisions: z.array(decisionSchema).optional(),
      ignored: z.array(ignoredProblemSchema).optional(),
    }),
  ),
  /** Source folders that are looked at from now on for files that change. */
  'import.watch': inner<null>()('import', z.object({ folders: z.array(folder).max(1000) })),
  /** Opens or creates the index; says whether it had to be made anew. `damaged` tells why the old one must go. */
  'import.open': inner<{ readonly rebuilt: string | null; readonly interrupted: boolean }>()(
    'import',
    z.object({ damaged: z.string().max(2000).nullable() }),
  ),

  // problems: files that could not be read
  'problems.list': call<{
    readonly total: number
    /** How many more the reader does not want to see. */
    readonly ignored: number
    /** How many there are of each code, whatever code is asked for. */
    readonly counts: Readonly<Partial<Record<Problem['code'], number>>>
    readonly problems: readonly Problem[]
  }>()('import', z.object({ ignored: z.boolean(), code: z.enum(problemCodes).nullable(), ...page })),
  'problems.ignore': call<null>()(
    'library',
    z.object({ problems: z.array(ignoredProblemSchema).min(1).max(500), ignored: z.boolean() }),
  ),
  /** Reads the files again, or all that have problems. */
  'problems.retry': call<Job>()('library', z.object({ keys: z.array(letterKey).max(500).nullable() })),
  'problems.record': inner<readonly IgnoredProblem[]>()(
    'notebook',
    z.object({ problems: z.array(ignoredProblemSchema).min(1).max(500), ignored: z.boolean() }),
  ),
  /** Asks where to and writes all problems as a table; null when the reader cancelled. */
  'problems.export': call<{ readonly path: string } | null>()('shell', nothing),
  /** Shows the file in the system's file viewer; refused for what lies outside the source folders. */
  'problems.reveal': call<null>()('shell', z.object({ path })),
  'problems.csv': inner<{ readonly csv: string }>()('import', nothing),

  // what the reader decided about what was found
  /** Puts corrections and takes others back; answers what they replaced, so that putting that undoes it. */
  'corrections.change': call<{ readonly replaced: readonly Correction[] }>()('library', correctionsChange),
  'corrections.record': inner<{
    readonly replaced: readonly Correction[]
    /** Every letter that is affected, with all corrections that it has now. */
    readonly letters: readonly { readonly letterKey: string; readonly corrections: readonly Correction[] }[]
  }>()('notebook', correctionsChange),
  'decisions.list': call<readonly Decision[]>()('notebook', nothing),
  'decisions.change': call<{ readonly replaced: readonly Decision[] }>()('library', decisionsChange),
  'decisions.record': inner<{
    readonly replaced: readonly Decision[]
    readonly decisions: readonly Decision[]
  }>()('notebook', decisionsChange),
  'encodings.list': call<readonly EncodingChoice[]>()('notebook', nothing),
  /** Chooses an encoding for a file or a folder, or null to let it be found out again; reads the files at once. */
  'encodings.choose': call<Job>()('library', encodingChange),
  'encodings.record': inner<readonly EncodingChoice[]>()('notebook', encodingChange),
  /** How the beginning of the file of a letter, or of a problem, reads in another encoding. */
  'encodings.preview': call<{ readonly text: string }>()(
    'import',
    z.object({ key: letterKey, encoding: z.enum(offeredEncodings) }),
  ),
  'judgements.all': inner<Judgements>()('notebook', nothing),

  // letters whose files are gone
  'gone.list': call<{ readonly total: number; readonly letters: readonly GoneLetter[] }>()(
    'search',
    z.object(page),
  ),
  'gone.keep': call<null>()('import', z.object({ keys: z.array(letterKey).min(1).max(500) })),
  'gone.remove': call<null>()('import', z.object({ keys: z.array(letterKey).min(1).max(500) })),

  // letters
  'letters.list': call<{ readonly total: number; readonly letters: readonly LetterHead[] }>()(
    'search',
    z.object({
      order: z.enum(letterOrders),
      descending: z.boolean(),
      /** Whether each copy of a letter is listed by itself. */
      copies: z.boolean(),
      ...page,
    }),
  ),
  /** Where a letter stands in an order, from 0; null when it is not in the library. */
  'letters.place': call<number | null>()(
    'search',
    z.object({ id, order: z.enum(letterOrders), descending: z.boolean(), copies: z.boolean() }),
  ),
  'letters.read': call<Letter>()('search', z.union([z.object({ id }), z.object({ key: letterKey })])),
  /** "Go to": heads that begin with or resemble the words. */
  'letters.find': call<readonly LetterHead[]>()(
    'search',
    z.object({ words: z.string().max(500), limit: z.number().int().min(1).max(50) }),
  ),
  /** Where in a letter's text a query matches, in the order of the text. */
  'letters.hits': call<readonly Span[]>()('search', z.object({ id, query: queryText, typing: z.boolean() })),
  'letters.count': inner<LetterCounts>()('search', nothing),
  'letters.review': call<LetterReview>()('search', z.object({ id })),
  /** Letters with all their values, to be corrected in a table; a query that is empty means all. */
  'letters.table': call<{
    readonly total: number
    readonly rows: readonly { readonly head: LetterHead; readonly values: readonly ReviewedValue[] }[]
  }>()(
    'search',
    z.object({ query: queryText, order: z.enum(letterOrders), descending: z.boolean(), ...page }),
  ),
  /** The queue of letters that need a look, the doubtful ones first. */
  'letters.needing': call<{
    readonly total: number
    readonly counts: Readonly<Record<Need, number>>
    readonly letters: readonly LetterHead[]
  }>()('search', z.object({ need: z.enum(needs).nullable(), ...page })),
  /** Letters that say nearly the same, the likest first. */
  'letters.alike': call<{
    readonly total: number
    readonly pairs: readonly { readonly letter: LetterHead; readonly other: NearCopy }[]
  }>()('search', z.object(page)),
  /** SHA-256 of the texts of these letters, in hex; only of those that are in the index. */
  'letters.hashes': inner<Readonly<Record<string, string>>>()(
    'search',
    z.object({ keys: z.array(letterKey).max(500) }),
  ),
  /** Which letters the notebook speaks of, and the hash of the text that it knows. */
  'letters.held': inner<readonly HeldLetter[]>()('notebook', nothing),
  /** For letters that are no longer where they were: where they are now, as far as that is certain. */
  'letters.rejoin': inner<readonly LetterMove[]>()(
    'search',
    z.object({ held: z.array(z.object({ letterKey, textHash: z.string().max(200).nullable() })) }),
  ),
  'letters.moved': inner<null>()(
    'notebook',
    z.object({ moves: z.array(z.object({ from: letterKey, to: letterKey })).min(1) }),
  ),

  // people
  'people.proposals': call<{ readonly total: number; readonly proposals: readonly NameProposal[] }>()(
    'search',
    z.object(page),
  ),

  // one letter
  /** The letter with this path: absolute, inside its source folder, or a file name that only one letter has. */
  'letters.locate': inner<{ readonly id: number }>()('search', z.object({ path })),
  /** Where a letter's file is on this machine. */
  'letters.file': inner<{ readonly absolutePath: string }>()('search', z.object({ id })),
  /** Shows the original file in the system's file viewer. */
  'letters.reveal': call<null>()('shell', z.object({ id })),

  // search
  'search.run': call<SearchAnswer>()(
    'search',
    z.object({
      query: queryText,
      /** While typing, the last word also matches words that begin with it. */
      typing: z.boolean(),
      order: z.enum(hitOrders),
      descending: z.boolean(),
      copies: z.boolean(),
      ...page,
    }),
  ),
  'search.count': call<{ readonly total: number }>()('search', z.object({ query: queryText })),

  // notes
  'notes.add': call<Note>()(
    'notebook',
    z.object({ id: uuid, anchors: z.array(anchorSchema).max(20), body: noteBody }),
  ),
  /** `revision` is the one that was read; an older one is refused with `not-saved`. */
  'notes.save': call<Note>()(
    'notebook',
    z.object({ id: uuid, revision: z.number().int().positive(), body: noteBody }),
  ),
  'notes.remove': call<null>()('notebook', z.object({ id: uuid })),
  'notes.restore': call<Note>()('notebook', z.object({ id: uuid })),
  'notes.ofLetter': call<readonly Note[]>()('notebook', z.object({ letterKey })),
  'notes.list': call<{ readonly total: number; readonly notes: readonly NoteHead[] }>()(
    'notebook',
    z.object({ words: z.string().max(500), ...page }),
  ),
  /** How many notes each letter has; only letters with notes. */
  'notes.counts': call<Readonly<Record<string, number>>>()('notebook', nothing),

  // saved searches
  'saved-searches.list': call<readonly SavedSearch[]>()('notebook', nothing),
  'saved-searches.add': call<SavedSearch>()(
    'notebook',
    z.object({ id: uuid, name: searchName, query: queryText, order: z.enum(hitOrders) }),
  ),
  'saved-searches.rename': call<SavedSearch>()('notebook', z.object({ id: uuid, name: searchName })),
  'saved-searches.remove': call<null>()('notebook', z.object({ id: uuid })),
  'saved-searches.restore': call<SavedSearch>()('notebook', z.object({ id: uuid })),

  // reading places
  'reading.get': call<ReadingState>()('notebook', nothing),
  'reading.keep': call<null>()(
    'notebook',
    z.object({
      panes: z.array(z.object({ letterKey, offset: z.number().int().nonnegative() })).max(4),
      active: z.number().int().min(0).max(3),
    }),
  ),
  /** How far a letter was read the last time, as an offset in its text; 0 when it was not. */
  'reading.place': call<{ readonly offset: number }>()('notebook', z.object({ letterKey })),

  // the notebook itself
  'notebook.open': inner<{ readonly state: NotebookState; readonly notices: readonly Notice[] }>()(
    'notebook',
    nothing,
  ),
  'notebook.state': inner<NotebookState>()('notebook', nothing),
  'notebook.recover': inner<NotebookState>()('notebook', z.object({ choice: z.string().min(1).max(300) })),

  // settings and shell
  'settings.get': call<Settings>()('shell', nothing),
  'settings.change': call<Settings>()('shell', settingsChangeSchema),
  /** The window has drawn its first letter list; the shell shows it and takes its screenshot if one was asked for. */
  'shell.ready': call<null>()('shell', nothing),
  /** How many network requests the session refused since the start; 0 in normal use. */
  'shell.refusedRequests': call<{ readonly total: number }>()('shell', nothing),
} as const

/** What the menu asks the window to do. */
export const commands = [
  'add-folders',
  'open-library',
  'open-sample',
  'import-again',
  'focus-search',
  'go-to',
  'save-search',
  'show-letters',
  'show-notes',
  'show-saved-searches',
  'show-problems',
  'show-review',
  'show-queue',
  'show-table',
  'show-preferences',
  'show-shortcuts',
  'swap-panes',
  'close-pane',
  'next-pane',
  'new-note',
  'larger-text',
  'smaller-text',
] as const
export type Command = (typeof commands)[number]

/** News goes one way, from the library or the shell to the window. */
export interface News {
  readonly 'import.job': Job
  /** Letters were added, changed or removed. */
  readonly 'letters.changed': { readonly letters: number }
  readonly 'library.changed': LibraryState
  /** Files changed in source folders that are watched; the library takes it up itself. */
  readonly 'folders.changed': { readonly folders: readonly string[] }
  /** Something that nobody asked for at that moment went wrong. */
  readonly 'library.failed': Failure
  readonly 'settings.changed': Settings
  readonly 'shell.command': Command
}

export const newsNames = [
  'import.job',
  'letters.changed',
  'library.changed',
  'folders.changed',
  'library.failed',
  'settings.changed',
  'shell.command',
] as const
export type NewsName = keyof News
/** One piece of news: its name and its value, which belong together. */
export type NewsItem = { [Name in NewsName]: [name: Name, value: News[Name]] }[NewsName]

type Contract = typeof contract
export type CallName = keyof Contract
export type Ask<C extends CallName> = z.infer<Contract[C]['ask']>
export type Answer<C extends CallName> =
  | NonNullable<Contract[C]['answer']>
  | Extract<Contract[C]['answer'], null>

/** The calls that one server must answer. */
export type CallOf<S extends Server> = {
  [C in CallName]: Contract[C]['server'] extends S ? C : never
}[CallName]
/** The calls that the window may make. */
export type WindowCall = { [C in CallName]: Contract[C]['inner'] extends true ? never : C }[CallName]

export type Handlers<S extends Server> = {
  readonly [C in CallOf<S>]: (ask: Ask<C>) => Answer<C> | Promise<Answer<C>>
}
/** The handlers of one subject, such as `notes`, among those of a server. */
export type SubjectHandlers<S extends Server, Subject extends string> = Pick<
  Handlers<S>,
  Extract<CallOf<S>, `${Subject}.${string}`>
>

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
