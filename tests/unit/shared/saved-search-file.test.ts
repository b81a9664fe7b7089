import { readSavedSearchFile } from '@shared/saved-search-file'
import { describe, expect, test } from 'vitest'
import { plainLook } from '../../support/searches'

const search = { name: 'Gate', query: 'gate', folder: ['Outer'], look: plainLook }
const fileOf = (searches: readonly unknown[], more = {}) =>
  JSON.stringify({ letterbook: 'saved-searches', version: 1, searches, ...more })

function refusalOf(text: string): string {
  try {
    readSavedSearchFile(text, '/shelf/mine.json')
    return 'taken'
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : ''
  }
}

describe('A file of saved searches', () => {
  test('is read as it was written', () => {
    expect(readSavedSearchFile(fileOf([search]), 'x').searches).toEqual([search])
  })

  test('has its names on one line each', () => {
    const broken = { ...search, name: ' The\n gate\t', folder: ['Ou\0ter'] }
    const [read] = readSavedSearchFile(fileOf([broken]), 'x').searches
    expect(read).toEqual({ ...search, name: 'The gate', folder: ['Ou ter'] })
  })

  test.each([
    ['no JSON at all', '{"letterbook"', 'no JSON file'],
    ['another program’s file', '[1, 2]', 'does not hold saved searches'],
    ['another kind of file', '{"letterbook":"notes","version":1}', 'does not hold saved searches'],
    ['a file of a newer version', fileOf([], { version: 2 }), 'a newer Letterbook wrote it'],
    ['a search without a name', fileOf([search, { ...search, name: ' ' }]), 'search 2 (“ ”), name: '],
    [
      'an order that is not known',
      fileOf([{ ...search, look: { ...plainLook, order: 'luck' } }]),
      'search 1 (“Gate”), look.order: ',
    ],
    ['something else than a search', fileOf([search, 7]), 'search 2: '],
  ])('is refused with its path, and with what is wrong, when it is %s', (_, text, wrong) => {
    expect(refusalOf(text)).toContain('/shelf/mine.json cannot be taken over')
    expect(refusalOf(text)).toContain(wrong)
    expect(refusalOf(text)).toContain('Nothing of it was taken.')
  })
})
