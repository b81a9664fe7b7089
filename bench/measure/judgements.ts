/** What corrections cost in a notebook that holds many of them: to make one durable, to read all, to move their letters. */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Correction } from '@shared/judgement'
import { checkNotebook } from '../../src/main/library/notebook/check-notebook'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import { type Figure, type Report, under } from '../figures'

const atOnce = 500
const single = 200

async function millisecondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function correctionNumber(number: number): Correction {
  const day = String((number % 28) + 1).padStart(2, '0')
  return {
    id: randomUUID(),
    letterKey: keyOf('folder', Math.floor(number / 4)),
    field: 'date',
    target: `date sent ${number % 4}`,
    verdict: 'corrected',
    value: { field: 'date', edtf: `1843-03-${day}`, role: 'sent' },
  }
}

const keyOf = (folder: string, letter: number) => `${folder}/letter-${letter}.txt`

/** Fills a new notebook in `directory` with `count` corrections, four to a letter, and corrects, reads and moves them. */
export async function measureJudgements(directory: string, count: number): Promise<Report> {
  const { handlers, close } = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  await handlers['notebook.open']({})
  const all = Array.from({ length: count }, (_, number) => correctionNumber(number))
  const bulk = await millisecondsOf(async () => {
    for (let from = 0; from < count; from += atOnce) {
      await handlers['corrections.record']({ put: all.slice(from, from + atOnce), withdraw: [] })
    }
  })
  const singles: number[] = []
  for (let number = 0; number < single; number++) {
    const put = [correctionNumber((number * 7919) % count)]
    singles.push(await millisecondsOf(() => handlers['corrections.record']({ put, withdraw: [] })))
  }
  singles.sort((a, b) => a - b)
  const reading = await millisecondsOf(() => handlers['judgements.all']({}))
  const holding = await millisecondsOf(() => handlers['letters.held']({}))
  const moves = Array.from({ length: Math.ceil(count / 4) }, (_, letter) => ({
    from: keyOf('folder', letter),
    to: keyOf('other', letter),
  }))
  const moving = await millisecondsOf(() => handlers['letters.moved']({ moves }))
  await close()
  const { ok, findings } = checkNotebook(directory)
  const of = `of ${count} corrections`
  const figures: readonly Figure[] = [
    { name: `${atOnce} corrections at once`, value: (bulk * atOnce) / count, unit: 'ms' },
    { name: `one ${of}, half of them`, value: singles[Math.floor(single / 2)] ?? 0, unit: 'ms' },
    {
      name: `one ${of}, 99 of 100`,
      value: singles[Math.floor(single * 0.99)] ?? 0,
      unit: 'ms',
      goal: under(5),
    },
    { name: `reading all ${of}`, value: reading, unit: 'ms', goal: under(100) },
    { name: `letters spoken of, ${of}`, value: holding, unit: 'ms' },
    { name: `moving the ${moves.length} letters ${of}`, value: moving, unit: 'ms' },
  ]
  return { subject: 'judgements', figures, faults: ok ? [] : findings }
}
