import type { Translation } from '@shared/comparison'
import { describe, expect, it } from 'vitest'
import { translationTei } from '../../../../../../src/main/library/compare/export/tei/translation-tei'
import { documentLetter, origin, readTei } from '../../../../../support/compared-documents'

const a = documentLetter('One & <two>. Three.\n\nFour.')
const b = documentLetter('یک و دو. سه.', { language: 'fa' })
const translation: Translation = {
  a: [
    { start: 0, end: 12 },
    { start: 13, end: 19 },
    { start: 21, end: 26 },
  ],
  b: [
    { start: 0, end: 8 },
    { start: 9, end: 12 },
  ],
  links: [
    { a: [0], b: [0], certainty: 0.91, byHand: true },
    { a: [1], b: [1], certainty: 0.5, byHand: false },
    { a: [2], b: [], certainty: 1, byHand: false },
  ],
  pins: [],
  lost: [],
}

describe('a translation as TEI', () => {
  const tei = translationTei({ kind: 'translation', a, b, translation, origin })

  it('has both letters with their sentences, each in its language', () => {
    expect(tei).toContain('<s xml:id="w1-s1">One &amp; &lt;two&gt;.</s> <s xml:id="w1-s2">Three.</s></p>')
    expect(tei).toContain('<p><s xml:id="w1-s3">Four.</s></p>')
    expect(tei).toContain('<text corresp="#w2" xml:lang="fa">')
  })

  it('links sentences that belong together, and only these, to places that there are', () => {
    const { pointers, identifiers, elements } = readTei(tei)
    expect(elements.filter((name) => name === 'link')).toHaveLength(2)
    for (const pointer of pointers) expect(identifiers).toContain(pointer.slice(1))
    expect(tei).toContain('<link type="by-hand" target="#w1-s1 #w2-s1" cert="0.91"/>')
  })

  it('keeps the signs of a letter without any sentence', () => {
    const signs = documentLetter('* * *\n')
    const none = { ...translation, b: [], links: [{ a: [0, 1, 2], b: [], certainty: 1, byHand: false }] }
    const written = translationTei({ kind: 'translation', a, b: signs, translation: none, origin })
    expect(written).toContain('<p>* * *</p>')
  })

  it('has no links where nothing belongs together', () => {
    const none = { ...translation, links: [{ a: [0, 1, 2], b: [], certainty: 1, byHand: false }] }
    const { elements } = readTei(translationTei({ kind: 'translation', a, b, translation: none, origin }))
    expect(elements).not.toContain('linkGrp')
  })
})
