/** Patterns that very many words fit: each of them counts, and what else is asked for still holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSearchRoom } from '../../../src/main/library/search/search-room'
import { type IndexedLetters, indexedLetters } from '../../support/indexed-letters'

/** More words than are told to the reader. */
const count = 450
const wordAt = (index: number) =>
  `ox${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}tail`

let index: IndexedLetters
let room: ReturnType<typeof openSearchRoom>
beforeAll(() => {
  index = indexedLetters(
    Array.from({ length: count }, (_, at) => ({
      text: `${wordAt(at)} stands ${at % 3 === 0 ? 'near' : 'beside'} Oxátail.`,
      title: at % 10 === 0 ? `About ${wordAt(at)}` : '',
    })),
  )
  room = openSearchRoom(index)
})
afterAll(async () => {
  await room.close()
  index.close()
})

const search = async (query: string) =>
  await room.handlers['search.run']({
    ...{ query, typing: false, order: 'rank', descending: true, copies: true, offset: 0, limit: 5 },
  })

describe('a pattern that hundreds of words fit', () => {
  it.each([
    ['ox*l', count],
    ['*xa*tai*', count],
    ['ox*tail near', count / 3],
    ['near -ox*l', 0],
    ['beside -(ox*l near)', (count / 3) * 2],
    ['title:ox*tail', count / 10],
    ['"ox*tail near"~0', count / 3],
    ['(ox*tail OR nowhere) beside', (count / 3) * 2],
    ['ox*tail^3 near', count / 3],
    ['nowhere*x', 0],
  ])('finds in %s exactly %i letters', async (query, total) => {
    expect((await search(query)).total).toBe(total)
  })

  it('tells the commonest words only, and that all were searched', async () => {
    const { forms, understood, hits } = await search('ox*l')
    expect(forms[0]?.words).toHaveLength(200)
    expect(forms[0]?.cut).toBe(true)
    expect(understood.map(({ key }) => key)).not.toContain('too-many-forms')
    expect(hits.every(({ because }) => because.length > 0)).toBe(true)
  })
})
