/** The index against a scan that knows nothing of it: same letters, same queries, plain loops over folded words. */
import { foldText } from '@shared/text/fold'
import type { QueryNode, TextNode } from '@shared/text/query/ast'
import { printQuery } from '@shared/text/query/print'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { indexedLetters, type TestLetter } from '../../support/indexed-letters'

const words = [
  ...[
    'sanction',
    'sanctions',
    'sanctioned',
    'station',
    'nation',
    'nations',
    'peace',
    'Peace',
    'piece',
    'the',
    'of',
  ],
  ...[
    'Émile',
    'emile',
    'Emilie',
    'cœur',
    'coeur',
    'ЁЛКА',
    'елка',
    'йод',
    'иод',
    'کتاب',
    'كتاب',
    'کتابها',
    'نامه',
    'نامهٔ',
  ],
  ...[
    '1,500',
    '1500',
    '۱۵۰۰',
    '12',
    '手紙',
    '手',
    '紙',
    '紙手',
    'क्षि',
    'co-operate',
    'cooperate',
    'کتاب‌ها',
    'O’Hara',
    'ohara',
  ],
]
const word = fc.constantFrom(...words)
const text = fc.array(word, { maxLength: 14 }).map((list) => list.join(' '))
const letter = fc.record({
  text,
  title: fc.array(word, { maxLength: 3 }).map((list) => list.join(' ')),
  senders: fc.array(fc.constantFrom('Émile Zola', 'Zola Budd', 'نامه کتاب', 'Peace Nation'), {
    maxLength: 2,
  }),
  recipients: fc.array(fc.constantFrom('Émile Zola', 'Peace Nation'), { maxLength: 1 }),
})

const node: fc.Arbitrary<{ readonly node: QueryNode }> = fc
  .letrec<{ node: QueryNode; leaf: QueryNode }>((tie) => ({
    leaf: fc.oneof(
      { weight: 5, arbitrary: word.map((chosen): QueryNode => ({ kind: 'word', text: chosen })) },
      fc
        .array(word, { minLength: 1, maxLength: 3 })
        .map((list): QueryNode => ({ kind: 'phrase', text: list.join(' ') })),
      fc
        .record({ list: fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), distance: fc.nat(4) })
        .map(({ list, distance }): QueryNode => ({ kind: 'near', text: list.join(' '), distance })),
      fc
        .constantFrom('sanct*', 'nat*', '*tion', '*ation*', 's*n', 'کتا*', 'pe*', '*ce', 'n*t*n')
        .map((pattern): QueryNode => ({ kind: 'pattern', text: pattern })),
      fc
        .record({
          text: fc.constantFrom('sanction', 'peice', 'natoin', 'emil', 'کتا', 'ohra'),
          distance: fc.constantFrom(1, 2),
        })
        .map((fuzzy): QueryNode => ({ kind: 'fuzzy', ...fuzzy })),
    ),
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('leaf'),
      fc
        .record({
          field: fc.constantFrom('title' as const, 'from' as const, 'to' as const, 'person' as const),
          of: word.map((chosen): QueryNode => ({ kind: 'word', text: chosen })),
        })
        .map((field): QueryNode => ({ kind: 'field', ...field })),
      fc
        .record({
          kind: fc.constantFrom('all' as const, 'any' as const),
          of: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
        })
        .map((group): QueryNode => group),
      tie('node').map((of): QueryNode => ({ kind: 'not', of })),
    ),
  }))
  .node.map((chosen) => ({ node: chosen }))

describe('any collection and any query', () => {
  it('gives exactly the letters that a scan of the folded texts gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(letter, { minLength: 1, maxLength: 12 }),
        fc.array(node, { minLength: 30, maxLength: 30 }),
        async (letters, nodes) => {
          const library = indexedLetters(letters)
          const room = openSearchRoom({ directory: library.directory })
          try {
            for (const { node: asked } of nodes) {
              const query = printQuery(asked)
              const answer = await room.handlers['search.run']({
                ...{
                  query,
                  typing: false,
                  order: 'path',
                  descending: false,
                  copies: true,
                  offset: 0,
                  limit: 50,
                },
              })
              const { root } = readQuery(query)
              const expected = letters.flatMap((one, index) =>
                matches(root, one, letters) ? [index + 1] : [],
              )
              expect({ query, ids: answer.hits.map(({ letter: { id } }) => id) }).toEqual({
                query,
                ids: expected,
              })
              expect(answer.total).toBe(expected.length)
            }
          } finally {
            await room.close()
            library.close()
          }
        },
      ),
      { numRuns: 60, seed: 41 },
    )
  })
})

