import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { libraryForEachTest } from '../support/library-for-each-test'
import { WholeLibrary } from '../support/whole-library'

let library: WholeLibrary
libraryForEachTest(
  (worker) => new WholeLibrary(worker),
  async (made) => {
    library = made
    const letter = (from: string, to: string) =>
      `From: ${from}\nTo: ${to}\nDate: 3 March 1843\n\nDear friend,\n\nThe orchard near ${to}’s mill is in bloom.`
    library.write('a.txt', letter('Ada Vale', 'Bela Orr'))
    library.write('b.txt', letter('A. Vale', 'Cora Finch'))
    library.write('c.txt', letter('A. Vale', 'Edmund Quennell Jr'))
    library.write('d.txt', letter('Edmund Quennell Sr', 'Cora Finch'))
    const mail = (from: string, id: number) =>
      `From: ${from}\nTo: Bela Orr <bela@orr.example>\nMessage-ID: <${id}@orr.example>\nDate: Tue, 3 Mar 2020 10:00:00 +0000\nSubject: ${id}\n\nThe gate is shut.\n`
    library.write('m1.eml', mail('Tilde Berg <tilde@berg.example>', 1))
    library.write('m2.eml', mail('Tilde Moreau <Tilde@berg.example>', 2))
    await library.import()
  },
)

async function proposals() {
  const { total, proposals: page } = await library.call('people.proposals', { offset: 0, limit: 50 })
  expect(total).toBe(page.length)
  return page
}

async function decide(kind: 'same-person' | 'different-people', members: string[], as: string | null) {
  const id = randomUUID()
  await library.call('decisions.change', { put: [{ id, kind, members, as }], withdraw: [] })
  return id
}

test('Names that may be one person are proposed with the letters that have them, and father and son are not', async () => {
  expect(await proposals()).toEqual([
    {
      names: [
        { name: 'Ada Vale', letters: 1 },
        { name: 'A. Vale', letters: 2 },
      ],
      as: 'Ada Vale',
      reason: 'initials',
    },
    {
      names: [
        { name: 'Tilde Berg', letters: 1 },
        { name: 'Tilde Moreau', letters: 1 },
      ],
      as: 'Tilde Berg',
      reason: 'address',
    },
  ])
})

test('Names that were merged are not proposed any more, until the decision is taken back', async () => {
  const id = await decide('same-person', ['Ada Vale', 'A. Vale'], 'Ada Vale')
  expect((await proposals()).map(({ reason }) => reason)).toEqual(['address'])
  await library.call('decisions.change', { put: [], withdraw: [id] })
  expect((await proposals()).map(({ reason }) => reason)).toEqual(['initials', 'address'])
})

test('Names of which the reader said that they are different people are never proposed again, also in a new index', async () => {
  const id = await decide('different-people', ['Ada Vale', 'A. Vale'], null)
  await decide('different-people', ['Tilde Moreau', 'Tilde Berg'], null)
  expect(await proposals()).toEqual([])
  await library.loseIndex()
  await library.import()
  expect(await proposals()).toEqual([])
  await library.call('decisions.change', { put: [], withdraw: [id] })
  expect((await proposals()).map(({ reason }) => reason)).toEqual(['initials'])
})

test('Names of letters that are corrected follow', async () => {
  const { key, id } = await library.head('a.txt')
  const { values } = await library.call('letters.review', { id })
  const target = values.find(({ value }) => value.field === 'sender')?.target ?? null
  const value = { field: 'sender', name: 'Albert Vale' } as const
  await library.call('corrections.change', {
    put: [{ id: randomUUID(), letterKey: key, field: 'sender', target, verdict: 'corrected', value }],
    withdraw: [],
  })
  expect((await proposals()).map(({ as }) => as)).toEqual(['Albert Vale', 'Tilde Berg'])
})
