import type { Evidence } from '@shared/letter'
import { describe, expect, test } from 'vitest'
import { headerLines } from '../../../../../src/main/library/import/metadata/header-line'
import { type FieldMeaning, findingsOf } from '../../../../../src/main/library/import/metadata/stated-field'

const evidence: Evidence = {
  source: 'header-line',
  field: 'from:',
  asWritten: '',
  certainty: 'certain',
  state: 'extracted',
}

function people(text: string, meaning: FieldMeaning = 'recipient') {
  return findingsOf(meaning, { text }, evidence).flatMap((finding) =>
    'person' in finding ? [finding.person] : [],
  )
}

describe('the people of a field', () => {
  test.each([
    ['Ruth Orr and Edmund Vale', ['Ruth Orr', 'Edmund Vale']],
    ['Ruth Orr, Edmund Vale, and Colm Adair', ['Ruth Orr', 'Edmund Vale', 'Colm Adair']],
    ['Emma Roth und Karl Lenz', ['Emma Roth', 'Karl Lenz']],
    ['Vale, Edmund; Orr, Ruth', ['Vale, Edmund', 'Orr, Ruth']],
    ['Crake & Son', ['Crake & Son']],
    ['Ministry of Water and Resettlement', ['Ministry of Water and Resettlement']],
    ['Corinna Vaillbrook, President of the Bank', ['Corinna Vaillbrook']],
  ])('%s', (text, names) => {
    expect(people(text).map(({ name }) => name)).toEqual(names)
  })

  test('have a normal form where it differs, and their address', () => {
    expect(people('Vale, Edmund')).toMatchObject([{ name: 'Vale, Edmund', normal: 'Edmund Vale' }])
    expect(people('Dr. Ruth Orr <ruth@orr.example>')).toMatchObject([
      { name: 'Dr. Ruth Orr', normal: 'Ruth Orr', address: 'ruth@orr.example' },
    ])
  })
})

describe('the kind that a field states', () => {
  test.each([
    ['Open letter', 'open-letter'],
    ['offener Brief', 'open-letter'],
    ['lettre', 'letter'],
    ['pétition', 'petition'],
    ['نامهٔ سرگشاده', 'open-letter'],
    ['news article', 'report'],
    ['e-mail', 'e-mail'],
  ])('%s is %s', (text, letterKind) => {
    expect(findingsOf('kind', { text }, evidence)).toMatchObject([{ letterKind }])
  })

  test('that nobody knows is none', () => {
    expect(findingsOf('kind', { text: 'constructor' }, evidence)).toEqual([])
  })
})

describe('header lines', () => {
  function values(text: string) {
    return headerLines({
      text,
      blocks: [],
      quotations: [],
      properties: [],
      fileName: 'a.txt',
      language: null,
    }).map((finding) => {
      if (finding.field === 'date') return `${finding.date.role} ${finding.date.edtf}`
      if (finding.field === 'place') return `${finding.place.role} from ${finding.place.name}`
      return 'person' in finding ? `${finding.field} ${finding.person.name}` : finding.field
    })
  }

  test.each([
    [
      'Von: Emma Roth\nAn: Karl Lenz\nDatum: 3. März 1843\n\nText',
      ['sender Emma Roth', 'recipient Karl Lenz', 'sent 1843-03-03'],
    ],
    [
      'De : Jeanne Roy\nDestinataire : Luc Tissot\nDate : le 3 mars 1843\n\nTexte',
      ['sender Jeanne Roy', 'recipient Luc Tissot', 'sent 1843-03-03'],
    ],
    [
      'Da: Nina Salvi\nData: 3 marzo 1843\nLuogo: Fontalba\n\nTesto',
      ['sender Nina Salvi', 'sent 1843-03-03', 'sent from Fontalba'],
    ],
    ['Remitente: Luz Oñate\nFecha: 3 de marzo de 1843\n\nTexto', ['sender Luz Oñate', 'sent 1843-03-03']],
    [
      'از: مهسا تیرگر\nبه: کاوه بهداد\nتاریخ: ۱۲ اسفند ۱۴۰۱\nموضوع: سد\n\nمتن',
      ['sender مهسا تیرگر', 'recipient کاوه بهداد', 'sent 2023-03-03', 'title'],
    ],
    [
      'Gönderen: Nermin Aydıngör\nAlıcı: Feridun Taşlıcalı\nTarih: 23 Şubat 1961\nKonu: ev\n\nMetin',
      ['sender Nermin Aydıngör', 'recipient Feridun Taşlıcalı', 'sent 1961-02-23', 'title'],
    ],
    [
      'Från: Märta Öhman\nTill: Emil Öhman\nDatum: 12 juni 1902\n\nText',
      ['sender Märta Öhman', 'recipient Emil Öhman', 'sent 1902-06-12'],
    ],
    [
      'Από: Ασημίνα Ξενάκη\nΠρος: Θρασύβουλος Ιωαννίδης\nΗμερομηνία: 14 Μαΐου 1983\n\nΚείμενο',
      ['sender Ασημίνα Ξενάκη', 'recipient Θρασύβουλος Ιωαννίδης', 'sent 1983-05-14'],
    ],
    ['Date sent: 3 March 1843\nSent from: Lorvik\n\nText', ['sent 1843-03-03', 'sent from Lorvik']],
  ])('are read in %j', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  test.each([
    'We copy this.\n\nFrom: B. Grood\nDate: 3 March 1843\n\nDear tenants,',
    'Note to self: buy bread.\n\nMore.',
    'Two words here: a sentence goes on.\n\nMore.',
  ])('are not seen in %j', (text) => {
    expect(values(text)).toEqual([])
  })
})
