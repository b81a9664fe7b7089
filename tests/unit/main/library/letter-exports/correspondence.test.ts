import { expect, it } from 'vitest'
import {
  addressOf,
  correspondenceActions,
} from '../../../../../src/main/library/letter-exports/correspondence'
import { LetterLosses } from '../../../../../src/main/library/letter-exports/letter-losses'
import { date, evidence, person } from '../../../../support/described'
import { readLetterOf } from '../../../../support/read-letter-of'

const dated = (edtf: string, more: Parameters<typeof date>[1] = {}) => {
  const losses = new LetterLosses()
  const dates = [date(edtf, { evidence: evidence({ asWritten: 'x' }), ...more })]
  const [action = ''] = correspondenceActions(readLetterOf({ dates }), losses, 'edition')
  return {
    attributes: /<date(.*)>x<\/date>/.exec(action)?.[1] ?? '',
    lost: losses.all().map(({ what }) => what),
  }
}

it.each([
  ['1843-03-03', ' when="1843-03-03"', []],
  ['1843', ' when="1843"', []],
  ['1843-03~', ' when="1843-03" precision="medium"', []],
  ['1843?', ' when="1843" cert="medium"', []],
  ['1843-03/1843-05', ' from="1843-03" to="1843-05"', []],
  ['../1843', ' notAfter="1843"', []],
  ['[1843-03-01..1843-03-05]', ' notBefore="1843-03-01" notAfter="1843-03-05"', []],
  ['184X', ' notBefore="1840-01-01" notAfter="1849-12-31"', []],
  ['1843-21', ' notBefore="1843-03-01" notAfter="1843-05-31"', []],
  ['[1843,1845]', ' notBefore="1843-01-01" notAfter="1845-12-31"', ['dates']],
  ['1843~/1845', ' from="1843" to="1845" precision="medium"', ['dates']],
])('the date %s becomes what TEI has for it, or is told as lost', (edtf, attributes, lost) => {
  expect(dated(edtf)).toEqual({ attributes, lost })
})

it('says that a date was inferred, and tells when its calendar is lost', () => {
  expect(dated('1843', { inferred: true }).attributes).toBe(' when="1843" evidence="conjecture"')
  expect(dated('1843', { calendar: 'julian' }).lost).toEqual(['dates'])
})

it('escapes names, and gives the address of an authority file only where it is one', () => {
  const senders = [
    person('A & <B>', { reference: 'https://example.org/b' }),
    person('C', { reference: '"/><x' }),
  ]
  const [action] = correspondenceActions(readLetterOf({ senders }), new LetterLosses(), 'edition')
  expect(action).toContain('<persName ref="https://example.org/b">A &amp; &lt;B&gt;</persName>')
  expect(action).toContain('<persName>C</persName>')
})

it.each([
  ['https://d-nb.info/gnd/118805193', 'https://d-nb.info/gnd/118805193'],
  ['https://example.org/é?a=%20&b=[1]{2}|%x', 'https://example.org/é?a=%20&b=%5B1%5D%7B2%7D%7C%25x'],
  ['https://example.org/\ud800"', 'https://example.org/%EF%BF%BD%22'],
  ['https://', null],
  ['gnd:118805193', null],
  [undefined, null],
])(
  'the authority %s stands as an address only where it is one, in signs that one may have',
  (reference, address) => {
    expect(addressOf(reference)).toBe(address)
  },
)
