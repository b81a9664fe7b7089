import { describe, expect, it } from 'vitest'
import {
  type ComparedLetter,
  type FieldName,
  precision,
  readSample,
  recall,
  tallyOf,
} from '../../support/sample-findings'
import { truth } from '../../support/sample-library'

const sample = await readSample()
const statedIn = new Set(['md', 'eml', 'mbox', 'tei', 'cmif'])
const stated = sample.letters.filter(({ known }) => statedIn.has(known.format))
const told = sample.letters.filter(({ known }) => !statedIn.has(known.format))

type Floors = Readonly<Record<FieldName, readonly [precision: number, recall: number]>>

/** Where the file has fields for it. */
const floorsOfStated: Floors = {
  format: [1, 1],
  encoding: [1, 1],
  title: [1, 1],
  kind: [1, 1],
  language: [1, 1],
  'sent date': [1, 1],
  'published date': [1, 1],
  senders: [1, 1],
  recipients: [1, 1],
  signatories: [0.95, 0.85],
  'signatory count': [1, 0.5],
  places: [1, 1],
  quotations: [1, 1],
}

/** Where a reader has to find it in the words. */
const floorsOfTold: Floors = {
  format: [1, 1],
  encoding: [1, 1],
  title: [1, 1],
  kind: [1, 1],
  language: [1, 1],
  'sent date': [0.9, 0.95],
  'published date': [1, 1],
  senders: [0.9, 0.6],
  recipients: [0.9, 0.8],
  signatories: [0.9, 0.65],
  'signatory count': [1, 0.44],
  places: [0.9, 0.75],
  quotations: [0.95, 1],
}

describe('the import of the sample library', () => {
  it('reads every file and finds as many letters as there are', () => {
    expect(sample.faults).toEqual([])
    expect(sample.letters.map(({ name }) => name).sort()).toEqual(Object.keys(truth.files).sort())
    expect(sample.letters.filter(({ found }) => found === null)).toEqual([])
  })

  it.each(sample.letters)('reads every word of $name, and no others', ({ known, found }) => {
    const floor = ['html', 'pdf'].includes(known.format) ? 0.98 : 0.995
    expect(found?.agreement.recall).toBeGreaterThanOrEqual(floor)
    expect(found?.agreement.precision).toBeGreaterThanOrEqual(floor)
  })

  it.each(fieldsOf(floorsOfStated))('finds the %s where a file states it', (field, floor) => {
    expectAtLeast(field, stated, floor)
  })

  it.each(fieldsOf(floorsOfTold))('finds the %s where it has to be read', (field, floor) => {
    expectAtLeast(field, told, floor)
  })

  it('counts what is wrong against precision and what is missing against recall', () => {
    const [one] = stated
    if (one === undefined) throw new Error('Nothing was read.')
    const other: ComparedLetter = { ...one, known: { ...one.known, senders: [{ name: 'Nobody' }] } }
    const tally = tallyOf('senders', [one, other, { ...one, found: null }])
    const { right, found, known } = tally
    const senders = one.known.senders.length
    expect({ right, found, known }).toEqual({ right: senders, found: 2 * senders, known: 2 * senders + 1 })
    expect(tally.faults.filter((fault) => fault.includes('missing'))).toHaveLength(1 + senders)
  })

  it('joins answers to what they answer, attachments to their mails, a catalogue to its letters', () => {
    const withLinks = truth.relations.filter(
      ({ kind, from }) => from.includes('#') && ['in reply to', 'enclosed in', 'describes'].includes(kind),
    )
    const apart = withLinks.filter(({ from, to }) => {
      const links = descriptionOf(from)?.links ?? []
      return !links.some((link) => descriptionOf(to)?.identities.includes(link.to))
    })
    expect(withLinks).toHaveLength(7)
    expect(apart).toEqual([])
  })
})

function fieldsOf(floors: Floors): readonly (readonly [FieldName, readonly [number, number]])[] {
  return (Object.keys(floors) as FieldName[]).map((field) => [field, floors[field]])
}

function expectAtLeast(
  field: FieldName,
  letters: readonly ComparedLetter[],
  [leastPrecision, leastRecall]: readonly [number, number],
): void {
  const tally = tallyOf(field, letters)
  const faults = tally.faults.join('\n')
  expect(precision(tally), faults).toBeGreaterThanOrEqual(leastPrecision)
  expect(recall(tally), faults).toBeGreaterThanOrEqual(leastRecall)
}

function descriptionOf(name: string) {
  return sample.letters.find((letter) => letter.name === name)?.found?.description
}
