import { describeAnchor } from '@shared/text/anchor'
import { describe, expect, it } from 'vitest'
import { PassageFinder } from '../../../../../../src/main/library/compare/anchors/find-again'

const opening = 'The well in our street is dry since March.'
const call = 'We call upon you to act, and to act now.'
const office = 'The competent office has told us nothing.'
const written = 'We have written of this before, and we write of it again.'
const school = 'The school of the lower village was closed for want of water.'
const mill = 'Nobody has seen the miller since the second flood.'
const closing = 'Those who sign below have nothing more to lose.'

/** `at` says which of the same words is meant. */
function found(words: string, before: readonly string[], after: readonly string[], at = 0) {
  const [old, now] = [before.join(' '), after.join(' ')]
  let start = old.indexOf(words)
  for (let skipped = 0; skipped < at; skipped++) start = old.indexOf(words, start + 1)
  const anchor = describeAnchor(old, start, start + words.length, 'folder/letter.txt', 'old')
  const finder = new PassageFinder(now, 'now', () => old)
  const { state, span } = finder.find({ anchor, found: null })
  return { state, words: span && now.slice(span.start, span.end) }
}

describe('A passage that begins in one sentence and ends in the next', () => {
  const words = 'you to act, and to act now. The competent'
  const before = [opening, call, office, mill, closing]

  it('is to be confirmed when the first of them was written twice, for nobody can tell in which it begins', () => {
    expect(found(words, before, [opening, call, call, office, mill, closing])).toEqual({
      state: 'changed',
      words,
    })
  })

  it('is to be confirmed when the first of them went elsewhere and the same words were put in its place', () => {
    const after = [call, school, mill, call, office, mill, closing]
    expect(found(words, [school, mill, opening, call, office, mill, closing], after).state).not.toBe('exact')
  })

  it('is certain when something else was written before', () => {
    expect(found(words, before, [school, call, office, mill, closing])).toEqual({ state: 'exact', words })
  })
})

describe('A passage in one of two sentences with the same words', () => {
  const words = 'of this before'
  const before = [opening, written, office, school, written, mill, closing]

  it('is no orphan while both are there, although each looks more like the other one', () => {
    const after = [opening, school, written, written, mill, closing]
    expect(found(words, before, after, 0)).toEqual({ state: 'ambiguous', words: null })
  })

  it('is an orphan when its sentence is gone and the other stands among its own neighbours', () => {
    const after = [opening, office, school, written, mill, closing]
    expect(found(words, before, after, 0)).toEqual({ state: 'orphan', words: null })
    expect(found(words, before, after, 1)).toEqual({ state: 'exact', words })
  })
})
