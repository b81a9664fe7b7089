/** Calls about what the reader decided about what was found. */
import { z } from 'zod'
import { offeredEncodings } from '../encodings'
import type { Job } from '../job'
import {
  type Correction,
  correctionSchema,
  type Decision,
  decisionSchema,
  type EncodingChoice,
  encodingChoiceSchema,
  type Judgements,
} from '../judgement'
import { call, inner, letterKey, nothing, uuid } from './call'

const correctionsChange = z.object({
  put: z.array(correctionSchema).max(500),
  withdraw: z.array(uuid).max(500),
})
const decisionsChange = z.object({ put: z.array(decisionSchema).max(100), withdraw: z.array(uuid).max(100) })
const encodingChange = z.object({
  ...encodingChoiceSchema.shape,
  encoding: z.enum(offeredEncodings).nullable(),
})

export const judgementCalls = {
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
} as const
