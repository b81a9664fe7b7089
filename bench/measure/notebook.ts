/** How long a save lasts until it is safe, and what a notebook of many notes costs to open, search, back up and check. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkNotebook } from '../../src/main/library/notebook/check-notebook'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import { atLeast, type Figure, type Report, under } from '../figures'

const millisecondsOf = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0

/** Words that look like a language's: few common ones, many rare ones, the same in every run. */
function words(count: number, seed: number): string {
  const word = (at: number) => {
    const drawn = Math.imul(seed * 7919 + at, 2654435761) >>> 0
    return `w${Math.floor((drawn / 2 ** 32) ** 3 * 8000).toString(36)}`
  }
  return Array.from({ length: count }, (_, at) => word(at)).join(' ')
}

function noteNumber(number: number) {
  const exact = words(9, number + 3)
  const start = number % 4000
  const textHash = 'a'.repeat(64)
  const around = { before: words(14, number + 1), after: words(14, number + 2) }
  const anchor = {
    letterKey: `folder/${number % 3000}.txt`,
    textHash,
    start,
    end: start + exact.length,
    exact,
    ...around,
  }
  return { id: randomUUID(), anchors: [anchor], body: words(35, number) }
}

function open(directory: string) {
  const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  const milliseconds = millisecondsOf(() => room.handlers['notebook.open']({}))
  return { room, milliseconds }
}

/** Fills a new notebook in `directory` with `notes` notes of 35 words, each on a passage. */
export function measureNotebook(directory: string, notes: number): Report {
  const { room } = open(directory)
  const saves = Array.from({ length: notes }, (_, number) => {
    const note = noteNumber(number)
    return millisecondsOf(() => room.handlers['notes.add'](note))
  }).sort((a, b) => a - b)
  const searches = ['', 'w1', 'w2a w1', 'w5zz', 'nowhere'].flatMap((asked) =>
    Array.from({ length: 20 }, () =>
      millisecondsOf(() => room.handlers['notes.list']({ words: asked, offset: 0, limit: 50 })),
    ),
  )
  const closing = millisecondsOf(() => room.close())
  const again = open(directory)
  const of = `with ${notes} notes`
  const figures: readonly Figure[] = [
    {
      name: 'save, half of them',
      value: share(saves, 0.5),
      unit: 'ms',
      remark: 'journal and database synced',
    },
    { name: 'save, 99 of 100', value: share(saves, 0.99), unit: 'ms', goal: under(5) },
    {
      name: `search ${of}, 95 of 100`,
      value: share(
        searches.sort((a, b) => a - b),
        0.95,
      ),
      unit: 'ms',
      goal: under(50),
    },
    { name: `opening ${of}`, value: again.milliseconds, unit: 'ms', remark: 'every row and line checked' },
    { name: `closing with a verified backup ${of}`, value: closing, unit: 'ms' },
    { name: 'notebook.db', value: statSync(join(directory, 'notebook.db')).size / 1e6, unit: 'MB' },
    { name: 'notebook.journal', value: statSync(join(directory, 'notebook.journal')).size / 1e6, unit: 'MB' },
  ]
  void again.room.close()
  const { ok, notes: found, findings } = checkNotebook(directory)
  const kept: Figure = { name: 'notes found by the check', value: found, unit: '', goal: atLeast(notes) }
  return { subject: 'notebook', figures: [...figures, kept], faults: ok ? [] : findings }
}
