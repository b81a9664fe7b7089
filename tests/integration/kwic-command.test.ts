import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterbook, letterbookJson } from '../support/served-commands'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

const letters = {
  'first.txt': '1 May 1901\n\nDear council,\n\nthe old mill stands. A mill by the river, no other mill.\n',
  'second.txt': '2 June 1902\n\nDear council,\n\nthe new mill burnt.\n',
  'third.txt': 'شورای محترم\n\nما ساکنان درّه از شما می‌خواهیم آسیاب را نگه دارید.\n',
}

interface Found {
  total: number
  lines: {
    id: number
    path: string
    title: string
    date: string | null
    left: string
    node: string
    right: string
    start: number
    end: number
  }[]
}

let temporary: TemporaryFolder
let library = ''

beforeEach(async () => {
  temporary = temporaryFolder()
  const folder = join(temporary.path, 'letters')
  library = join(temporary.path, 'library')
  mkdirSync(folder)
  for (const [path, text] of Object.entries(letters)) writeFileSync(join(folder, path), text)
  await letterbookJson('index', folder, '--library', library)
})
afterEach(() => temporary.remove())

const kwic = (...words: string[]) => letterbookJson<Found>('kwic', ...words, '--library', library)

describe('letterbook kwic', () => {
  it('prints every passage with what stands on its left and right, and where it is', async () => {
    const { total, lines } = await kwic('mill')
    expect(total).toBe(4)
    expect(lines.map(({ node }) => node)).toEqual(['mill', 'mill', 'mill', 'mill'])
    expect(lines[0]?.left).toMatch(/¶ the old $/)
    expect(lines[0]?.right).toMatch(/^ stands\. A/)
    for (const { id, start, end } of lines) {
      const { text } = await letterbookJson<{ text: string }>('show', String(id), '--library', library)
      expect(text.slice(start, end)).toBe('mill')
    }
  })

  it('sorts by words before, the node and words after, and gives any stretch of the lines', async () => {
    const { lines } = await kwic('mill', '--sort', 'b1,n,a1')
    const words = lines.map(({ left }) => left.trim().split(' ').at(-1))
    expect(words).toEqual(['A', 'new', 'old', 'other'])
    const part = await kwic('mill', '--sort', 'b1', '--limit', '2', '--offset', '1')
    expect(part).toEqual({ total: 4, lines: lines.slice(1, 3) })
  })

  it('says of every line in which letter it stands', async () => {
    const { lines } = await kwic('mill OR آسیاب')
    expect(lines.map(({ path, date }) => [path, date])).toEqual([
      ...Array.from({ length: 3 }, () => ['first.txt', '1901-05-01']),
      ['second.txt', '1902-06-02'],
      ['third.txt', null],
    ])
    expect(lines.every(({ title }) => title !== '')).toBe(true)
  })

  it('counts only letters in which lines stand, also those of lines that are not printed', async () => {
    const query = 'mill OR from:nobody OR path:third'
    const { out } = await letterbook('kwic', query, '--limit', '1', '--library', library)
    expect(out.split('\n')[0]).toBe('4 lines in 2 letters.')
  })

  it('finds nothing without failing', async () => {
    expect(await kwic('windmill')).toEqual({ total: 0, lines: [] })
  })

  it('prints a line for a person with the node in one column', async () => {
    const { code, out } = await letterbook('kwic', 'mill', '--library', library)
    const [head, ...lines] = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(head).toBe('4 lines in 2 letters.')
    expect(new Set(lines.map((line) => line.indexOf('  mill  '))).size).toBe(1)
  })

  it('keeps right-to-left lines in isolates of their own', async () => {
    const { out } = await letterbook('kwic', 'آسیاب', '--library', library)
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ +\d+ {2}\u2067.*آسیاب.*\u2069$/u)
  })

  it('refuses keys that there are not, and says which there are', async () => {
    for (const sort of ['b6', 'left', 'b1,n,a1,a2']) {
      const { code, error } = await letterbook('kwic', 'mill', '--sort', sort, '--library', library)
      expect(code).toBe(2)
      expect(error).toMatch(/--sort takes/)
    }
    expect((await letterbook('kwic', '--library', library)).code).toBe(2)
  })
})
