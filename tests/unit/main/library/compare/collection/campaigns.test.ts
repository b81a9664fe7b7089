import type { CampaignDetail } from '@shared/comparison'
import { afterEach, describe, expect, test } from 'vitest'
import { campaignDetail } from '../../../../../../src/main/library/compare/collection/campaign-detail'
import { campaignsOf } from '../../../../../../src/main/library/compare/collection/campaigns'
import { followDecidedPairs } from '../../../../../../src/main/library/import/store/near-copies'
import { Turn } from '../../../../../../src/main/library/search/turn'
import { type Collection, collectionOf, inThisThread, MadeProse } from '../../../../../support/collections'
import type { TestLetter } from '../../../../../support/indexed-letters'

let collection: Collection
afterEach(() => collection.close())

const template = new MadeProse(3).words(120)
const other = new MadeProse(4).words(120)

/** The template with these words altered. */
const altered = (...places: readonly number[]) =>
  template.map((word, at) => (places.includes(at) ? `x${word}` : word)).join(' ')

async function ofLetters(letters: readonly TestLetter[]): Promise<void> {
  collection = collectionOf(letters)
  await collection.findNearCopies()
}

const campaigns = (offset = 0, limit = 50) => campaignsOf(collection.state(), { offset, limit }, new Turn())

async function campaign(id: number, page: { offset?: number; limit?: number } = {}): Promise<CampaignDetail> {
  const detail = await campaignDetail(collection.state(), inThisThread, { id, ...page }, new Turn())
  if (detail === null) throw new Error(`Letter ${id} belongs to no campaign.`)
  return detail
}

describe('campaigns', () => {
  test('are letters that are one text with small deviations, the largest first, with their first and last dates', async () => {
    await ofLetters([
      { text: altered(10), date: '2020-05-01' },
      { text: other.join(' ') },
      { text: altered(), date: '2020-03' },
      { text: [...other.slice(0, 118), 'and', 'more'].join(' ') },
      { text: altered(50, 80) },
      { text: altered(20), date: '2021' },
      { text: [...other, 'he', 'says'].join(' ') },
      { text: new MadeProse(9).words(100).join(' ') },
    ])
    const { total, campaigns: found } = await campaigns()
    expect(total).toBe(2)
    expect(found.map(({ letter, letters, first, last }) => [letter.id, letters, first, last])).toEqual([
      [3, 4, '2020-03', '2021'],
      [2, 3, null, null],
    ])
    expect((await campaigns(1, 50)).campaigns).toEqual(found.slice(1))
    expect((await campaigns(0, 0)).campaigns).toEqual([])
  })

  test('are none where only two letters are alike, and a letter outside belongs to none', async () => {
    await ofLetters([
      { text: altered(10) },
      { text: altered(20) },
      { text: new MadeProse(9).words(100).join(' ') },
    ])
    expect(await campaigns()).toEqual({ total: 0, campaigns: [] })
    expect(await campaignDetail(collection.state(), inThisThread, { id: 1 }, new Turn())).toBeNull()
    expect(await campaignDetail(collection.state(), inThisThread, { id: 3 }, new Turn())).toBeNull()
  })

  test('count letters that the reader called one letter once, and do not join by a pair that he called different', async () => {
    await ofLetters([
      { text: altered(10), path: 'a.txt' },
      { text: altered(), path: 'b.txt' },
      { text: altered(20), path: 'c.txt' },
      { text: altered(30), path: 'd.txt' },
    ])
    expect((await campaigns()).campaigns[0]?.letters).toBe(4)
    collection.write((db) => {
      db.prepare("INSERT INTO decided_pair (a, b, same) VALUES ('f/a.txt', 'f/b.txt', 1)").run()
      db.prepare('UPDATE letter SET copy_of = 1 WHERE id = 2').run()
      followDecidedPairs(db, [])
    })
    await collection.findNearCopies()
    expect((await campaigns()).campaigns[0]?.letters).toBe(3)
    expect((await campaign(2)).campaign.letters).toBe(3)
    collection.write((db) => {
      for (const one of ['a', 'c'])
        db.prepare("INSERT INTO decided_pair (a, b, same) VALUES (?, 'f/d.txt', 0)").run(`f/${one}.txt`)
      followDecidedPairs(db, [])
    })
    expect(await campaigns()).toEqual({ total: 0, campaigns: [] })
  })
})

describe('one campaign', () => {
  test('shows the template, which parts how many letters have, and what each letter does otherwise', async () => {
    await ofLetters([
      { text: altered(40), date: '2020-05' },
      { text: altered(), date: '2020-04' },
      { text: altered(10, 70), date: '2020-03' },
      { text: altered(70, 100) },
    ])
    const detail = await campaign(4)
    const text = template.join(' ')
    expect(detail.text).toBe(text)
    expect(detail.campaign.letter.id).toBe(2)
    expect(detail.parts.map(({ start, end, letters }) => [text.slice(start, end), letters])).toEqual([
      [template.slice(0, 10).join(' '), 4],
      [template[10], 3],
      [template.slice(11, 40).join(' '), 4],
      [template[40], 3],
      [template.slice(41, 70).join(' '), 4],
      [template[70], 2],
      [template.slice(71, 100).join(' '), 4],
      [template[100], 3],
      [template.slice(101).join(' '), 4],
    ])
    expect(detail.members.map(({ letter }) => letter.id)).toEqual([3, 1, 4])
    const deviations = detail.members.map(({ comparison }) =>
      comparison.rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, a }) => [kind, text.slice(a.start, a.end)]),
    )
    expect(deviations).toEqual([
      [
        ['changed', template[10]],
        ['changed', template[70]],
      ],
      [['changed', template[40]]],
      [
        ['changed', template[70]],
        ['changed', template[100]],
      ],
    ])
    for (const { similarity, comparison } of detail.members) expect(similarity).toBe(comparison.similarity)
  })

  test('leaves out of the parts what a mail quotes, and shows the letters page by page', async () => {
    const quoted = 'They wrote before us: nobody has answered.'
    const text = `${template.join(' ')}\n\n${quoted}`
    const end = template.join(' ').length
    const blocks = [
      { kind: 'paragraph', start: 0, end },
      { kind: 'quoted-reply', start: end + 2, end: text.length },
    ] as const
    await ofLetters([{ text, blocks }, ...[10, 20, 30, 40].map((at) => ({ text: altered(at) }))])
    const all = await campaign(1)
    expect(all.text).toBe(text)
    expect(all.parts.at(-1)?.end).toBe(end)
    expect(all.members).toHaveLength(4)
    const pages = [await campaign(1, { offset: 0, limit: 3 }), await campaign(1, { offset: 3, limit: 3 })]
    expect(pages.flatMap(({ members }) => members)).toEqual(all.members)
  })

  test('of hundreds of letters puts small deviations of single letters together', async () => {
    const prose = new MadeProse(11)
    await ofLetters([
      { text: altered() },
      ...Array.from({ length: 199 }, (_, at) => ({
        text: at % 2 === 0 ? altered(60, prose.below(55)) : altered(prose.below(55)),
      })),
    ])
    const { campaign: found, parts, members } = await campaign(1)
    expect(found.letters).toBe(200)
    expect(members).toHaveLength(50)
    const text = template.join(' ')
    const half = parts.filter(({ letters }) => letters < 150)
    expect(half.map(({ start, end }) => text.slice(start, end))).toEqual([template[60]])
    expect(half[0]?.letters).toBe(100)
    expect(parts.length).toBeLessThan(30)
    // Every word of the template once.
    expect(parts.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
  })
})
