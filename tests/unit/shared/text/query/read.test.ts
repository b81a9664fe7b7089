import type { QueryNode } from '@shared/text/query/ast'
import { inEnglish } from '@shared/text/query/english'
import { explainQuery, understandingKeys } from '@shared/text/query/explain'
import { printQuery } from '@shared/text/query/print'
import { readQuery } from '@shared/text/query/read'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const word = (text: string): QueryNode => ({ kind: 'word', text })
const phrase = (text: string): QueryNode => ({ kind: 'phrase', text })
const all = (...of: QueryNode[]): QueryNode => ({ kind: 'all', of })
const any = (...of: QueryNode[]): QueryNode => ({ kind: 'any', of })
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of })

describe('a query', () => {
  it.each<readonly [string, QueryNode]>([
    ['', all()],
    ['   ', all()],
    ['nuclear talks', all(word('nuclear'), word('talks'))],
    ['a b OR c d', all(word('a'), any(word('b'), word('c')), word('d'))],
    ['(a b) OR c', any(all(word('a'), word('b')), word('c'))],
    ['a AND b', all(word('a'), word('b'))],
    ['a -b', all(word('a'), not(word('b')))],
    ['a NOT (b OR c)', all(word('a'), not(any(word('b'), word('c'))))],
    ['-(-a)', word('a')],
    ['"nuclear talks"', phrase('nuclear talks')],
    ['“nuclear talks” «appel urgent»', all(phrase('nuclear talks'), phrase('appel urgent'))],
    ['"hunger strike"~5', { kind: 'near', text: 'hunger strike', distance: 5 }],
    ['sanct*', { kind: 'pattern', text: 'sanct*' }],
    ['*anct*', { kind: 'pattern', text: '*anct*' }],
    ['sanctoins~', { kind: 'fuzzy', text: 'sanctoins', distance: 1 }],
    ['sanctoins~9', { kind: 'fuzzy', text: 'sanctoins', distance: 2 }],
    ['title:appeal', { kind: 'field', field: 'title', of: word('appeal') }],
    ['FROM:"Ada Lovelace"', { kind: 'field', field: 'from', of: phrase('Ada Lovelace') }],
    ['to:(a OR b)', { kind: 'field', field: 'to', of: any(word('a'), word('b')) }],
    ['kind:open-letter', { kind: 'letter-kind', value: 'open-letter' }],
    ['kind:"Open Letter"', { kind: 'letter-kind', value: 'open-letter' }],
    ['lang:FA', { kind: 'language', value: 'fa' }],
    ['path:1981/drafts', { kind: 'path', value: '1981/drafts' }],
    ['date:1978..1981', { kind: 'date', relation: 'within', from: '1978', to: '1981', possibly: false }],
    ['date:~198X', { kind: 'date', relation: 'within', from: '1980', to: '1989', possibly: true }],
    ['date:1900s', { kind: 'date', relation: 'within', from: '1900', to: '1909', possibly: false }],
    ['date:19XX', { kind: 'date', relation: 'within', from: '1900', to: '1999', possibly: false }],
    ['date:۱۹۷۸-۳..', { kind: 'date', relation: 'within', from: '1978-03', to: null, possibly: false }],
    ['before:1981-02', { kind: 'date', relation: 'before', from: '1981-02', to: null, possibly: false }],
    ['after:~1981', { kind: 'date', relation: 'after', from: null, to: '1981', possibly: true }],
    ['Iran’s', word('Iran’s')],
    ['l\'amour, "', word("l'amour")],
    ['می‌خواهم', word('می‌خواهم')],
  ])('%s is read as meant', (text, node) => {
    expect(readQuery(text).root).toEqual(node)
  })

  it.each<readonly [string, QueryNode]>([
    ['https://example.org/a?b=1', phrase('https://example.org/a?b=1')],
    ['Re: letter', all(word('Re'), word('letter'))],
    ['12:30', phrase('12:30')],
    ['"nuclear talks', all(word('nuclear'), word('talks'))],
    ['war - peace', all(word('war'), word('peace'))],
    ['--force', word('force')],
    ['OR', phrase('OR')],
    ['a OR', word('a')],
    ['title:', word('title')],
    ['title: appeal', all(word('title'), word('appeal'))],
    ['date:tomorrow', phrase('date:tomorrow')],
    ['date:1981-13', phrase('date:1981-13')],
    ['kind:novel', phrase('kind:novel')],
    ['colour:red', phrase('colour:red')],
    ['C++ & (AT&T)', all(word('C'), word('AT&T'))],
    ['f(x)', phrase('f(x')],
    [')(', all()],
    ['*', all()],
    ['""', all()],
  ])('%s, where it is no clause, is plain text', (text, node) => {
    expect(readQuery(text).root).toEqual(node)
  })

  it.each([
    ['colour:red', 'unknown-field', 'colour'],
    ['date:tomorrow', 'unreadable-date', 'tomorrow'],
    ['kind:novel', 'unknown-kind', 'novel'],
    ['lang:klingon', 'unknown-language', 'klingon'],
    ['"open', 'unclosed-quotation', '"'],
    ['river ☂', 'nothing-to-search', '☂'],
    ['"☂ ☃"', 'nothing-to-search', '☂ ☃'],
    ['well-kn*wn', 'pattern-as-text', 'well-kn*wn'],
  ])('%s says that it was read as text', (text, key, value) => {
    expect(readQuery(text).notes).toEqual([{ key, value }])
  })

  it('does not take a web address for an unknown field', () => {
    expect(readQuery('https://example.org').notes).toEqual([])
  })

  it('is cut after 64 words and says so', () => {
    const query = readQuery('word '.repeat(200))
    expect(query.root).toMatchObject({ kind: 'all', of: { length: 64 } })
    expect(query.notes).toEqual([{ key: 'too-many-words', value: '64' }])
  })

  it.each([
    ['nuclear tal', true],
    ['title:tal', true],
    ['(nuclear OR tal', true],
    ['nuclear ', false],
    ['"nuclear tal"', false],
    ['tal*', false],
    ['-tal', false],
    ['nuclear,', false],
    ['kind:letter', false],
  ])('%s ends inside a word that may grow: %s', (text, grows) => {
    expect(readQuery(text).endsInWord).toBe(grows)
  })
})

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
        'OR',
        ' OR ',
        ' AND ',
        'NOT ',
        '“',
        '”',
        '«',
        '»',
      ],
      ...['title:', 'from:', 'date:', 'date:~1978..', 'before:1981', 'kind:letter', 'lang:fa', 'path:', 'x:'],
      ...['alpha', 'Iran’s', 'می‌خواهم', '手紙', 'e\u0301', '\u0301', '12:30', '..', '/', "'"],
    ),
    fc.string({ maxLength: 4 }),
  ),
  { maxLength: 30 },
)
const anyQuery = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)

