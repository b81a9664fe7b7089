/** The power fails while the notebook is written: nothing that was acknowledged may be lost. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../bench/corpus/random'
import { isShared, powerCut } from '../../bench/durability/power-cut'
import { type Task, writingTasks } from '../../bench/durability/tasks'
import type { Step } from '../../bench/durability/traced-writes'
import { straceIsThere, type Trial, tryOnce, type Watched, watch } from '../../bench/durability/trial'
import { DataKey } from '../../src/main/library/privacy/data-key'
import { type BundledScript, bundleScript } from '../support/bundle-script'
import { cheapKeyFile } from '../support/cheap-key-file'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder'

/** Six tasks; `npm run bench -- --only durability` makes thousands. */
const cutsOfEachTask = 9
const key = DataKey.random()

let writer: BundledScript
let folder: TemporaryFolder
beforeAll(async () => {
  writer = await bundleScript('../../bench/durability/writer.ts')
  folder = temporaryFolder()
})
afterAll(() => {
  writer.remove()
  folder.remove()
})

const watched = new Map<Task, Watched>()
function watchedTask(task: Task): Watched {
  const known = watched.get(task)
  if (known !== undefined) return known
  const directory = join(folder.path, task.replace(' ', '-'))
  const fresh = watch(writer.path, task, directory, key, cheapKeyFile(key, 'a long passphrase'))
  watched.set(task, fresh)
  return fresh
}

async function cutAgainAndAgain(task: Watched, cuts: number): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  for (let number = 0; number < cuts; number++) {
    trials.push(await tryOnce(task, join(folder.path, `cut-${number}`), createRandom(7, number)))
  }
  return trials
}

function filesBelow(directory: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(directory, name)).isFile() && !isShared(name))
  return new Map(files.sort().map((name) => [name, readFileSync(join(directory, name))]))
}

describe.runIf(straceIsThere())('When the power fails', { timeout: 120_000 }, () => {
  it('the disk is known: what was watched gives the very files that the process left', () => {
    for (const task of writingTasks) {
      const { steps } = watchedTask(task)
      const { image } = powerCut(steps, steps.length, 'nothing', createRandom(1))
      const left = filesBelow(join(folder.path, task.replace(' ', '-')))
      expect([...image.keys()].filter((name) => !isShared(name)).sort()).toEqual([...left.keys()])
      for (const [name, content] of left)
        expect(image.get(name)?.equals(content), `${task}: ${name}`).toBe(true)
    }
  })

  it.each(writingTasks)(
    'while it works on %s, no acknowledged note is lost, and the notebook opens',
    async (task) => {
      const trials = await cutAgainAndAgain(watchedTask(task), cutsOfEachTask)
      expect(trials.filter(({ lost, faults }) => lost.length > 0 || faults.length > 0)).toEqual([])
      expect(trials.some(({ acknowledged }) => acknowledged > 0)).toBe(true)
    },
  )

  it('a program that synced nothing would lose notes, so that this test can tell', async () => {
    const { steps, ...task } = watchedTask('notes')
    const unsynced = steps.filter(({ kind }: Step) => kind !== 'sync')
    const trials = await cutAgainAndAgain({ ...task, steps: unsynced }, 15)
    expect(trials.some(({ lost, faults }) => lost.length > 0 || faults.length > 0)).toBe(true)
  })
})
