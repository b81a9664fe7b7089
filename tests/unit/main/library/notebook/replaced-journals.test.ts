import { describe, expect, it } from 'vitest'
import { timeName } from '../../../../../src/main/library/notebook/notebook-paths'
import { journalsToRemove } from '../../../../../src/main/library/notebook/replaced-journals'

const day = 86_400_000
const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number) =>
  `notebook.replaced-${timeName(new Date(now.getTime() - days * day))}.journal`

describe('Journals of notebooks that were replaced', () => {
  it('all stay while they are few, however old they are', () => {
    expect(journalsToRemove([1, 100, 200, 300, 400].map(daysAgo), now)).toEqual([])
  })

  it('go when they are older than a month and five newer ones stay', () => {
    const names = [0, 1, 2, 3, 4, 29, 31].map(daysAgo)
    expect(journalsToRemove(names, now)).toEqual([daysAgo(31)])
  })

  it('are never more than twenty, sealed or not, and the newest stay', () => {
    const names = Array.from({ length: 30 }, (_, at) => daysAgo(at / 100) + (at % 2 === 0 ? '' : '.sealed'))
    expect(journalsToRemove(names, now)).toEqual(names.slice(20))
  })

  it('stay when the clock went back', () => {
    const names = [-9, -8, -7, -6, -5, -4].map(daysAgo)
    expect(journalsToRemove(names, now)).toEqual([])
  })

  it('are told from everything else in the folder, of which nothing goes', () => {
    const moment = timeName(new Date('1999-01-01T00:00:00Z'))
    const others = [
      ...['notebook.journal', 'notebook.journal.torn', 'notebook.db', 'library.key'],
      ...[
        `notebook.set-aside-${moment}.journal`,
        `notebook.damaged-${moment}.db`,
        'notebook.replaced-old.journal',
      ],
    ]
    const kept = Array.from({ length: 5 }, (_, at) => daysAgo(at))
    expect(journalsToRemove([...others, ...kept], now)).toEqual([])
  })
})