describe('any text whatever', () => {
  it('can be read, printed and read again as the same query', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { root } = readQuery(text)
        expect(readQuery(printQuery(root)).root).toEqual(root)
      }),
      { numRuns: 20_000, seed: 31 },
    )
  })

  it('is explained with known keys only', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        for (const part of explainQuery(readQuery(text), { lastWordGrows: true })) {
          expect(understandingKeys).toContain(part.key)
        }
      }),
      { numRuns: 2000, seed: 32 },
    )
  })

  it('does not exhaust the stack, however deep its brackets and negations are', () => {
    for (const sign of ['(', '-(', 'NOT ', '"', 'title:(', 'a OR (']) {
      expect(() => printQuery(readQuery(sign.repeat(50_000)).root)).not.toThrow()
    }
  })
})

describe('the explanation', () => {
  it.each([
    ['', 'every letter'],
    ['nuclear "hunger strike" -war', 'nuclear and the phrase “hunger strike” and not war'],
    ['(a b) OR c', '((a and b) or c)'],
    ['title:peace date:~1978..1981', 'in the title: peace and possibly dated from 1978 to 1981'],
    [
      'colour:red',
      'the phrase “colour:red”; “colour:” is no field that can be searched, so it was read as text',
    ],
  ])('of %s is: %s', (text, english) => {
    expect(inEnglish(explainQuery(readQuery(text), { lastWordGrows: false }))).toBe(english)
  })

  it('says that the last word may grow while it is typed', () => {
    expect(inEnglish(explainQuery(readQuery('nuclear tal'), { lastWordGrows: true }))).toBe(
      'nuclear and words beginning with tal',
    )
  })
})
