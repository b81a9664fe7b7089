import { usualIgnoring } from '@shared/comparison'
import { tokens } from '@shared/text/tokens'
import { describe, expect, it } from 'vitest'
import { versionsTei } from '../../../../../../src/main/library/compare/export/tei/versions-tei'
import { readTei, versionsDocument } from '../../../../../support/compared-documents'
import { plantedVersions } from '../../../../../support/planted-versions'

function wordsOf(text: string): readonly string[] {
  return tokens(text).words
}

/** What is not lost, however lines and paragraphs are broken. */
function signsOf(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Every witness has its own words and signs, and everything that is pointed to is there once. */
function expectFaithful(texts: readonly string[], ignoring = usualIgnoring): ReturnType<typeof readTei> {
  const read = readTei(versionsTei(versionsDocument(texts, {}, ignoring)))
  expect([...read.witnesses.values()].map(wordsOf)).toEqual(texts.map(wordsOf))
  expect([...read.witnesses.values()].map(signsOf)).toEqual(texts.map(signsOf))
  expect(new Set(read.identifiers).size).toBe(read.identifiers.length)
  for (const pointer of read.pointers) expect(read.identifiers).toContain(pointer.slice(1))
  return read
}

const first =
  'Dear council,\n\nthe old mill stands by the river. We ask you to spare it.\n\nYours, the people'
const second =
  'Dear Council!\n\nthe mill stands by the great river. We ask you to spare it.\n\nYours, the people'

describe('versions as TEI', () => {
  it('give each witness its words back', () => {
    expectFaithful([first, second])
    expectFaithful([second, first])
  })

  it('give them back for made texts in which words, sentences and paragraphs were changed and moved', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { a, b } = plantedVersions(seed)
      const { elements } = expectFaithful([a, b])
      expect(elements.filter((name) => name === 'seg').length).toBeGreaterThanOrEqual(2)
    }
  })

  it('give them back for three witnesses and more, of which the base may be any', () => {
    const { a, b } = plantedVersions(11)
    const other = plantedVersions(12)
    expectFaithful([a, b, other.a])
    expectFaithful([b, a, `${a}\n\n${other.b}`, b])
    expectFaithful([first, second, first.replace('river', 'brook'), 'Dear council, no.'])
  })

  it('keep common words out of the apparatus, and what was ignored apart from what differs', () => {
    const tei = versionsTei(versionsDocument([first, second]))
    expect(tei).toContain('<app type="ignored"><rdg wit="#w1">council,')
    expect(tei).toContain('<rdg wit="#w1">old </rdg><rdg wit="#w2"/>')
    expect(tei).toContain('<rdg wit="#w1"/><rdg wit="#w2">great </rdg>')
    expect(tei).toContain('<p xml:space="preserve">Yours, the people</p>')
    expect(readTei(tei).elements.filter((name) => name === 'app')).toHaveLength(3)
  })

  it('put witnesses that agree into one reading', () => {
    const tei = versionsTei(versionsDocument(['It was red here.', 'It was blue here.', 'It was red here.']))
    expect(tei).toContain('<rdg wit="#w1 #w3">red </rdg><rdg wit="#w2">blue </rdg>')
  })

  it('tell how witnesses vary also beside one that has nothing in common with them', () => {
    const { elements, witnesses } = expectFaithful([
      first,
      second,
      'Something else was written here at some length.',
    ])
    expect(witnesses.size).toBe(3)
    const tei = versionsTei(
      versionsDocument([first, second, 'Something else was written here at some length.']),
    )
    expect(tei).toContain('<rdg wit="#w1">old </rdg><rdg wit="#w2 #w3"/>')
    expect(tei).toContain('We ask you to spare it.</rdg><rdg wit="#w3"/></app>')
    expect(elements.filter((name) => name === 'app').length).toBeLessThan(12)
  })

  it('have no apparatus for a text against itself', () => {
    const { elements } = expectFaithful([first, first])
    expect(elements).not.toContain('app')
  })

  it('link both ends of a passage that moved', () => {
    const moved = 'We do not write against light, or against water that is stored for a dry year.'
    const rest = [
      'The law does not leave these people without rights, and says so in its first article and in its last.',
      'The teachers did what teachers do.',
    ]
    const tei = versionsTei(versionsDocument([[moved, ...rest].join('\n\n'), [...rest, moved].join('\n\n')]))
    expect(tei).toContain(`xml:id="move-w2-1-from" corresp="#move-w2-1-to">${moved}</seg>`)
    expect(tei).toContain(`xml:id="move-w2-1-to" corresp="#move-w2-1-from">${moved}</seg>`)
  })

  it('keep every sign and space where these count', () => {
    const counts = { ...usualIgnoring, punctuation: false, spaces: false, case: false }
    const read = expectFaithful([first, second], counts)
    expect(read.witnesses.get('w1')?.trimEnd()).toBe(first)
    expect(read.witnesses.get('w2')?.trimEnd()).toBe(second)
  })

  it('take titles and texts that look like markup, and signs that XML forbids, as words', () => {
    const hostile = 'A <b>bold</b> & "quoted" word ]]> \u0000\u000b \ud800 end'
    const tei = versionsTei(versionsDocument([hostile, `${hostile} again`], { title: '<title>"&\u0001' }))
    const { witnesses, elements } = readTei(tei)
    expect(witnesses.get('w1')).toContain('A <b>bold</b> & "quoted" word ]]> \ufffd \ufffd end')
    expect(elements).not.toContain('b')
  })

  it('keep the signs of a letter without any word', () => {
    for (const texts of [
      ['* * *', first],
      [first, '* * *'],
      ['* * *', '— — —'],
      ['* * *', '* * *'],
      [first, '* * *', second],
      ['', '* * *'],
    ])
      expectFaithful(texts)
  })

  it('are well-formed where a letter has no words', () => {
    expectFaithful(['', ''])
    expectFaithful(['', first])
    expectFaithful([first, ''])
    expectFaithful(['* * *', first, ''])
  })

  it('have Persian beside English', () => {
    expectFaithful(['رود فردا هم آنجاست. با همهٔ ما شکیبا بوده است.', 'The river will be there tomorrow.'])
  })
})
