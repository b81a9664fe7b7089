import { describe, expect, test } from 'vitest'
import { describeLetter } from '../../../../../src/main/library/import/describe'
import { readBytes } from '../../../../support/read-bytes'

const length = 200_000
/** One value of a field, of signs that patterns for names, dates and addresses begin with again and again. */
const long = (unit: string) => unit.repeat(length / unit.length)

function edition(signed: string): string {
  const letter = `<div type="letter"><p>x y z</p><closer><signed>${signed}</signed></closer></div>`
  return `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc></teiHeader><text><body>${letter}</body></text></TEI>`
}

/** Texts on which a pattern that begins anew at each sign would be busy for minutes. */
const texts: readonly (readonly [what: string, name: string, source: string])[] = [
  ['a sender of one long word', 'a.txt', `From: ${long('a')}\nTo: b\n\nx`],
  ['a sender of words without a comma', 'a.txt', `From: ${long('word ')}\nTo: b\n\nx`],
  ['a sender of opened brackets', 'a.txt', `From: a@b ${long('<a')}\nTo: b\n\nx`],
  ['a sender of commas', 'a.txt', `From: a${long(',')}a\nTo: b\n\nx`],
  ['numbers that are days', 'a.txt', long('1 ')],
  ['numbers beside words', 'a.txt', long('221 members of ')],
  ['years with missing digits', 'a.txt', long('18--')],
  ['a date before many spaces', 'a.txt', `3 March 1843${long(' ')}x`],
  ['opened quotations', 'a.txt', long('“word ')],
  ['a signature of spaces that do not break', 'a.xml', edition(`A${long('\u00a0')}B`)],
  ['signs of emphasis', 'a.md', long('**a*b ')],
  ['signs of links', 'a.md', long('[a](')],
  ['a row of empty cells', 'a.html', `<table><tr>${long('<td></td>')}<td>x</td></tr></table>`],
]

describe('a text that is made to keep a rule busy', () => {
  test.each(texts)('is read and described to its end: %s', async (_what, name, source) => {
    const { letters } = await readBytes(name, source)
    const titles = letters.map((letter) => describeLetter(letter, name).description.title)
    expect(titles).toHaveLength(1)
    expect(titles[0]).not.toBe('')
  })
})
