/** Codes: the reader's own categories, in a tree, with which notes are marked. Searching knows them as tags. */
import { z } from 'zod'

/** Palette of codes: names of colour tokens, which each theme draws in its own way, never the only sign of a code. */
export const codeColours = [
  ...['red', 'orange', 'amber', 'olive', 'green', 'teal', 'cyan', 'blue', 'indigo', 'violet', 'pink', 'grey'],
] as const
export type CodeColour = (typeof codeColours)[number]

export const codeContentSchema = z.object({
  id: z.string().uuid(),
  /** The code above it. */
  parent: z.string().uuid().nullable(),
  name: z.string().trim().min(1).max(200),
  colour: z.enum(codeColours),
  /** Markdown: when it applies, and when it does not. */
  definition: z.string().max(20_000),
  /** A digit or a letter that gives it by key. */
  shortcut: z
    .string()
    .regex(/^[0-9a-z]$/)
    .nullable(),
  /** Order among its neighbours; numbers may be missing. */
  place: z.number().int(),
})
export type CodeContent = Readonly<z.infer<typeof codeContentSchema>>

export interface Code extends CodeContent {
  /** Notes that have it themselves, without those below it; those in the bin do not count. */
  readonly notes: number
}

/** A change of codes and of what is marked with them, and at the same time what undoes such a change. */
export const codesChangeSchema = z.object({
  put: z.array(codeContentSchema).max(5000),
  removed: z.array(z.string().uuid()).max(5000),
  /** The codes that these notes have from then on. */
  marks: z
    .array(z.object({ note: z.string().uuid(), codes: z.array(z.string().uuid()).max(50) }))
    .max(100_000),
})
export type CodesChange = Readonly<z.infer<typeof codesChangeSchema>>

export const codeTableSides = ['letter', 'person', 'year'] as const
export type CodeTableSide = (typeof codeTableSides)[number]

/** How many passages have a code, by letter, sender or year. */
export interface CodeTable {
  readonly codes: readonly string[]
  readonly rows: readonly {
    /** What the row stands for: a letter's key, a name, a year; empty for undated or unsigned letters. */
    readonly id: string
    readonly title: string
    /** One for each code. */
    readonly counts: readonly number[]
    readonly letters: number
  }[]
}

/** How often two codes occur together. */
export interface CodePairs {
  readonly codes: readonly string[]
  /** `count` notes, passages that overlap, or letters have both; with how many have each. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly count: number }[]
  readonly totals: Readonly<Record<string, number>>
}
