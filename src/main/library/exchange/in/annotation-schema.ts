/** The parts of a web annotation that are read, checked; everything else in one is passed over. */
import { z } from 'zod'

const words = z.string()
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

const mentionSchema = z.object({
  id: words,
  ...{ letterKey: words, textHash: words, start: z.number(), end: z.number(), exact: words, before: words },
  after: words,
})

export const annotationSchema = z.looseObject({
  id: words.optional(),
  type: maybeMany(words).optional(),
  body: maybeMany(bodySchema).optional(),
  bodyValue: words.optional(),
  target: maybeMany(targetSchema).optional(),
  created: words.optional(),
  modified: words.optional(),
  'letterbook:about': words.optional(),
  'letterbook:colour': words.optional(),
  'letterbook:mentions': z.array(mentionSchema).optional(),
  // As the interface of Hypothesis has them.
  text: words.optional(),
  tags: z.array(words).optional(),
  uri: words.optional(),
  updated: words.optional(),
  document: z.looseObject({ title: maybeMany(words).optional() }).optional(),
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

export function many<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
}
