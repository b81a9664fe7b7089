/**
 * What the reader decided about what the program found: corrections of descriptions, encodings, which names and
 * letters belong together, which problems to leave out of sight. Kept in the notebook, never overwritten by an import.
 */
import { z } from 'zod'
import { dateRoles, letterKinds, placeRoles } from './letter'

const letterKey = z.string().min(1).max(8192)
const short = z.string().trim().min(1).max(2000)
const person = { name: short, role: short.optional(), organisation: short.optional() }

/** A value as the reader gives it; the counterpart of a DescribedValue without evidence. */
export const judgedValueSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('title'), title: short }),
  z.object({ field: z.literal('kind'), letterKind: z.enum(letterKinds) }),
  z.object({ field: z.literal('language'), language: z.string().regex(/^[a-z]{2,3}$/) }),
  /** EDTF, or a day as people write it; the library turns it into EDTF. */
  z.object({
    field: z.literal('date'),
    edtf: z.string().trim().min(1).max(200),
    role: z.enum(dateRoles),
    /** The words that the library turned into EDTF, when the reader typed no EDTF. */
    typed: z.string().max(200).optional(),
  }),
  z.object({ field: z.literal('sender'), ...person }),
  z.object({ field: z.literal('recipient'), ...person }),
  z.object({ field: z.literal('signatory'), ...person }),
  z.object({ field: z.literal('signatory-count'), count: z.number().int().min(0).max(1_000_000_000) }),
  z.object({ field: z.literal('place'), name: short, role: z.enum(placeRoles) }),
  z.object({
    field: z.literal('source'),
    publisher: short.optional(),
    url: short.optional(),
    edition: short.optional(),
  }),
])
export type JudgedValue = Readonly<z.infer<typeof judgedValueSchema>>
export type JudgedField = JudgedValue['field']
const judgedFields = [
  'title',
  'kind',
  'language',
  'date',
  'sender',
  'recipient',
  'signatory',
  'signatory-count',
  'place',
  'source',
] as const satisfies readonly JudgedField[]

export const verdicts = ['confirmed', 'corrected', 'rejected', 'added', 'looked-at'] as const

/**
 * One decision about one value of one letter. `target` names the value that extraction found, as `valueKey` gives
 * it; null for a value that the reader added and for `looked-at`, which says that the letter's description as a
 * whole is settled. `value` is what holds from now on; null for `rejected` and `looked-at`.
 */
export const correctionSchema = z.object({
  id: z.string().uuid(),
  letterKey,
  field: z.enum([...judgedFields, 'description']),
  target: z.string().max(4000).nullable(),
  verdict: z.enum(verdicts),
  value: judgedValueSchema.nullable(),
  /** SHA-256 of the text that the letter had, in hex, by which it is known again; the library fills it in. */
  textHash: z.string().max(200).optional(),
})
export type Correction = Readonly<z.infer<typeof correctionSchema>>

/** The encoding that the reader chose for a file, or for all files of a folder inside a source folder (`path` '' is the source folder itself). */
export const encodingChoiceSchema = z.object({
  folderId: z.string().uuid(),
  path: z.string().max(4096),
  encoding: z.string().min(1).max(40),
})
export type EncodingChoice = Readonly<z.infer<typeof encodingChoiceSchema>>

/** Whether names mean one person, or letters are one letter. `members` are names as written, or letter keys. */
const decisionKinds = ['same-person', 'different-people', 'same-letter', 'different-letters'] as const
export const decisionSchema = z.object({
  id: z.string().uuid(),
  kind: z.enum(decisionKinds),
  members: z.array(z.string().min(1).max(8192)).min(2).max(200),
  /** The name under which merged people are listed; null for the other kinds. */
  as: z.string().trim().min(1).max(2000).nullable(),
})
export type Decision = Readonly<z.infer<typeof decisionSchema>>

/** A problem that the reader does not want to see any more: it comes back when it turns into another one. */
export const ignoredProblemSchema = z.object({ key: letterKey, code: z.string().max(100) })
export type IgnoredProblem = Readonly<z.infer<typeof ignoredProblemSchema>>

/** Everything the import must know of what the reader decided. */
export const judgementsSchema = z.object({
  corrections: z.array(correctionSchema),
  encodings: z.array(encodingChoiceSchema),
  decisions: z.array(decisionSchema),
  ignored: z.array(ignoredProblemSchema),
})
export type Judgements = Readonly<z.infer<typeof judgementsSchema>>
