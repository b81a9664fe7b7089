import type { Block, Description, Evidence } from '@shared/letter'
import { expect, test } from 'vitest'
import {
  blocksToStore,
  descriptionToStore,
  storedBlocks,
  storedDescription,
} from '../../../../../src/main/library/letters/stored-letter'

const text = 'From: A. B.\n\nDear C,'
const standing: Evidence = {
  ...{ source: 'header-line', field: 'from:', asWritten: 'A. B.', span: { start: 6, end: 11 } },
  ...{ certainty: 'certain', state: 'extracted' },
}
const elsewhere: Evidence = {
  ...{
    source: 'front-matter',
    field: 'title',
    asWritten: 'A title',
    certainty: 'possible',
    state: 'extracted',
  },
}
const description: Description = {
  ...{ title: 'A title', titleEvidence: elsewhere, kind: 'letter', language: 'en', direction: 'ltr' },
  dates: [{ edtf: '1843', min: -46386, max: -46022, role: 'sent', inferred: true, evidence: elsewhere }],
  senders: [{ name: 'A. B.', evidence: standing }],
  signatories: [],
  signatoryCount: 38,
  recipients: [{ name: 'C', role: 'judge', organisation: 'Court', evidence: standing }],
  places: [],
  source: { publisher: 'P' },
  quotations: [{ start: 13, end: 20, speaker: 'A' }],
}

test('a description is the same after it was stored', () => {
  const { title: _title, kind: _kind, language: _language, direction: _direction, ...kept } = description
  expect(storedDescription(descriptionToStore(description, text), text)).toEqual(kept)
})

test('what is not known takes no room in the store, and is empty when it is read', () => {
  const empty = {
    ...description,
    dates: [],
    senders: [],
    recipients: [],
    quotations: [],
    signatoryCount: null,
    source: {},
  }
  const json = descriptionToStore(empty, text)
  expect(Object.keys(JSON.parse(json) as object)).toEqual(['titleEvidence'])
  expect(storedDescription(json, text)).toMatchObject({
    dates: [],
    signatoryCount: null,
    source: {},
    places: [],
  })
})

test('blocks are the same after they were stored', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', start: 0, end: 11 },
    { kind: 'boilerplate', start: 13, end: 20 },
  ]
  expect(storedBlocks(blocksToStore(blocks))).toEqual(blocks)
})
