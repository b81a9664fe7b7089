/** How long a save lasts until it is safe, and what a notebook of many notes costs to open, search, back up and check. */
import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { allNotes, type Note, type NoteChoice, noteChoiceSchema, noteOrders } from '@shared/note'
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
    letterKey: number < notesOnOne ? crowded : `folder/${number % 3000}.txt`,
    textHash,
    start,
    end: start + exact.length,
    exact,
    ...around,
  }
  const tag = number % 5 === 0 ? ` #tag-${number % 40}` : ''
  const codes = number % 4 === 0 ? [codes50[number % codes50.length]?.id ?? ''] : []
  return { id: randomUUID(), anchors: [anchor], body: words(35, number) + tag, codes }
}

/** A letter with far more notes than others. */
const crowded = 'folder/crowded.txt'
const notesOnOne = 500

const codes50 = Array.from({ length: 50 }, (_, place) => ({
  ...{ id: randomUUID(), parent: null, name: `Code ${place} ${words(1, place)}`, colour: 'teal' as const },
  ...{ definition: '', shortcut: null, place },
}))

function open(directory: string) {
  const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  const milliseconds = millisecondsOf(() => room.handlers['notebook.open']({}))
  return { room, milliseconds }
}

/** Lists and searches as a reader asks for them, each after something was written, so that none is known already. */
function measureLists(room: ReturnType<typeof open>['room']): readonly number[] {
  const choices: readonly Partial<NoteChoice>[] = [
    ...['', 'w1', 'w2a w1', 'w5zz', 'nowhere', 'w', 'w1 w', '"w1 w2"', 'code'].map((asked) => ({
      words: asked,
    })),
    { codes: [codes50[4]?.id ?? ''] },
    { tag: 'tag-5' },
    { words: 'w1', states: ['exact'] },
    { kinds: ['passages'], colours: ['none'] },
    { letterKeys: [crowded] },
  ]
  const id = randomUUID()
  let { revision } = room.handlers['notes.add']({ id, anchors: [], body: '' }) as Note
  const times: number[] = []
  for (const choice of choices) {
    for (const order of noteOrders) {
      for (let time = 0; time < 4; time++) {
        revision = (room.handlers['notes.save']({ id, revision, body: `w1 ${times.length}` }) as Note)
          .revision
        const ask = { choice: noteChoiceSchema.parse({ ...allNotes, ...choice }), order, descending: true }
        const milliseconds = millisecondsOf(() =>
          room.handlers['notes.list']({ ...ask, offset: 0, limit: 50 }),
        )
        times.push(milliseconds)
      }
    }
  }
  return times.sort((a, b) => a - b)
}

/** Fills a new notebook in `directory` with `notes` notes of 35 words, each on a passage. */
export function measureNotebook(directory: string, notes: number): Report {
  const { room } = open(directory)
  void room.handlers['codes.change']({ put: codes50, removed: [], marks: [] })
  const saves = Array.from({ length: notes }, (_, number) => {
    const note = noteNumber(number)
    return millisecondsOf(() => room.handlers['notes.add'](note))
  }).sort((a, b) => a - b)
  const searches = measureLists(room)
  const crowd = Array.from({ length: 20 }, () =>
    millisecondsOf(() => room.handlers['notes.ofLetter']({ letterKey: crowded })),
  ).sort((a, b) => a - b)
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
      value: share(searches, 0.95),
      unit: 'ms',
      goal: under(50),
    },
    {
      name: `the notes of a letter with ${notesOnOne}, 95 of 100`,
      value: share(crowd, 0.95),
      unit: 'ms',
      goal: under(200),
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
