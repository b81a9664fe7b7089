import type { Block, Description, Evidence } from '@shared/letter'
import { expect, test } from 'vitest'
import {
  descriptionToStore,
  storedDescription,
} from '../../../../../src/main/library/letters/stored-description'
import { blocksToStore, storedBlocks } from '../../../../../src/main/library/letters/stored-letter'

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
  dates: [
    { edtf: '1843', min: -46386, max: -46022, role: 'sent', inferred: true, evidence: elsewhere },
    { edtf: '1843-03-03', min: -46325, max: -46325, role: 'received', inferred: false, evidence: standing },
  ],
  senders: [{ name: 'A. B.', evidence: standing }],
  signatories: [],
  signatoryCount: 38,
  signatoryCountEvidence: elsewhere,
  recipients: [{ name: 'C', role: 'judge', organisation: 'Court', evidence: standing }],
  places: [],
  source: { publisher: 'P' },
  sourceEvidence: elsewhere,
  quotations: [
    { start: 0, end: 4, use: 'quotation' },
    { start: 6, end: 11, use: 'title' },
    { start: 13, end: 20, use: 'quotation', speaker: 'A' },
  ],
  pages: [{ start: 0, label: '12v' }],
  variants: [{ start: 0, end: 4, kind: 'spelling', as: 'Fron' }],
  links: [{ relation: 'in-reply-to', to: 'mid:1@example.org', evidence: elsewhere }],
  identities: ['mid:2@example.org'],
  proposals: [
    { field: 'place', place: { name: 'D', role: 'sent', evidence: standing } },
    { field: 'language', language: 'fr', evidence: elsewhere },
    { field: 'sender', person: { name: 'A. B.', evidence: standing } },
  ],
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
  expect(Object.keys(JSON.parse(json) as object)).toEqual(['te'])
  expect(storedDescription(json, text)).toMatchObject({
    dates: [],
    signatoryCount: null,
    source: {},
    places: [],
  })
})

test('a description is read as the first versions of the index wrote it', () => {
  const json = `{"title":"A title","titleEvidence":[0,"title",2,"A title"],"language":"en",
    "languageEvidence":[4,"language-of-words",1,"Dear"],
    "dates":[{"edtf":"1843-03-03","min":-46325,"max":-46325,"inferred":false,"role":"sent","evidence":[2,"date:",0,6,11]}],
    "senders":[{"name":"A. B.","evidence":[2,"from:",0,6,11]}],
    "quotations":[{"start":13,"end":20,"use":"quotation","speaker":"A"}]}`
  const evidence = { ...standing, field: 'date:' }
  expect(storedDescription(json, text)).toMatchObject({
    title: 'A title',
    titleEvidence: elsewhere,
    language: 'en',
    languageEvidence: { source: 'text', field: 'language-of-words', asWritten: 'Dear' },
    dates: [{ edtf: '1843-03-03', min: -46325, max: -46325, inferred: false, role: 'sent', evidence }],
    senders: [{ name: 'A. B.', evidence: standing }],
    quotations: [{ start: 13, end: 20, use: 'quotation', speaker: 'A' }],
  })
})

test('blocks are the same after they were stored', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', start: 0, end: 11 },
    { kind: 'boilerplate', start: 13, end: 20 },
    { kind: 'paragraph', start: 22, end: 30, language: 'fa', direction: 'rtl' },
    { kind: 'note', start: 32, end: 40, language: 'zh-Hant' },
    { kind: 'signature', start: 42, end: 50, direction: 'ltr' },
  ]
  expect(storedBlocks(blocksToStore(blocks))).toEqual(blocks)
})

test('blocks are read as the first versions of the index wrote them', () => {
  expect(storedBlocks('[0,0,11,3,13,30,["fa",1],7,31,40,["",0],12,42,50,["la",-1],3,52,60]')).toEqual([
    { kind: 'heading', start: 0, end: 11 },
    { kind: 'paragraph', start: 13, end: 30, language: 'fa', direction: 'rtl' },
    { kind: 'signature', start: 31, end: 40, direction: 'ltr' },
    { kind: 'note', start: 42, end: 50, language: 'la' },
    { kind: 'paragraph', start: 52, end: 60 },
  ])
})

test('a letter without blocks has none after it was stored', () => {
  expect(storedBlocks(blocksToStore([]))).toEqual([])
})
