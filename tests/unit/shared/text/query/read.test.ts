import type { QueryNode, QueryNote, TextField, TextNode } from '@shared/text/query/ast'
import { readQuery, searchMentions } from '@shared/text/query/read'
import { describe, expect, it } from 'vitest'

type FieldNode = Extract<QueryNode, { readonly kind: 'field' }>

const word = (text: string): TextNode => ({ kind: 'word', text })
const phrase = (text: string): TextNode => ({ kind: 'phrase', text })
const all = (...of: QueryNode[]): QueryNode => ({ kind: 'all', of })
const any = (...of: QueryNode[]): QueryNode => ({ kind: 'any', of })
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of })
const exact = (text: string): QueryNode => ({ kind: 'exact', text })
const regex = (source: string, flags: '' | 'i' = ''): TextNode => ({ kind: 'regex', source, flags })
const boost = (of: TextNode | FieldNode, by: number): QueryNode => ({ kind: 'boost', of, by })
const field = (name: TextField, of: QueryNode): FieldNode => ({ kind: 'field', field: name, of })

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
    ['"hunger strike"~100', { kind: 'near', text: 'hunger strike', distance: 99 }],
    ['"hunger strike"~99999999999', { kind: 'near', text: 'hunger strike', distance: 99 }],
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
    ['path:1981/drafts', { kind: 'path', value: '1981/drafts', whole: false }],
    ['date:1978..1981', { kind: 'date', relation: 'within', from: '1978', to: '1981', possibly: false }],
    ['date:1981..1978', { kind: 'date', relation: 'within', from: '1978', to: '1981', possibly: false }],
    ['date:~198X', { kind: 'date', relation: 'within', from: '1980', to: '1989', possibly: true }],
    ['date:1900s', { kind: 'date', relation: 'within', from: '1900', to: '1909', possibly: false }],
    ['date:19XX', { kind: 'date', relation: 'within', from: '1900', to: '1999', possibly: false }],
    ['date:۱۹۷۸-۳..', { kind: 'date', relation: 'within', from: '1978-03', to: null, possibly: false }],
    ['before:1981-02', { kind: 'date', relation: 'before', from: '1981-02', to: null, possibly: false }],
    ['after:~1981', { kind: 'date', relation: 'after', from: null, to: '1981', possibly: true }],
    ['Iran’s', word('Iran’s')],
    ['l\'amour, "', word("l'amour")],
    ['می‌خواهم', word('می‌خواهم')],
    ['צה"ל', word('צה״ל')],
    ['"חיילי צה"ל"', phrase('חיילי צה״ל')],
    ['=Straße', exact('Straße')],
    ['="open letters"', exact('open letters')],
    ['="well"', exact('well')],
    ['-=Iran’s,', not(exact('Iran’s'))],
    ['person:="Ada Vale"', field('person', exact('Ada Vale'))],
    ['signed:Vale note:"to check"', all(field('signed', word('Vale')), field('note', phrase('to check')))],
    ['source:"The Post"', { kind: 'source', value: 'The Post', whole: false }],
    ['source:="The Post"', { kind: 'source', value: 'The Post', whole: true }],
    ['path:="a/b.txt"', { kind: 'path', value: 'a/b.txt', whole: true }],
    ['path:=a/b.txt', { kind: 'path', value: 'a/b.txt', whole: true }],
    ['tag:#dam/ilvar', { kind: 'tag', value: 'dam/ilvar' }],
    ['tag:"#dam', { kind: 'tag', value: 'dam' }],
    ['search:"Dam letters"', { kind: 'search', name: 'Dam letters' }],
    ['in:closings', { kind: 'in', zone: 'closing' }],
    ['IN:Quotes', { kind: 'in', zone: 'quote' }],
    ['in:"list item"', { kind: 'in', zone: 'list-item' }],
    ['has:notes is:RTL', all({ kind: 'has', what: 'note' }, { kind: 'is', what: 'rtl' })],
    ['match:case', { kind: 'match', what: 'case' }],
    ['date:1843~', { kind: 'date', relation: 'within', from: '1843', to: '1843', possibly: true }],
    ['peace^3', boost(word('peace'), 3)],
    ['peace^1', word('peace')],
    ['peace^0', boost(word('peace'), 0.1)],
    ['peace^0.001', boost(word('peace'), 0.1)],
    ['peace^1000', boost(word('peace'), 100)],
    ['(a b)^99999999999', all(boost(word('a'), 100), boost(word('b'), 100))],
    [`peace^${'9'.repeat(400)}`, boost(word('peace'), 100)],
    ['"hunger strike"~5^0.5', boost({ kind: 'near', text: 'hunger strike', distance: 5 }, 0.5)],
    ['sanct*^2', boost({ kind: 'pattern', text: 'sanct*' }, 2)],
    ['peice~1^2', boost({ kind: 'fuzzy', text: 'peice', distance: 1 }, 2)],
    ['title:peace^3', boost(field('title', word('peace')), 3)],
    ['title:(peace^3 war)', field('title', all(boost(word('peace'), 3), word('war')))],
    ['(a OR b^2)^3', any(boost(word('a'), 3), boost(word('b'), 6))],
    ['(kind:letter a)^2', all({ kind: 'letter-kind', value: 'letter' }, boost(word('a'), 2))],
    ['/gr[ae]y/', regex('gr[ae]y')],
    ['/gr[ae]y/i', regex('gr[ae]y', 'i')],
    ['/a\\/b/', regex('a\\/b')],
    ['/[/]/', regex('[/]')],
    ['/two words/ war', all(regex('two words'), word('war'))],
    ['-/(a|b)/ (/c/)', all(not(regex('(a|b)')), regex('c'))],
    ['title:/^To /', field('title', regex('^To '))],
    ['/x/^2', boost(regex('x'), 2)],
    ['"human right*"', phrase('human right*')],
    ['"sanct* peace"~5', { kind: 'near', text: 'sanct* peace', distance: 5 }],
    [
      '(in:quote "human rights") law',
      all(all({ kind: 'in', zone: 'quote' }, phrase('human rights')), word('law')),
    ],
    ['(a b) c', all(word('a'), word('b'), word('c'))],
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
    ['(a OR) b', all(word('a'), word('b'))],
    ['(a AND) b', all(word('a'), word('b'))],
    ['title:', word('title')],
    ['title: appeal', all(word('title'), word('appeal'))],
    ['date:tomorrow', phrase('date:tomorrow')],
    ['date:1981-13', phrase('date:1981-13')],
    ['kind:novel', phrase('kind:novel')],
    ['colour:red', phrase('colour:red')],
    ['C++ & (AT&T)', all(word('C'), word('AT&T'))],
    ['f(x)', phrase('f(x')],
    ['3/4/1978', word('3/4/1978')],
    ['and/or', word('and/or')],
    ['/home/ada/letters', word('home/ada/letters')],
    ['Sir / Madam / Friend', all(word('Sir'), word('Madam'), word('Friend'))],
    ['//x/', word('x')],
    ['/(/ x', word('x')],
    ['/\\p{Nobody}/ x', all(word('p{Nobody'), word('x'))],
    ['/x/gone', word('x/gone')],
    ['a^b^c', word('a^b^c')],
    ['a^2^3', boost(phrase('a^2'), 3)],
    ['^3', word('3')],
    ['= a', word('a')],
    ['a = b', all(word('a'), word('b'))],
    ['a == b', all(word('a'), word('b'))],
    ['in:middle', phrase('in:middle')],
    ['has:beard', phrase('has:beard')],
    ['☂ OR a', word('a')],
    ['a OR ☂ b', all(word('a'), word('b'))],
    ['(a -) b', all(word('a'), word('b'))],
    [')(', all()],
    ['*', all()],
    ['""', all()],
  ])('%s, where it is no clause, is plain text', (text, node) => {
    expect(readQuery(text).root).toEqual(node)
  })

  it.each<readonly [text: string, key: QueryNote['key'], value: string]>([
    ['colour:red', 'unknown-field', 'colour'],
    ['date:tomorrow', 'unreadable-date', 'tomorrow'],
    ['kind:novel', 'unknown-kind', 'novel'],
    ['lang:klingon', 'unknown-language', 'klingon'],
    ['"open', 'unclosed-quotation', '"'],
    ['river ☂', 'nothing-to-search', '☂'],
    ['"☂ ☃"', 'nothing-to-search', '☂ ☃'],
    ['well-kn*wn', 'pattern-as-text', 'well-kn*wn'],
    ['=kn*wn', 'pattern-as-text', 'kn*wn'],
    ['"hum* rights"', 'pattern-as-text', 'hum* rights'],
    ['in:middle', 'unknown-zone', 'middle'],
    ['has:beard', 'unknown-property', 'beard'],
    ['is:blue', 'unknown-property', 'blue'],
    ['match:none', 'unknown-property', 'none'],
    ['/(a/', 'unreadable-expression', '/(a/'],
    ['tag:☂', 'nothing-to-search', '☂'],
    ['date:~2020..2019', 'turned-dates', '~2020..2019'],
    [' // ', 'nothing-to-search', '//'],
    ...['/', '?', '*', '()', '-()', '(() OR ())', '=', '=""', '""', '. ,', ')('].map(
      (signs) => [signs, 'nothing-to-search', signs] as const,
    ),
    ['.'.repeat(4000), 'nothing-to-search', `${'.'.repeat(100)}…`],
    [`/${'a|b'.repeat(400)}/`, 'unreadable-expression', `/${'a|b'.repeat(33)}…`],
  ])('%s says how it was read', (text, key, value) => {
    expect(readQuery(text).notes).toEqual([{ key, value }])
  })

  it.each(['', '  ', 'river ()', 'war - peace', 'a = b'])('%j needs no remark', (text) => {
    expect(readQuery(text).notes).toEqual([])
  })

  it('says once that there is nothing to search', () => {
    expect(readQuery('☂ ()').notes).toEqual([{ key: 'nothing-to-search', value: '☂' }])
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

describe('the clauses of a query', () => {
  const clausesOf = (text: string) => readQuery(text).clauses.map(({ start, end }) => text.slice(start, end))

  it.each<readonly [string, readonly string[]]>([
    ['', []],
    [' nuclear  "hunger strike" -war ', ['nuclear', '"hunger strike"', '-war']],
    ['a OR b c', ['a OR b', 'c']],
    ['a AND person:="Ada Vale" OR', ['a', 'person:="Ada Vale"']],
    ['(a b) OR (c  d) NOT x^2', ['(a b) OR (c  d)', 'NOT x^2']],
    ['(a OR (b ', ['(a OR (b']],
    ['☂ a, «b c»~2', ['a,', '«b c»~2']],
    ['a"b c"', ['a"b', 'c"']],
  ])('of %s are %j', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses)
  })

  it('carry what they were read as', () => {
    expect(readQuery('a b OR c').clauses).toEqual([
      { start: 0, end: 1, node: word('a') },
      { start: 2, end: 8, node: any(word('b'), word('c')) },
    ])
  })
})

it('a query knows where it names other searches, however deep', () => {
  const text = 'a (b OR -search:"Dam letters") search:old'
  expect(searchMentions(text).map(({ start, end, name }) => [text.slice(start, end), name])).toEqual([
    ['search:"Dam letters"', 'Dam letters'],
    ['search:old', 'old'],
  ])
})
