/** Calls about reading source folders, and about files that could not be read or are gone. */
import { z } from 'zod'
import { type Job, type Problem, problemCodes } from '../job'
import {
  correctionSchema,
  decisionSchema,
  type IgnoredProblem,
  ignoredProblemSchema,
  judgementsSchema,
} from '../judgement'
import type { GoneLetter } from '../review'
import { call, inner, letterKey, nothing, page, path, uuid } from './call'
import { indexKey } from './privacy'

const folder = z.object({ id: uuid, path })

export const importCalls = {
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
  'import.watch': inner<null>()(
    'import',
    z.object({ folders: z.array(folder).max(1000), anew: z.boolean() }),
  ),
  /** What is wrong with the index, one sentence each. Reads all of it, which takes seconds where there are many letters. */
  'import.lookThrough': inner<{ readonly findings: readonly string[] }>()('import', nothing),
  /** Opens or creates the index; says whether it had to be made anew. `damaged` tells why the old one must go. */
  'import.open': inner<{ readonly rebuilt: string | null; readonly interrupted: boolean }>()(
    'import',
    z.object({
      damaged: z.string().max(2000).nullable(),
      /** The library's key, and whether the index is to be encrypted with it; none where there is no passphrase. */
      key: indexKey.optional(),
    }),
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

  // letters whose files are gone
  'gone.list': call<{ readonly total: number; readonly letters: readonly GoneLetter[] }>()(
    'search',
    z.object(page),
  ),
  'gone.keep': call<null>()('import', z.object({ keys: z.array(letterKey).min(1).max(500) })),
  'gone.remove': call<null>()('import', z.object({ keys: z.array(letterKey).min(1).max(500) })),
} as const
