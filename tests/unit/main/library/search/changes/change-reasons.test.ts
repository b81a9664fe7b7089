import type { ChangeReason } from '@shared/saved-search'
import { describe, expect, test } from 'vitest'
import {
  differenceOf,
  reasonOfGone,
  reasonOfNew,
} from '../../../../../../src/main/library/search/changes/change-reasons'
import { basisAt, seenAs } from '../../../../../support/searches'

// Looked at when the newest change in the index was of 1000; the query was `gate`, the rules `rules 1`.
const basis = basisAt('2026-03-01T10:00:00.000Z', 3)
const present = { query: 'gate', rules: 'rules 1', first: 10 }
const old = { added: 10, textChanged: 10, headChanged: 10 }

describe('The reason why a letter is new', () => {
  test.each<[string, ChangeReason, object, object]>([
    ['its file came since', 'file-new', { added: 1001, textChanged: 1001, headChanged: 1001 }, {}],
    ['its file came since, although the query was edited too', 'file-new', { added: 1001 }, { query: 'x' }],
    ['the query was edited', 'query-edited', { textChanged: 1001 }, { query: 'gates', rules: 'rules 2' }],
    ['words are matched by other rules', 'rules-changed', {}, { rules: 'rules 2' }],
    ['its text changed', 'text-changed', { textChanged: 1001, headChanged: 1001 }, {}],
    ['what is known about it changed', 'metadata-changed', { headChanged: 1001 }, {}],
    ['something else made the difference', 'surroundings-changed', {}, {}],
    ['the index was made anew', 'not-known', { added: 2000, textChanged: 2000 }, { first: 2000 }],
  ])('is that %s', (_, reason, times, now) => {
    expect(reasonOfNew({ ...old, ...times }, basis, { ...present, ...now })).toBe(reason)
  })

  test('is that its file is new when there was no letter at all before', () => {
    const empty = { ...basis, known: 0, total: 0 }
    expect(reasonOfNew({ ...old, added: 2000 }, empty, { ...present, first: 2000 })).toBe('file-new')
  })
})

describe('The reason why a letter is gone', () => {
  const was = seenAs('f/a')
  test.each<[string, ChangeReason, object | null, object]>([
    ['its file is gone', 'file-gone', null, { query: 'x' }],
    ['the query was edited', 'query-edited', { text: 'x' }, { query: 'x' }],
    ['words are matched by other rules', 'rules-changed', {}, { rules: 'x' }],
    ['its text changed', 'text-changed', { text: 'x', head: 'x' }, {}],
    ['what is known about it changed', 'metadata-changed', { head: 'x' }, {}],
    ['something else made the difference', 'surroundings-changed', {}, {}],
  ])('is that %s', (_, reason, difference, now) => {
    const letter = difference && { ...was, ...difference }
    expect(reasonOfGone(was, letter, basis, { ...present, ...now })).toBe(reason)
  })
})

describe('A letter that was seen', () => {
  test('counts as changed by its text first, then by what is known of it, and never by a hash that is missing', () => {
    const was = seenAs('f/a')
    expect(differenceOf(was, was)).toBe(null)
    expect(differenceOf(was, { ...was, text: 'x', head: 'x' })).toBe('text-changed')
    expect(differenceOf(was, { ...was, head: 'x' })).toBe('metadata-changed')
    expect(differenceOf(was, { ...was, head: '' })).toBe(null)
    expect(differenceOf({ ...was, head: '' }, was)).toBe(null)
  })
})
