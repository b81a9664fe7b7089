import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownPart } from '../../../../../src/main/library/import/read/part-name'
import { readBytes } from '../../../../support/read-bytes'
import { teiOf } from './tei/tei-of'
import { makeZip } from './zip/make-zip'

const isShown = (part: string) => part.length <= 200 && !/[\p{Cc}\u2028\u2029]/u.test(part)

describe('the name of a letter inside its file', () => {
  test('stays as it is when it is short and in one line', () => {
    for (const part of ['', 'attachment-1-to mayor.docx', 'نامه/letters/1.txt', '<1@example.org>', 'L34 (2)'])
      expect(shownPart(part)).toBe(part)
  })

  test('is short and in one line, the same each time, and never that of another', () => {
    const part = fc.string({ unit: 'binary', maxLength: 400 })
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(isShown(shownPart(one))).toBe(true)
        expect(shownPart(one)).toBe(shownPart(one))
        expect(shownPart(one) === shownPart(other)).toBe(one === other)
      }),
    )
  })

  test('keeps the ending, by which it is known what it is', () => {
    expect(shownPart(`${'folder/'.repeat(60)}letter.docx`)).toMatch(/^folder\/.*-[\da-f]{16}\.docx$/)
    expect(shownPart('to\nMary.txt')).toMatch(/^to Mary-[\da-f]{16}\.txt$/)
  })

  test.each([
    [
      'an archive',
      'a.zip',
      makeZip(
        [`${'long/'.repeat(60)}a.txt`, 'b\n\u0007c.txt'].map((path) => ({ name: path, content: 'One' })),
      ),
    ],
    [
      'an edition',
      'a.xml',
      teiOf(
        `<div type="letter" n="${'x'.repeat(300)}"><p>a</p></div><div type="letter" n="1&#10;2"><p>b</p></div>`,
      ),
    ],
    [
      'a mailbox',
      'a.mbox',
      ['x'.repeat(400), 'a b\u0001c']
        .map(
          (id) =>
            `From a Thu Feb  6 10:00:00 2020\nFrom: a@example.org\nMessage-ID: <${id}@x>\nMIME-Version: 1.0\n\nHello\n\n`,
        )
        .join(''),
    ],
    [
      'a mail with files',
      'a.eml',
      ['y'.repeat(400), 'a\tb\u0085c']
        .map(
          (name) =>
            `--cut\nContent-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}.txt\n\nHello\n`,
        )
        .reduce(
          (mail, part) => mail + part,
          'From: a@example.org\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n--cut\n\nText\n',
        ),
    ],
  ])('is so in %s', async (_what, name, source) => {
    const { letters, problems } = await readBytes(name, source)
    const parts = [...letters, ...problems].map(({ part }) => part)
    expect(letters.length).toBeGreaterThan(1)
    expect(parts.filter((part) => !isShown(part))).toEqual([])
    expect(new Set(letters.map(({ part }) => part)).size).toBe(letters.length)
  })
})
