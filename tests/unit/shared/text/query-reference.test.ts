import { en } from '@renderer/locales/en'
import type { Understanding } from '@shared/search'
import { explainQuery } from '@shared/text/query/explain'
import { readQuery } from '@shared/text/query/read'
import { queryReference } from '@shared/text/query/reference'
import { isRemark } from '@shared/text/query/understanding-keys'
import { describe, expect, it } from 'vitest'

const examples = queryReference.flatMap(({ examples: list }) => [...list])

function keysIn(parts: readonly Understanding[]): readonly string[] {
  return parts.flatMap(({ key, of }) => [key, ...keysIn(of ?? [])])
}

describe('the examples of the guide', () => {
  it.each(examples)('are read as they are explained: $query', ({ query, reads }) => {
    const understood = explainQuery(readQuery(query), { lastWordGrows: false })
    expect(understood.filter(isRemark)).toEqual([])
    expect(keysIn(understood)).toContain(reads)
  })

  it('have words, each its own', () => {
    const names = examples.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(en.queryReference.examples).sort()).toEqual([...names].sort())
    expect(Object.keys(en.queryReference.parts).sort()).toEqual(queryReference.map(({ part }) => part).sort())
  })
})
