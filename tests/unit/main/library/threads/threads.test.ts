import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Turn } from '../../../../../src/main/library/search/turn'
import { Threads } from '../../../../../src/main/library/threads/threads'
import { type TemporaryFolder, temporaryFolder } from '../../../../support/temporary-folder'

type Job = 'answer' | 'hang' | 'throw' | 'exit'

/** Answers with its number among the threads of a test, or does what it is told instead. */
const program = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'throw') throw new Error('It was told to fail.')
  if (job === 'exit') process.exit()
  parentPort.postMessage(threadId)
})
parentPort.postMessage('ready')
`

let folder: TemporaryFolder
let threads: Threads<Job, number>

function threadsOf(source: string, idleTime?: number): Threads<Job, number> {
  const file = join(folder.path, 'program.mjs')
  writeFileSync(file, source)
  return new Threads({ file: () => file, memory: 64, subject: 'a test' }, idleTime)
}

async function run(job: Job, turn = new Turn(), left?: number): Promise<number> {
  let answered = -1
  const take = (answer: number): boolean => {
    answered = answer
    return true
  }
  await threads.run(
    job,
    turn,
    take,
    left === undefined ? undefined : { left, over: () => new Error('It took too long.') },
  )
  return answered
}

beforeEach(() => {
  folder = temporaryFolder()
  threads = threadsOf(program)
})
afterEach(() => {
  threads.close()
  folder.remove()
})

describe('threads of one program', () => {
  it('do one job after the other in the same thread, and several at once in several', async () => {
    const first = await run('answer')
    expect(await run('answer')).toBe(first)
    const [one, other] = await Promise.all([run('answer'), run('answer')])
    expect(one).not.toBe(other)
    expect(threads.count).toBe(2)
  })

  it('end with a job that nobody waits for, that takes too long or that fails, and go on with new ones', async () => {
    await run('answer')
    const turn = new Turn()
    const givenUp = expect(run('hang', turn)).rejects.toMatchObject({ code: 'cancelled' })
    turn.giveUp()
    await givenUp
    await expect(run('hang', new Turn(), 50)).rejects.toThrow('It took too long.')
    await expect(run('throw')).rejects.toThrow('It was told to fail.')
    await expect(run('exit')).rejects.toThrow('The thread for a test ended.')
    expect(threads.count).toBe(0)
    expect(await run('answer')).toBeGreaterThan(0)
  })

  it('are let go when they waited long enough for another job', async () => {
    threads = threadsOf(program, 5)
    const first = await run('answer')
    while (threads.count > 0) await new Promise((resolve) => setTimeout(resolve, 2))
    expect(await run('answer')).not.toBe(first)
  })

  it('that never start fail the job that waits for them', async () => {
    threads = threadsOf('throw new Error("It does not even begin.")')
    await expect(run('answer')).rejects.toThrow('It does not even begin.')
    expect(threads.count).toBe(0)
  })
})
