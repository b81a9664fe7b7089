/** Copies of the notebook, what differs between it and another one, and what of it is taken over. */
import { z } from 'zod'
import type { CodeColour } from './code'
import type { Correction, Decision } from './judgement'
import type { NoteColour } from './note'

/** Of the backups that the reader asked for so many stay until the reader removes them; older ones go like all others. */
export const mostAskedFor = 30

/** Why a backup is kept although there are newer ones. */
export type BackupKept = 'asked' | 'newest' | 'hour' | 'day' | 'month'

export interface BackupFile {
  /** Its file name, by which it is asked for. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly made: string
  readonly bytes: number
  readonly kept: BackupKept
}

export interface BackupList {
  /** Absolute path of the folder in which they stand. */
  readonly folder: string
  readonly bytes: number
  /** More than this together is not kept of those that were made by themselves. */
  readonly mostBytes: number
  /** Whether something changed since the newest one. */
  readonly due: boolean
  /** The newest first. */
  readonly backups: readonly BackupFile[]
}

/** What a notebook is made of, as it is compared and merged. */
export const thingKinds = [
  'note',
  'code',
  'saved-search',
  'search-folder',
  'reading-table',
  'correction',
  'decision',
  'encoding',
  'ignored-problem',
  'sentence-pin',
  'search-run',
] as const
export type ThingKind = (typeof thingKinds)[number]

/**
 * `here` is the notebook that is open. `newer-there`: what is here is one of the versions that it had there, so that
 * taking it over goes on from it; `newer-here` the other way round. `conflict`: both were changed, or it cannot be told.
 */
export const thingStates = ['only-here', 'only-there', 'newer-here', 'newer-there', 'conflict'] as const
export type ThingState = (typeof thingStates)[number]

/** What of a thing is no words of the reader, for whoever shows it to name. */
export type ThingSaid =
  | { readonly kind: 'note-colour'; readonly colour: NoteColour }
  | { readonly kind: 'code-colour'; readonly colour: CodeColour }
  | {
      readonly kind: 'correction'
      readonly field: Correction['field']
      readonly verdict: Correction['verdict']
      readonly value: Correction['value']
    }
  | { readonly kind: 'decision'; readonly decision: Decision['kind'] }
  /** The code of a problem; one that this version does not know may come from another. */
  | { readonly kind: 'problem'; readonly code: string }

/** One side of a difference. */
export interface ThingSide {
  /** What it says, as a reader would know it: a note's words, a name, a value. */
  readonly words: string
  /** What it stands on: a passage, a letter's path, a query; empty when that says nothing. */
  readonly on: string
  readonly said: ThingSaid | null
  /** Codes and the like, by which two with the same words may differ. */
  readonly details: readonly string[]
  /** ISO 8601; null when nobody knows. */
  readonly changed: string | null
  /** In the bin, or taken back. */
  readonly removed: boolean
}

export interface Difference {
  /** Kind and identity: by it a choice is made. */
  readonly key: string
  readonly kind: ThingKind
  readonly state: ThingState
  readonly here: ThingSide | null
  readonly there: ThingSide | null
  /** Whether both can stand beside each other afterwards. */
  readonly canKeepBoth: boolean
}

/** Another notebook that was opened to be looked at: a backup, or a file. */
export interface OtherNotebook {
  readonly id: string
  /** File name. */
  readonly name: string
  /** When its newest change was made, or the backup; ISO 8601; null for an empty one. */
  readonly made: string | null
  /** Whether it is a copy of this very notebook, at whatever time. */
  readonly sameNotebook: boolean
  readonly notes: number
  readonly savedSearches: number
  readonly judgements: number
  /** How many things are in each state; those that are the same are not counted. */
  readonly counts: Readonly<Record<ThingState, number>>
  readonly same: number
  /** Letters that it speaks of: in this library under the same name, known again under another one, not here. */
  readonly letters: { readonly here: number; readonly matched: number; readonly missing: number }
}

export const mergeChoices = ['here', 'there', 'both'] as const
export type MergeChoice = (typeof mergeChoices)[number]

/** What is taken over. `choices` go first; then `states`; what is not named stays as it is here. */
export const mergeAskSchema = z.object({
  id: z.string().uuid(),
  states: z.object({
    'only-there': z.enum(['here', 'there']),
    'newer-there': z.enum(['here', 'there']),
    conflict: z.enum(mergeChoices),
  }),
  choices: z.record(z.string().max(20_000), z.enum(mergeChoices)),
})
export type MergeAsk = Readonly<z.infer<typeof mergeAskSchema>>

/** The usual: what is new is taken over, conflicts stay as they are here. */
export const usualMerge: MergeAsk['states'] = {
  'only-there': 'there',
  'newer-there': 'there',
  conflict: 'here',
}

/**
 * What of the other notebook could not be taken over. Both: the encoding chosen for files of a source folder that is not in
 * this library; with a path inside of that folder, or for all of it.
 */
export type MergeProblem =
  | {
      readonly kind: 'encoding-of-path'
      readonly encoding: string
      readonly folderId: string
      readonly path: string
    }
  | { readonly kind: 'encoding-of-folder'; readonly encoding: string; readonly folderId: string }

export interface MergeReport {
  readonly added: Readonly<Partial<Record<ThingKind, number>>>
  readonly changed: Readonly<Partial<Record<ThingKind, number>>>
  readonly keptBoth: number
  /** Conflicts and others that stay as they are here. */
  readonly left: number
  readonly problems: readonly MergeProblem[]
  /** The backup of the notebook as it was before, by which it is undone; null when nothing was changed. */
  readonly backup: string | null
}

/** A backup or a file that was opened; or one that is encrypted and waits for its passphrase. */
export type OpenedFile =
  | { readonly kind: 'open'; readonly notebook: OtherNotebook }
  | { readonly kind: 'locked'; readonly name: string; readonly wrong: boolean }

/** Ending of the one file that holds a whole notebook. */
export const notebookFileEnding = 'letterbook-notebook'
