import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { libraryForEachTest } from '../support/library-for-each-test'
import { WholeLibrary } from '../support/whole-library'

let library: WholeLibrary

const appeal = [
  'Dear neighbours,',
  'The mill by the lower bridge has stood for two hundred years, and the council means to pull it down before the winter. We who live beside the river ask you to stand with us on the market square next Sunday, to sign the paper that lies at the bakery, and to tell your cousins in the upper valley what is planned behind closed doors.',
  'Whoever has a photograph of the old wheel, or remembers who carved the beam above its door, should write to us soon.',
].join('\n\n')
const personal = appeal
  .replace('next Sunday', 'this coming Friday')
  .concat('\n\nMy own grandmother was born there.')
const other =
  'Dear Cora,\n\nThe geese came back on Tuesday and have settled on the far bank, where nobody disturbs them but the miller’s boy, who counts them every evening and writes the number on the stable wall with a piece of chalk.'

libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  (made) => {
    library = made
    library.write('a.txt', appeal)
    library.write('b.txt', personal)
    library.write('c.txt', other)
  },
)

async function alike(): Promise<readonly (readonly [string, string])[]> {
  const { total, pairs } = await library.call('letters.alike', { offset: 0, limit: 50 })
  expect(total).toBe(pairs.length)
  return pairs.map(({ letter, other: { head } }) => [letter.path, head.path])
}

async function decide(kind: 'same-letter' | 'different-letters', paths: readonly string[]): Promise<string> {
  const members = await Promise.all(paths.map(async (path) => (await library.head(path)).key))
  const id = randomUUID()
  await library.call('decisions.change', { put: [{ id, kind, members, as: null }], withdraw: [] })
  return id
}

async function withdraw(id: string): Promise<void> {
  await library.call('decisions.change', { put: [], withdraw: [id] })
}

async function review(path: string) {
  return await library.call('letters.review', { id: (await library.head(path)).id })
}

describe('letters that are nearly the same', () => {
  test('are proposed to the reader with how much they share, and are not joined', async () => {
    await library.import()
    const { pairs } = await library.call('letters.alike', { offset: 0, limit: 50 })
    expect(pairs).toMatchObject([{ letter: { path: 'a.txt' }, other: { head: { path: 'b.txt' } } }])
    expect(pairs[0]?.other.similarity).toBeGreaterThan(0.8)
    expect(pairs[0]?.other.similarity).toBeLessThan(1)
    expect(await library.heads(false)).toHaveLength(3)
    expect((await review('b.txt')).nearCopies).toMatchObject([{ head: { path: 'a.txt' } }])
    expect((await library.call('library.state', {})).alike).toBe(1)
  })

  test('are found when the second of them comes later', async () => {
    rmSync(join(library.source, 'b.txt'))
    await library.import()
    expect(await alike()).toEqual([])
    library.write('b.txt', personal)
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('are no more when one of them becomes another letter, and are again when it is what it was', async () => {
    await library.import()
    library.write('b.txt', `${other} And there is nothing else to tell from here, so I close.`)
    await library.import()
    expect(await alike()).not.toContainEqual(['a.txt', 'b.txt'])
    library.write('b.txt', personal)
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('are not proposed while the file of one is gone, and are when it comes back', async () => {
    await library.import()
    rmSync(join(library.source, 'a.txt'))
    await library.import()
    expect(await alike()).toEqual([])
    library.write('a.txt', appeal)
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('take part once when there are exact copies of them, and the copy takes over when the first one goes', async () => {
    library.write('copy.txt', appeal)
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
    rmSync(join(library.source, 'a.txt'))
    await library.import()
    expect(await alike()).toEqual([['b.txt', 'copy.txt']])
  })

  test('are not taken for alike by the words that they quote from each other', async () => {
    library.write(
      'd.eml',
      `From: Ada Vale <ada@vale.example>\nTo: Bela Orr <bela@orr.example>\nMessage-ID: <1@vale.example>\nSubject: Re: mill\n\nI shall be there.\n\n${appeal.replace(/^/gm, '> ')}\n`,
    )
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('are not proposed when they have too few words to be told apart', async () => {
    library.write('e.txt', 'Dear Cora,\n\nThe mill is sold.\n\nYours, Ada')
    library.write('f.txt', 'Dear Cora,\n\nThe mill is sold!!\n\nYours, Ada!')
    await library.import()
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })
})

describe('what the reader decides of two letters', () => {
  beforeEach(async () => {
    await library.import()
  })

  test('that they are different takes them out of the proposals for good, and taking it back brings them back', async () => {
    const id = await decide('different-letters', ['a.txt', 'b.txt'])
    expect(await alike()).toEqual([])
    library.write('b.txt', personal.replace('grandmother', 'great-aunt'))
    await library.import()
    expect(await alike()).toEqual([])
    await withdraw(id)
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('that they are one letter makes copies of them, until it is taken back', async () => {
    const id = await decide('same-letter', ['a.txt', 'b.txt'])
    expect(await alike()).toEqual([])
    expect((await library.heads(false)).map(({ path }) => path)).toEqual(['a.txt', 'c.txt'])
    expect((await review('a.txt')).copies.map(({ path }) => path)).toEqual(['b.txt'])
    expect((await review('b.txt')).copies.map(({ path }) => path)).toEqual(['a.txt'])
    await withdraw(id)
    expect(await library.heads(false)).toHaveLength(3)
    expect(await alike()).toEqual([['a.txt', 'b.txt']])
  })

  test('holds when the index is made anew', async () => {
    await decide('same-letter', ['a.txt', 'b.txt'])
    await decide('different-letters', ['a.txt', 'c.txt'])
    await library.loseIndex()
    await library.import()
    expect(await alike()).toEqual([])
    expect((await library.heads(false)).map(({ path }) => path)).toEqual(['a.txt', 'c.txt'])
  })

  test('brings the exact copies of both together', async () => {
    library.write('copy-of-b.txt', personal)
    await library.import()
    await decide('same-letter', ['a.txt', 'b.txt'])
    expect((await library.heads(false)).map(({ path }) => path)).toEqual(['a.txt', 'c.txt'])
    expect((await review('copy-of-b.txt')).copies.map(({ path }) => path)).toEqual(['a.txt', 'b.txt'])
  })
})
