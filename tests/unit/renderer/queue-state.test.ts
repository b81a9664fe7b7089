import { withPage } from '@renderer/state/pages'
import { emptyQueue, queueRow, rowAfter, withQueuePages } from '@renderer/state/queue'
import { describe, expect, it } from 'vitest'
import { head } from './described'

const queue = (keys: readonly string[], row: number) =>
  queueRow(
    withQueuePages(emptyQueue, 'needing', withPage(emptyQueue.pages.needing, 0, keys.map(head), keys.length)),
    'needing',
    row,
  )

describe('going on in the queue', () => {
  it('goes to the next letter and back', () => {
    expect(rowAfter(queue(['a', 'b', 'c'], 1), 'b', 1)).toBe(2)
    expect(rowAfter(queue(['a', 'b', 'c'], 1), 'b', -1)).toBe(0)
  })

  it('does not skip a letter when the one that was settled has left the queue', () => {
    expect(rowAfter(queue(['a', 'c'], 1), 'b', 1)).toBe(1)
  })

  it('ends at both ends', () => {
    expect(rowAfter(queue(['a', 'b'], 1), 'b', 1)).toBeNull()
    expect(rowAfter(queue(['a', 'b'], 0), 'a', -1)).toBeNull()
    expect(rowAfter(queue([], 0), undefined, 1)).toBeNull()
  })
})