type Columns = readonly (readonly string[])[]

function matches(
  query: QueryNode,
  one: TestLetter,
  all: readonly TestLetter[],
  columns = everywhere(one),
): boolean {
  switch (query.kind) {
    case 'all':
      return query.of.every((child) => matches(child, one, all, columns))
    case 'any':
      return query.of.some((child) => matches(child, one, all, columns))
    case 'not':
      return !matches(query.of, one, all, columns)
    case 'field':
      return matches(query.of, one, all, columnsOf(query.field, one))
    case 'word':
    case 'phrase':
    case 'near':
    case 'pattern':
    case 'fuzzy':
      return columns.some((column) => holds(query, column, all))
    case 'letter-kind':
    case 'language':
    case 'path':
    case 'date':
      throw new Error(`the scan knows no ${query.kind}`)
  }
}

const people = ({ senders = [], recipients = [] }: TestLetter) => [...senders, ...recipients].flatMap(scan)
const everywhere = (one: TestLetter): Columns => [scan(one.text), scan(one.title ?? ''), people(one)]

function columnsOf(field: string, one: TestLetter): Columns {
  if (field === 'title') return [scan(one.title ?? '')]
  if (field === 'person') return [people(one)]
  return (field === 'from' ? (one.senders ?? []) : (one.recipients ?? [])).map(scan)
}

const han = /^\p{Script=Han}+$/u

/** Words of a text; a run of Han signs gives its pairs and its last sign. */
function scan(value: string): string[] {
  return foldText(value)
    .split(' ')
    .filter((part) => part !== '')
    .flatMap((part) =>
      han.test(part) ? [...part].map((_, at, signs) => signs.slice(at, at + 2).join('')) : [part],
    )
}

type Test = (word: string) => boolean
const is =
  (wanted: string): Test =>
  (word) =>
    word === wanted

function holds(query: TextNode, column: readonly string[], all: readonly TestLetter[]): boolean {
  const starts = (tests: readonly Test[]) =>
    column.flatMap((_, at) => (tests.every((test, next) => test(column[at + next] ?? '')) ? [at] : []))
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return spellings(query.text.split(' '), all, false).some((tests) => starts(tests.flat()).length > 0)
    case 'near':
      return spellings(query.text.split(' '), all, true).some((parts) =>
        isNear(parts, starts, query.distance),
      )
    case 'pattern': {
      const fits = new RegExp(`^${query.text.replaceAll('*', '.*')}$`, 'u')
      return column.some((word) => fits.test(word))
    }
    case 'fuzzy':
      return column.some((word) => differences(word, query.text) <= query.distance)
  }
}

function isNear(
  parts: readonly (readonly Test[])[],
  starts: (tests: readonly Test[]) => number[],
  distance: number,
): boolean {
  const places = parts.map(starts)
  return places
    .flat()
    .some((last) =>
      places.every((at, part) =>
        at.some((first) => first <= last && last - first - (parts[part]?.length ?? 0) <= distance),
      ),
    )
}

/** Every way the collection may spell these typed words: divided, joined, as signs. */
function spellings(
  typed: readonly string[],
  all: readonly TestLetter[],
  apart: boolean,
): (readonly Test[])[][] {
  const choices = typed.map((one, index) => spellingsOf(one, all, apart || index === typed.length - 1))
  return choices.reduce<(readonly Test[])[][]>(
    (forms, choice) => forms.flatMap((form) => choice.map((next) => [...form, next])),
    [[]],
  )
}

function spellingsOf(typed: string, all: readonly TestLetter[], isLast: boolean): (readonly Test[])[] {
  const words = scan(typed)
  if (han.test(typed)) {
    if (words.length === 1) return [[isLast ? (word) => word.startsWith(typed) : is(typed)]]
    return [(isLast ? words.slice(0, -1) : words).map(is)]
  }
  const joined = words.join('')
  const divided = all
    .flatMap(({ text: stored }) => stored.match(/[\p{L}\p{M}]+[-’\u200c][\p{L}\p{M}]+/gu) ?? [])
    .map(scan)
    .filter((parts) => parts.join('') === joined)
  const forms = words.length > 1 ? [words, [joined], ...divided] : [words, ...divided]
  return forms.map((form) => form.map(is))
}

/** Letters inserted, left out, replaced or exchanged with their neighbour. */
function differences(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY
      const row = rows[i]
      if (row)
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          exchanged,
        )
    }
  }
  return at(a.length, b.length)
}
