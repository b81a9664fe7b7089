import { citedDate } from '@shared/citation/cited-date'
import { risRecord } from '@shared/citation/ris'
import { describe, expect, it } from 'vitest'
import { cited, named } from '../../../support/cited'

describe('a record of RIS', () => {
  it('begins with its type, ends with ER, and has a field to a line', () => {
    expect(risRecord(cited()).text).toBe(
      [
        'TY  - PCOMM',
        'AU  - Vale, Ada',
        'A2  - the River Board',
        'TI  - Dear Sirs',
        'PY  - 1843',
        'DA  - 1843/03/03/',
        'CY  - Ilvar',
        'M3  - letter',
        'LA  - en',
        'AN  - letters/vale.txt',
        'ER  - ',
        '',
      ].join('\r\n'),
    )
  })

  it('has a comma only in names whose family name is known', () => {
    expect(risRecord(cited({ authors: [named('Vale, Marsh and Sons')] })).text).toContain(
      'AU  - Vale Marsh and Sons',
    )
  })

  it('has no number for years before the first, and says them in words', () => {
    const { text, lost } = risRecord(cited({ date: citedDate('-0043-03-15', false) }))
    expect(text).not.toContain('PY  - ')
    expect(text).toContain('DA  - ///15 March 44 BC\r\n')
    expect(text).toContain('N1  - Date (EDTF): -0043-03-15')
    expect(lost).toEqual(['dates'])
  })

  it('says in words what the numbers of a date cannot, and keeps the EDTF in a note', () => {
    const { text, lost } = risRecord(cited({ date: citedDate('1843/1845~', true) }))
    expect(text).toContain('DA  - 1843///c. 1843–1845\r\n')
    expect(text).toContain('N1  - Date (EDTF): 1843/1845~, inferred; as written: March 3rd, 1843\r\n')
    expect(lost).toEqual(['dates'])
  })
})
