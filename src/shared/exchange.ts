/** Notes on their way out of the notebook and into it: formats, what a format could not carry, and what came of an import. */
import { z } from 'zod'
import {
  type AnchorState,
  anchorSchema,
  anchorStates,
  foundBy,
  mentionSchema,
  noteAboutSchema,
  noteColours,
} from './note'

/** `html` and `pdf` are one page, for reading; `qdc` is the code book alone. */
export const noteFormats = ['markdown', 'jsonld', 'csv', 'qdpx', 'qdc', 'html', 'pdf'] as const
export type NoteFormat = (typeof noteFormats)[number]

/** Whether a folder of Markdown has a file for each letter, with its notes, or one for each note. */
export const markdownFiles = ['letter', 'note'] as const
export type MarkdownFiles = (typeof markdownFiles)[number]

/** What a format can fail to carry. */
export const losses = [
  /** Earlier versions of a note. */
  'history',
  'colours',
  /** A link whose words stay and that leads nowhere any more. */
  'links',
  /** Passages that a note's text links to. */
  'mentions',
  /** What a note is about, when it is a person, a saved search or a page of the notebook. */
  'subjects',
  /** A passage that is not certain in the text as it is now: its words leave, its place does not. */
  'places',
  /** A letter that is in no source folder any more. */
  'letters',
  /** Several passages of one note, which cannot be told from several notes. */
  'passages',
  'codes',
  'code-definitions',
  'code-shortcuts',
  /** Signs that XML forbids. */
  'characters',
  'notes',
  'dates',
] as const
export type Loss = (typeof losses)[number]

/** One kind of thing that a format could not carry. */
export interface Lost {
  readonly what: Loss
  readonly count: number
  /** The first notes that it happened to. */
  readonly notes: readonly string[]
}

/** A file that was drawn up and is not written yet: all that would leave. */
export interface NotesDraft {
  readonly id: string
  readonly format: NoteFormat
  readonly notes: number
  readonly codes: number
  /** How many letters leave with their whole text. */
  readonly texts: number
  readonly files: readonly { readonly path: string; readonly lines: number }[]
  /** Of all files together. */
  readonly lines: number
  readonly lost: readonly Lost[]
}

/** A line of a draft. */
export interface DraftLine {
  /** The place of its file among those of the draft. */
  readonly file: number
  readonly text: string
}

const placeSchema = z.object({
  state: z.enum(anchorStates),
  textHash: z.string().nullable(),
  span: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  foundBy: z.enum(foundBy),
  candidates: z.number().int(),
  left: z.boolean(),
})

/** A note as it passes from the notebook to the service that writes it into files. */
export const leavingNoteSchema = z.object({
  id: z.string().uuid(),
  about: noteAboutSchema,
  anchors: z.array(anchorSchema),
  places: z.array(placeSchema.nullable()),
  mentions: z.array(mentionSchema),
  body: z.string(),
  colour: z.enum(noteColours),
  codes: z.array(z.string().uuid()),
  created: z.string(),
  changed: z.string(),
  revision: z.number().int(),
  removed: z.string().nullable(),
})

/** A note that comes from elsewhere, with its times. */
export const incomingNoteSchema = leavingNoteSchema.pick({
  ...{ id: true, about: true, anchors: true, mentions: true, body: true, colour: true, codes: true },
  ...{ created: true, changed: true },
})
export type IncomingNote = Readonly<z.infer<typeof incomingNoteSchema>>

export type ImportFormat = 'jsonld' | 'qdpx'

/** By what the letter of an incoming note was known again. */
export type LetterMatch = 'key' | 'text' | 'name' | 'quote'

/**
 * What becomes of an incoming note: it is new; it is there with the same words; it is there with other words, which stay;
 * it comes back from the bin; or it is left out because it is about a letter that is not in the library.
 */
export const importFates = ['added', 'known', 'different', 'restored', 'left-out'] as const
export type ImportFate = (typeof importFates)[number]

/** What happened on the way that the reader should know. */
const importRemarks = [
  /** Positions fit the text only when they are counted in another way than the standard has it. */
  'counted-otherwise',
  /** The file names a place without its words, so that nothing speaks for it but the number. */
  'position-only',
  /** Its text was a page of HTML, of which the words were taken. */
  'html-text',
  /** A part of what it stands on is no text. */
  'no-text-target',
  /** What it links to is not in the file. */
  'link-lost',
  /** A time that could not be read; now stands for it. */
  'time-unknown',
  /** It is longer, or has more passages or codes, than a note can have. */
  'cut-off',
] as const
export type ImportRemark = (typeof importRemarks)[number]

/** Things of a file that have no place in the notebook; the catalogues say them in words. */
export const leftKinds = [
  ...(['unreadable', 'doubles', 'bodies'] as const),
  ...(['codes', 'notes', 'note-texts', 'areas', 'sources', 'texts'] as const),
  ...(['textless-selections', 'outside-selections'] as const),
  ...(['pictures', 'recordings', 'films', 'cases', 'variables', 'sets', 'graphs', 'links'] as const),
] as const
export type LeftKind = (typeof leftKinds)[number]

/** One note of a file, and where its passages stand here. */
export interface ImportLine {
  readonly note: string
  /** The first words of the note. */
  readonly words: string
  readonly codes: readonly string[]
  readonly passages: readonly {
    readonly quote: string
    /** What the file calls the text. */
    readonly source: string
    readonly letter: { readonly key: string; readonly title: string } | null
    readonly matchedBy: LetterMatch | null
    /** Null without a letter, or when the note is about all of it. */
    readonly state: AnchorState | null
  }[]
  readonly fate: ImportFate
  readonly remarks: readonly ImportRemark[]
}

/** What a file holds, before anything of it is taken over. */
export interface ImportPlan {
  readonly id: string
  /** The file's name, without its folder. */
  readonly name: string
  readonly format: ImportFormat
  /** The program that wrote it, if it says so. */
  readonly origin: string | null
  readonly lines: number
  readonly fates: Readonly<Record<ImportFate, number>>
  /** Passages by how they were found; `none` for those without a letter. */
  readonly states: Readonly<Record<AnchorState | 'none', number>>
  readonly codes: { readonly added: number; readonly known: number }
  /** What of the file has no place here, with how many there are. */
  readonly lost: readonly { readonly what: LeftKind; readonly count: number }[]
}

/** What was taken over, and what takes it back. */
export interface ImportReport {
  readonly added: readonly string[]
  readonly restored: readonly string[]
  readonly codes: readonly string[]
}
