import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTable, readTei } from '../support/compared-documents'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

type Place = [start: number, end: number]

const wait =
  'We do not write against light, or against water that is stored for a dry year, but a dam that is worth its cost can wait for justice.'
const ask =
  'We ask the council to keep the old mill by the river, which our grandfathers built with their own hands.'
const files = {
  'draft.txt': `To the council of Harbour\n\n${wait}\n\n${ask}\n\nYours, Ada Vale`,
  'published.txt': `To the council of Harbour\n\n${ask.replace('old mill', 'great old mill')}\n\n${wait}\n\nYours, Ada Vale`,
  'report.md': [
    '---\ntitle: A report\ndate: 1901-06-01\nkind: report\n---\n',
    'The letter says: “a dam that is worth its cost can wait for justice”. It goes on that people want to keep a mill “which our grandfathers built with their own hands” and “with the hands of nobody on this earth”.',
  ].join('\n'),
  'other.txt': 'Dear Ada,\n\nnothing of this is in common with anything else here.\n\n\u001b[2JBela',
  'empty.txt': '',
  'signs.txt': '* * *\n',
}

let temporary: TemporaryFolder
let library = ''
const at = (name: string) => join(temporary.path, name)
const run = (...words: string[]) => letterbook(...words, '--library', library)
const json = <Value>(...words: string[]) => letterbookJson<Value>(...words, '--library', library)
const textOf = async (path: string) => (await json<{ text: string }>('show', path)).text

beforeAll(async () => {
  temporary = temporaryFolder()
  library = at('library')
  mkdirSync(at('letters'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(at('letters'), path), text)
  await run('index', at('letters'))
})
afterAll(() => temporary.remove())

interface Compared {
  similarity: number
  rows: { kind: string; a: Place; b: Place; move?: number }[]
  shared: { a: Place; b: Place; text: string }[]
  moves: { a: Place; b: Place }[]
  summary: Record<string, number>
}

describe('letterbook compare', () => {
  it('tells how two letters differ, with places in both texts, and what they share', async () => {
    const [a, b] = [await textOf('draft.txt'), await textOf('published.txt')]
    const found = await json<Compared>('compare', 'draft.txt', 'published.txt')
    expect(found.similarity).toBeGreaterThan(0.95)
    expect(found.similarity).toBeLessThan(1)
    expect(found.summary).toMatchObject({ moves: 1, changed: 0, removed: 0 })
    const kinds = found.rows.map(({ kind }) => kind)
    expect(kinds).toContain('moved-away')
    expect(kinds).toContain('moved-here')
    expect(found.shared.length).toBeGreaterThan(0)
    for (const {
      a: [start, end],
      b: there,
      text,
    } of found.shared) {
      expect(a.slice(start, end)).toBe(text)
      expect(b.slice(...there).length).toBeGreaterThan(0)
    }
  })

  it('finds no difference of a letter from itself, and everything different where nothing is in common', async () => {
    const same = await json<Compared>('compare', 'draft.txt', 'draft.txt')
    expect(same.similarity).toBe(1)
    expect(same.rows.map(({ kind }) => kind)).toEqual(['same'])
    const other = await json<Compared>('compare', 'draft.txt', 'other.txt')
    expect(other.similarity).toBeLessThan(0.3)
    expect(other.shared).toEqual([])
  })

  it('heeds what it is told to heed', async () => {
    const usual = await json<Compared>('compare', 'signs.txt', 'other.txt')
    const heeding = await json<Compared>('compare', 'signs.txt', 'other.txt', '--heed', 'punctuation,case')
    expect(usual.summary['changed']).toBe(0)
    expect(heeding.rows).not.toEqual(usual.rows)
    const wrong = await run('compare', 'draft.txt', 'other.txt', '--heed', 'colour')
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('not "colour"')])
  })

  it('compares a letter without any word', async () => {
    const found = await json<Compared>('compare', 'signs.txt', 'draft.txt')
    expect(found.rows.every(({ kind }) => kind === 'added')).toBe(true)
    expect((await run('compare', 'signs.txt', 'signs.txt')).code).toBe(0)
  })

  it('writes a table, TEI and a page', async () => {
    const names = ['out.csv', 'out.xml', 'out.html'].map(at)
    for (const out of names)
      expect((await run('compare', 'draft.txt', 'published.txt', '--out', out)).code).toBe(0)
    const [csv = '', tei = '', html = ''] = names.map((name) => readFileSync(name, 'utf8'))
    expect(readTable(csv).map((row) => row['difference'])).toContain('moved')
    expect(readTei(tei).witnesses.size).toBe(2)
    expect(html).toContain('<ins>')
    const unknown = await run('compare', 'draft.txt', 'published.txt', '--out', at('out.doc'))
    expect([unknown.code, unknown.error]).toEqual([2, expect.stringContaining('.csv')])
    const nowhere = await run('compare', 'draft.txt', 'published.txt', '--out', at('no folder/out.csv'))
    expect([nowhere.code, nowhere.error]).toEqual([1, expect.stringContaining('could not be written')])
  })

  it('prints the differences for a person', async () => {
    const { out } = await run('compare', 'draft.txt', 'published.txt')
    expect(out).toMatch(/in common: \d+ words the same/)
    expect(out).toMatch(/^moved {4}\u2068“/m)
    expect(out).toMatch(/^ *added {4}\u2068“great”\u2069$/m)
  })

  it('never gives a terminal orders that stand in a letter', async () => {
    const { out } = await run('compare', 'other.txt', 'signs.txt')
    expect(out).toContain('\ufffd[2JBela')
    expect(out).not.toContain('\u001b')
  })

  it('says which letter there is none of, and how it is used', async () => {
    const missing = await run('compare', '999999', 'draft.txt')
    expect([missing.code, missing.error]).toEqual([
      1,
      'letterbook: No letter of the library has the id 999999.\n',
    ])
    expect((await run('compare', 'draft.txt', 'nobody.txt')).error).toMatch(/has the path ".*nobody.txt"/)
    for (const words of [
      ['compare'],
      ['compare', 'draft.txt'],
      ['compare', '1', '2', '3'],
      ['passages'],
      ['quotes', '1', '2'],
      ['alike'],
    ])
      expect((await run(...words)).code).toBe(2)
  })
})

