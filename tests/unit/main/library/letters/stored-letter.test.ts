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
  ...{ title: 'A title', titleEvidence: elsewhere, direction: 'ltr' },
  ...{ kind: 'letter', kindEvidence: standing, language: 'en', languageEvidence: elsewhere },
  dates: [{ edtf: '1843', min: -46386, max: -46022, role: 'sent', inferred: true, evidence: elsewhere }],
  senders: [{ name: 'A. B.', evidence: standing }],
  signatories: [],
  signatoryCount: 38,
  signatoryCountEvidence: elsewhere,
  recipients: [{ name: 'C', role: 'judge', organisation: 'Court', evidence: standing }],
  places: [],
  source: { publisher: 'P' },
  sourceEvidence: elsewhere,
  quotations: [{ start: 13, end: 20, use: 'quotation', speaker: 'A' }],
  pages: [{ start: 0, label: '12v' }],
  variants: [{ start: 0, end: 4, kind: 'spelling', as: 'Fron' }],
  links: [{ relation: 'in-reply-to', to: 'mid:1@example.org', evidence: elsewhere }],
  identities: ['mid:2@example.org'],
  proposals: [{ field: 'place', place: { name: 'D', role: 'sent', evidence: standing } }],
}

test('a description is the same after it was stored', () => {
  const { direction: _direction, ...kept } = description
  expect(storedDescription(descriptionToStore(description, text), text)).toEqual(kept)
})

test('what is not known takes no room in the store, and is empty when it is read', () => {
  const empty: Description = {
    ...description,
    ...{ kind: null, kindEvidence: null, language: null, languageEvidence: null },
    ...{ dates: [], senders: [], recipients: [], quotations: [], source: {}, sourceEvidence: null },
    ...{ signatoryCount: null, signatoryCountEvidence: null },
    ...{ pages: [], variants: [], links: [], identities: [], proposals: [] },
  }
  const json = descriptionToStore(empty, text)
  expect(Object.keys(JSON.parse(json) as object)).toEqual(['title', 'titleEvidence'])
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
    { kind: 'paragraph', start: 22, end: 30, language: 'fa', direction: 'rtl' },
    { kind: 'note', start: 32, end: 40, language: 'la' },
    { kind: 'signature', start: 42, end: 50, direction: 'ltr' },
  ]
  expect(storedBlocks(blocksToStore(blocks))).toEqual(blocks)
})
