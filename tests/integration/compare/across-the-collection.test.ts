/** Where else wording stands, letters like a letter, and campaigns: from files to answers, with the thread that compares. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundledScript } from '../../support/bundle-script'
import { buildExtractionWorker } from '../../support/extraction-worker'
import { WholeLibrary } from '../../support/whole-library'

let worker: BundledScript
let library: WholeLibrary

const passage =
  'The orchard by the river was sold last winter without a word to those who had planted it, and the gate was locked.'
const campaign = (place: string, name: string) =>
  `Dear Minister,

${passage} We, who live in ${place}, ask you to open the gate and to give the orchard back to the people who have tended it for forty years. They have no other land, and no other bread.

The school has asked you, the parish has asked you, and the doctor of the district has asked you. Nobody was given an answer.

Yours faithfully,
${name}
`

beforeAll(async () => {
  worker = await buildExtractionWorker()
  library = new WholeLibrary(worker.path)
  await library.open()
  library.write('campaign/a.txt', campaign('Lorvik', 'Ada Vale'))
  library.write('campaign/b.txt', campaign('Dahlun', 'Bela Orr'))
  library.write('campaign/c.txt', campaign('Hallstrand', 'Cora Lind'))
  library.write(
    'report.txt',
    `An orchard is gone

“The orchard by the river was sold last spring without a word to those who had planted it,” the letters say. The ministry has not answered, and its doors were closed when this paper asked.
`,
  )
  library.write(
    'other.txt',
    'Dear Ada,\n\nthe weather is fine here and I have nothing to tell you.\n\nYours, Bela\n',
  )
  await library.import()
})
afterAll(async () => {
  await library.close()
  worker.remove()
})

describe('across a collection', () => {
  test('it is told where else a stretch stands, and what was altered there', async () => {
    const { id, text } = await library.letter('campaign/a.txt')
    const start = text.indexOf(passage)
    const { passages, letters } = await library.call('compare.elsewhere', {
      ...{ id, start, end: start + passage.length },
    })
    expect(letters).toBe(3)
    const paths = passages.map(({ letter }) => letter.key.replace(/^.*?\//, ''))
    expect(paths.toSorted()).toEqual(['campaign/b.txt', 'campaign/c.txt', 'report.txt'])
    const quoted = passages.find(({ letter }) => letter.key.endsWith('report.txt'))
    expect(quoted?.text).toMatch(/^The orchard .* sold last spring .* planted it/)
    const changes = quoted?.rows.filter(({ kind }) => kind === 'changed') ?? []
    expect(changes.map(({ a }) => text.slice(a.start, a.end))).toEqual(['winter'])
  })

  test('letters are alike by what they share', async () => {
    const { id, text } = await library.letter('campaign/a.txt')
    const alike = await library.call('compare.alike', { id })
    expect(alike).toHaveLength(3)
    expect(alike[2]?.letter.key.endsWith('report.txt')).toBe(true)
    for (const { share, shareThere, longest } of alike) {
      expect(share).toBeGreaterThan(0)
      expect(shareThere).toBeLessThanOrEqual(1)
      // What is very long is cut short at its end.
      for (const one of longest)
        expect(text.slice(one.own.start, one.own.end)).toContain(one.text.replace(/ …$/, ''))
    }
    expect(await library.call('compare.alike', { id: (await library.letter('other.txt')).id })).toEqual([])
  })

  test('a campaign has a template, its parts and what each letter does otherwise', async () => {
    const { total, campaigns } = await library.call('compare.campaigns', { offset: 0, limit: 10 })
    expect(total).toBe(1)
    expect(campaigns[0]).toMatchObject({ letters: 3 })
    const { id } = await library.letter('campaign/b.txt')
    const detail = await library.call('compare.campaign', { id })
    const { text = '', parts = [], members = [] } = detail ?? {}
    const own = parts.filter(({ letters }) => letters === 1).map(({ start, end }) => text.slice(start, end))
    expect(own).toEqual(['Lorvik', 'Ada Vale'])
    expect(members).toHaveLength(2)
    for (const { similarity, comparison } of members) {
      expect(similarity).toBeGreaterThan(0.9)
      expect(comparison.summary.changed).toBeLessThanOrEqual(3)
    }
    expect(await library.call('compare.campaign', { id: (await library.letter('report.txt')).id })).toBeNull()
  })
})