describe('letterbook passages', () => {
  it('tells where else passages of a letter stand', async () => {
    const { shared } = await json<{
      shared: { id: number; path: string; a: Place; b: Place; text: string }[]
    }>('passages', 'draft.txt')
    const own = await textOf('draft.txt')
    expect(new Set(shared.map(({ path }) => path))).toEqual(new Set(['published.txt', 'report.md']))
    for (const { path, a, b, text } of shared) {
      expect(own.slice(...a)).toBe(text)
      expect((await textOf(path)).slice(...b).toLowerCase()).toContain(text.slice(-8).toLowerCase())
    }
  })

  it('finds none for a letter that shares nothing, or has no word', async () => {
    for (const path of ['other.txt', 'signs.txt'])
      expect(await json('passages', path)).toMatchObject({ shared: [], letters: 0 })
    expect((await run('passages', 'other.txt')).out).toContain('No other letter has any passage of it.')
  })
})

interface Quotes {
  quotations: { text: string; verdict: string; source: { path: string; text: string } | null }[]
  counts: Record<string, number>
  searched: number
}

describe('letterbook quotes', () => {
  it('tells for every quotation of a report which letter it comes from', async () => {
    const { quotations, counts, searched } = await json<Quotes>('quotes', 'report.md')
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['word-for-word', 'word-for-word', 'not-found'])
    expect(quotations[0]?.source?.text).toBe('a dam that is worth its cost can wait for justice')
    expect(counts['word-for-word']).toBe(2)
    expect(searched).toBeGreaterThanOrEqual(3)
  })

  it('looks into one letter alone when it is told which', async () => {
    const drafts = await json<Quotes>('quotes', 'report.md', '--against', 'draft.txt')
    expect(drafts.searched).toBe(1)
    expect(drafts.quotations[0]?.source?.path).toBe('draft.txt')
    const none = await json<Quotes>('quotes', 'report.md', '--against', 'other.txt')
    expect(none.counts['not-found']).toBe(3)
    expect((await run('quotes', 'report.md', '--against', 'nobody.txt')).code).toBe(1)
  })

  it('says which letters were not looked into', async () => {
    const { out } = await run('quotes', 'report.md')
    expect(out).toMatch(/^\d letters were looked into; reports and copies were not\.$/m)
    const one = await run('quotes', 'report.md', '--against', 'draft.txt')
    expect(one.out).toMatch(/^1 letter was looked into\.$/m)
    mkdirSync(at('reports'))
    writeFileSync(join(at('reports'), 'report.md'), files['report.md'])
    await letterbook('index', at('reports'), '--library', at('reports alone'))
    const none = await letterbook('quotes', 'report.md', '--library', at('reports alone'))
    expect(none.out).toMatch(/^No letter was looked into: there are no others, or reports alone\.$/m)
  })

  it('does not check a report against itself', async () => {
    const { code, out, error } = await run('quotes', 'report.md', '--against', 'report.md', '--json')
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(/not checked against itself/)
  })

  it('says that a letter quotes nothing', async () => {
    expect(await json('quotes', 'other.txt')).toMatchObject({ quotations: [] })
    expect((await run('quotes', 'other.txt')).out).toContain('It quotes nothing.')
  })
})

describe('letterbook alike', () => {
  it('lists letters that have much in common with one, the likest first', async () => {
    const { letters } = await json<{ letters: { path: string; share: number }[] }>('alike', 'draft.txt')
    expect(letters[0]).toMatchObject({ path: 'published.txt' })
    expect(letters[0]?.share).toBeGreaterThan(0.8)
    expect((await run('alike', 'other.txt')).out).toContain('No other letter has much in common with it.')
  })
})
