/** Generated queries: trees as reading gives them, and texts that nobody would type. */

import {
  had,
  type QueryNode,
  states,
  switches,
  type TextNode,
  textFields,
  zones,
} from '@shared/text/query/ast'
import { boosted } from '@shared/text/query/boost'
import { kindNames } from '@shared/text/query/field-values'
import { join } from '@shared/text/query/read'
import fc from 'fast-check'

const word = fc.constantFrom(
  'alpha',
  'Iran’s',
  'می‌خواهم',
  '手紙',
  'e\u0301tat',
  'AT&T',
  'and/or',
  'a=b',
  'nOT',
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))

const textNode: fc.Arbitrary<TextNode> = fc.oneof(
  { weight: 4, arbitrary: word.map((text): TextNode => ({ kind: 'word', text })) },
  fc
    .oneof(word, words, fc.constantFrom('-x', 'OR', 'a:b', '(x)', '=x', 'x^2', '3/4'))
    .map((text): TextNode => ({ kind: 'exact', text })),
  fc
    .oneof(words, fc.constantFrom('human right*', '12:30', 'OR', '-x', 'f(x', 'x^2', '/x/'))
    .map((text): TextNode => ({ kind: 'phrase', text })),
  fc.record({ kind: fc.constant('near' as const), text: words, distance: fc.nat(99) }),
  fc
    .constantFrom('sanct*', '*anct*', 'a*b', '手*', 'well-kn*')
    .map((text): TextNode => ({ kind: 'pattern', text })),
  fc.record({
    kind: fc.constant('fuzzy' as const),
    text: fc.constantFrom('alpha', 'کتاب', 'écrit'),
    distance: fc.constantFrom(1, 2),
  }),
  fc.record({
    kind: fc.constant('regex' as const),
    source: fc.constantFrom(
      'gr[ae]y',
      'a\\/b',
      '[/)]x',
      'two words',
      '(a|b)',
      '^Dear\\b',
      '\\p{L}+',
      'a"b',
      '=',
    ),
    flags: fc.constantFrom('' as const, 'i' as const),
  }),
)

const value = fc.constantFrom(
  'a/b.txt',
  'The Post',
  'x(1)',
  '«x»',
  '=x',
  'example.org/a?b=1',
  'a^2',
  '3*',
  'x:y',
)
const day = fc.constantFrom('1978', '1978-03', '1978-03-24')
const filter: fc.Arbitrary<QueryNode> = fc.oneof(
  fc
    .constantFrom(...new Set(kindNames.values()))
    .map((kind): QueryNode => ({ kind: 'letter-kind', value: kind })),
  fc.constantFrom('fa', 'en', 'grc').map((code): QueryNode => ({ kind: 'language', value: code })),
  fc.record({ kind: fc.constantFrom('path' as const, 'source' as const), value, whole: fc.boolean() }),
  value.filter((text) => !text.startsWith('#')).map((text): QueryNode => ({ kind: 'tag', value: text })),
  value.map((name): QueryNode => ({ kind: 'search', name })),
  fc.constantFrom(...had).map((what): QueryNode => ({ kind: 'has', what })),
  fc.constantFrom(...states).map((what): QueryNode => ({ kind: 'is', what })),
  fc.constantFrom(...switches).map((what): QueryNode => ({ kind: 'match', what })),
  fc
    .record({ from: fc.option(day), to: day, possibly: fc.boolean() })
    .map((span): QueryNode => ({ kind: 'date', relation: 'within', ...span })),
  fc
    .record({ from: day, possibly: fc.boolean() })
    .map((span): QueryNode => ({ kind: 'date', relation: 'before', to: null, ...span })),
  fc
    .record({ to: day, possibly: fc.boolean() })
    .map((span): QueryNode => ({ kind: 'date', relation: 'after', from: null, ...span })),
)
const zone = fc.constantFrom(...zones).map((name): QueryNode => ({ kind: 'in', zone: name }))
const weight = fc.constantFrom(0.1, 0.25, 0.5, 2, 3, 10, 99.99, 100)

const inside: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    textNode,
    filter,
    zone,
    fc.tuple(fc.oneof(textNode, fieldOf(textNode)), weight).map(([of, by]) => boosted(of, by)),
    fieldOf(textNode),
    fieldOf(tie('node')),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('node'), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, of]) => joined(kind, of)),
    tie('node').map((of): QueryNode => (of.kind === 'not' ? of : { kind: 'not', of })),
  ),
})).node

function fieldOf(of: fc.Arbitrary<QueryNode>): fc.Arbitrary<QueryNode> {
  return fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...textFields), of })
}

function joined(kind: 'all' | 'any', of: readonly QueryNode[]): QueryNode {
  return join(kind, of) ?? { kind: 'all', of: [] }
}

/** Any tree that reading can give. */
export const anyTree: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<QueryNode>({ kind: 'all', of: [] }) },
  { weight: 30, arbitrary: inside },
)

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '"',
        '(',
        ')',
        '-',
        ' ',
        ' ',
        ':',
        '*',
        '~',
        '~2',
        '^',
        '^2',
        '^0.5',
        '=',
        '/',
        '/i ',
        '\\',
        '[',
        ']',
      ],
      ...['OR', ' OR ', ' AND ', 'NOT ', '“', '”', '«', '»', '„', '#', '\n'],
      ...[
        'title:',
        'from:',
        'signed:',
        'note:',
        'date:',
        'date:~1978..',
        'before:1981',
        'kind:letter',
        'lang:fa',
      ],
      ...[
        'path:',
        'source:=',
        'tag:',
        'in:closing',
        'in:',
        'has:note',
        'is:copy',
        'search:',
        'match:case',
        'x:',
      ],
      ...['alpha', 'Iran’s', 'می‌خواهم', '手紙', 'e\u0301', '\u0301', '12:30', '..', '3/4/1978', "'", 'צה"ל'],
    ),
    fc.string({ maxLength: 4 }),
  ),
  { maxLength: 30 },
)

/** Any text at all, mostly made of what a query is made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: pieces.map((parts) => parts.join('')) },
  fc.string({ unit: 'binary' }),
)
