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

describe('A passage of which pieces came together from several places', () => {
  const words = 'to act now. The competent'

  it('is to be confirmed when another sentence with the same words came before its second half', () => {
    const before = [opening, call, school, mill, call, office, closing]
    const after = [mill, call, school, opening, call, office, closing]
    expect(found(words, before, after)).toEqual({ state: 'changed', words })
  })

  it('is to be confirmed when its first half went away with what stood before it', () => {
    const before = [opening, 'Then', call, office, mill, closing]
    const after = [opening, 'Then', call, mill, school, call, office, closing]
    expect(found('call upon you to act, and to act now. The competent', before, after).state).not.toBe(
      'exact',
    )
  })

  it('is to be confirmed when the text began with its sentence and now begins with it twice', () => {
    const before = [call, office, mill, closing]
    expect(found(words, before, [call, ...before])).toEqual({ state: 'changed', words })
  })

  it('is to be confirmed when only a word more tells its place from another with the same beginning', () => {
    const before = ['He has heard that there are monks waiting.', office, mill, closing]
    const other = 'We know that there are monks waiting.'
    const after = [opening, other, mill, 'heard that there are monks waiting.', office, mill, closing]
    expect(found('monks waiting. The competent', before, after).state).toBe('changed')
  })

  it('is to be confirmed when a sentence of it was written twice and one side is not as it was', () => {
    const passage = `${office} ${mill} ${written}`
    const before = [opening, passage, closing]
    expect(found(passage, before, [opening, passage, mill, closing])).toEqual({
      state: 'changed',
      words: passage,
    })
  })
})

describe('A sentence that stands more than once in a letter', () => {
  it('is to be confirmed when one of two is gone and the other has only one side as it was', () => {
    const before = [opening, office, school, written, call, office, mill, closing]
    const after = [opening, school, written, office, mill, closing, call]
    expect(found('competent', before, after, 1)).toEqual({ state: 'changed', words: 'competent' })
  })

  it('is ambiguous when it was written twice and what stands behind the first is not as it was', () => {
    const before = [opening, school, office, mill, written, closing]
    const after = [opening, office, school, office, written, mill, closing]
    expect(found(office, before, after)).toEqual({ state: 'ambiguous', words: null })
  })

  it('is certain where both sides are as they were, although the same words were put elsewhere too', () => {
    const before = [opening, school, office, mill, written, closing]
    const after = [opening, school, office, mill, written, office, closing]
    expect(found(office, before, after)).toEqual({ state: 'exact', words: office })
  })
})

describe('A passage of a few words that stand elsewhere without those around them', () => {
  const before = [opening, 'We write to you in great distress.', written, mill, closing]

  it('is no orphan while most of them stand together', () => {
    const after = [opening, 'We write to you in', mill, 'great distress.', closing]
    expect(found('great distress. We', before, after)).toEqual({ state: 'changed', words: 'great distress' })
  })

  it('is no orphan while half of it stands beside what it stood beside', () => {
    const after = [school, mill, 'in great distress.', closing]
    expect(found('distress. We', before, after)).toEqual({ state: 'changed', words: 'distress' })
  })

  it('is an orphan when only words are left that stand anywhere', () => {
    const after = [opening, mill, 'We have nothing.', closing]
    expect(found('great distress. We', before, after)).toEqual({ state: 'orphan', words: null })
  })
})
