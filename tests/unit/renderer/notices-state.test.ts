import { dismissed, noticed, withoutHints } from '@renderer/state/notices'
import { describe, expect, it } from 'vitest'

const none = { notices: [], next: 1 }
const failure = (message: string) =>
  ({ kind: 'failure', failure: { code: 'unexpected', message }, retry: null }) as const
const undo = (id: string) =>
  ({ kind: 'undo', undo: { kind: 'note', ids: [id], removed: true }, name: id }) as const

describe('notices', () => {
  it('tell the same failure once, however often it happens', () => {
    const state = noticed(noticed(noticed(none, failure('a')), failure('b')), failure('a'))
    expect(state.notices.map((notice) => notice.content)).toEqual([failure('b'), failure('a')])
  })

  it('keep every undo beside the others', () => {
    expect(noticed(noticed(none, undo('a')), undo('b')).notices).toHaveLength(2)
  })

  it('make room when there are too many', () => {
    const state = ['a', 'b', 'c', 'd', 'e'].reduce(
      (all, id) => noticed(all, undo(id)),
      none as ReturnType<typeof noticed>,
    )
    expect(state.notices.map((notice) => notice.id)).toEqual([2, 3, 4, 5])
  })

  it('go when they are dismissed, and hints when what they say was done', () => {
    const state = noticed(noticed(none, undo('a')), { kind: 'hint', hint: 'sentence-selected' })
    expect(dismissed(state, 1).notices.map((notice) => notice.id)).toEqual([2])
    expect(withoutHints(state).notices.map((notice) => notice.id)).toEqual([1])
  })
})
