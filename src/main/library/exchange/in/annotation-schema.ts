/**
 * The parts of a web annotation that are read, checked; everything else in one is passed over. What it says and where it
 * stands must be as the standard has it; any other part that is not is as if it were not there.
 */
import { mentionSchema } from '@shared/note'
import { z } from 'zod'

const words = z.string()
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined)
const maybeMany = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema)])

export const selectorSchema = z.looseObject({
  type: words.optional(),
  exact: words.optional(),
  prefix: words.optional(),
  suffix: words.optional(),
  start: z.number().optional(),
  end: z.number().optional(),
})

export const bodySchema = z.union([
  words,
  z.looseObject({
    type: maybeMany(words).optional(),
    value: words.optional(),
    format: words.optional(),
    purpose: maybeMany(words).optional(),
    'letterbook:code': words.optional(),
  }),
])

const sourceSchema = z.union([
  words,
  z.looseObject({ id: words.optional(), 'dcterms:title': words.optional(), 'dc:title': words.optional() }),
])

export const targetSchema = z.union([
  words,
  z.looseObject({
    id: words.optional(),
    type: maybeMany(words).optional(),
    source: sourceSchema.optional(),
    selector: maybeMany(z.union([selectorSchema, words])).optional(),
    'dcterms:title': words.optional(),
    'letterbook:textHash': words.optional(),
    'letterbook:units': z.array(z.number().int().nonnegative()).length(2).optional(),
  }),
])

/** A passage that a note links to, as Letterbook writes it. */
export const ownMentionSchema = z
  .object({ id: z.unknown() })
  .loose()
  .transform(({ id, ...anchor }) => ({ id, anchor }))
  .pipe(mentionSchema)

export const annotationSchema = z.looseObject({
  id: maybe(words),
  type: maybe(maybeMany(words)),
  body: maybeMany(bodySchema).nullish(),
  bodyValue: words.nullish(),
  target: maybeMany(targetSchema).optional(),
  created: maybe(words),
  modified: maybe(words),
  'letterbook:about': maybe(words),
  'letterbook:colour': maybe(words),
  'letterbook:mentions': maybe(z.array(z.unknown())),
  // As the interface of Hypothesis has them.
  text: words.nullish(),
  tags: maybe(z.array(words)),
  uri: maybe(words),
  updated: maybe(words),
  document: maybe(z.looseObject({ title: maybe(maybeMany(words)) })),
})
export type ReadAnnotation = z.infer<typeof annotationSchema>

export const ownCodeSchema = z.object({
  id: words,
  parent: words.nullable(),
  name: words,
  colour: words,
  definition: words,
  shortcut: words.nullable(),
})

export function many<Value>(value: Value | readonly Value[] | undefined | null): readonly Value[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
}
