import { describe, expect, test } from 'vitest'
import {
  isOrganisationLike,
  isPersonLike,
  isRoleLike,
  named,
  normalName,
} from '../../../../../src/main/library/import/metadata/names'

describe('the normal form of a name', () => {
  test.each([
    ['Dr. Peter Wexcombe', 'Peter Wexcombe'],
    ['Prof. Dr. Ilse Konrad', 'Ilse Konrad'],
    ['Monsieur Étienne Vaucresson', 'Étienne Vaucresson'],
    ['Sig. Mario Grandoni', 'Mario Grandoni'],
    ['Frau Sabine Ohlsdorf', 'Sabine Ohlsdorf'],
    ['جناب آقای دکتر کامران دلیر', 'کامران دلیر'],
    ['Vale, Edmund', 'Edmund Vale'],
    ['Edmund Vale, Esq.', 'Edmund Vale'],
    ['Ruth Damask, Ph.D.', 'Ruth Damask'],
    ['  Ruth   Damask ', 'Ruth Damask'],
    ['Ludwig van der Moolen', 'Ludwig van der Moolen'],
  ])('of %s is %s', (written, normal) => {
    expect(normalName(written)).toBe(normal)
  })

  test('keeps a title that stands with a surname alone, which tells two people apart', () => {
    expect([normalName('Mrs Vale'), normalName('Herr Wiesel')]).toEqual(['Mrs Vale', 'Herr Wiesel'])
  })

  test('turns no list and no office into a name', () => {
    expect(normalName('Vale, Edmund, and Orr')).toBe('Vale, Edmund, and Orr')
    expect(normalName('Ruth Fallow, 12 Mill Street')).toBe('Ruth Fallow, 12 Mill Street')
  })

  test('is only stated where it differs', () => {
    expect(named('Edmund Vale')).toEqual({ name: 'Edmund Vale' })
    expect(named('Sir Edmund Vale')).toEqual({ name: 'Sir Edmund Vale', normal: 'Edmund Vale' })
  })
})

describe('words by their look', () => {
  test.each([
    'Jane Vale',
    'J. H. Oberlin-Faust',
    'Hendrik van der Moolen',
    'Caoimhe Ní Dhorraigh',
    'مهسا تیرگر',
    'А. Белозёров',
  ])('such as %s can be a person', (name) => {
    expect(isPersonLike(name)).toBe(true)
  })

  test.each([
    'Guild of Small Presses',
    'Director of Collections',
    'and nine others',
    '12 Mill Street',
    'we met',
    '',
  ])('such as %j are no person', (words) => {
    expect(isPersonLike(words)).toBe(false)
  })

  test('can be an office or an organisation', () => {
    expect(isRoleLike('Vice-President for Safeguards')).toBe(true)
    expect(isOrganisationLike('University of Hallstrand')).toBe(true)
    expect(isOrganisationLike('Jane Vale')).toBe(false)
  })
})
