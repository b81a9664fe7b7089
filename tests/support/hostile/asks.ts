/** What a page in the hands of somebody else might ask: values of every wrong form, and of the right form with wrong words. */
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

/** Words that were traps somewhere: paths out of a folder, names of prototypes, halves of signs, markup, queries. */
const hostileWords: readonly string[] = [
  ...['', ' ', '\0', '\u202E', '\uD800', 'a\uDFFF', '\u2028', '🙂'.repeat(50), 'x'.repeat(10_000)],
  ...[
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '%2e%2e%2f',
    'C:\\',
    '\\\\192.0.2.7\\share',
    '/dev/null',
  ],
  ...[
    'file:///etc/passwd',
    'app://letterbook/../x',
    'javascript:1',
    'CON',
    '.',
    '..',
    '~',
    '-rf',
    '--library',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'NaN', 'null', '[object Object]'],
  ...[
    "'; DROP TABLE notes; --",
    '"',
    '%',
    '_',
    '*',
    '(((((',
    'a OR',
    '"unclosed',
    '/(a+)+$/',
    '/[/',
    'x~9^9',
    'date:9999..0000',
  ],
  ...['<svg onload=1>', '{{1}}', '$' + '{1}', '%s%n', '2026-13-45', '0000', '-1', '1e999'],
]

const wrong: Arbitrary<unknown> = fc.anything({
  maxDepth: 4,
  maxKeys: 6,
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'path', 'query', 'length'), fc.string()),
  values: [
    fc.constantFrom(...hostileWords),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  ],
})

interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

/** Values that the schema takes for the most part, made of hostile words and of numbers at the bounds. */
function likely(schema: Schema): Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(likely))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.type === undefined) return wrong
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, part]) => [name, likely(part)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      )
    case 'array':
      return fc.array(likely(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 3 })
    case 'string':
      return schema.format === 'uuid' ? fc.uuid() : fc.constantFrom(...hostileWords)
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 53, 2 ** 31, 0.5),
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
  }
}

/** Asks for a call, the same for the same seed: half of them of any form, half of the form that its schema wants. */
export function hostileAsks(schema: z.ZodType, count: number, seed: number): readonly unknown[] {
  const shaped = likely(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema)
  return fc.sample(fc.oneof(shaped, wrong), { numRuns: count, seed })
}
