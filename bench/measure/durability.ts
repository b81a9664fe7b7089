/** How often the power may fail while a notebook is written, backed up, restored, encrypted or mended, and nothing is lost. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DataKey } from '../../src/main/library/privacy/data-key'
import { newKeyFile } from '../../src/main/library/privacy/key-file'
import { createRandom } from '../corpus/random'
import { writingTasks } from '../durability/tasks'
import { straceIsThere, type Trial, tryOnce, watch } from '../durability/trial'
import type { Figure, Report } from '../figures'
import { benchFile } from './places'

const faultsShown = 10

/** `cuts` of each task, at places that `seed` picks; works in `directory`. */
export async function measureDurability(directory: string, cuts: number, seed: number): Promise<Report> {
  const subject = 'durability'
  if (!straceIsThere()) return { subject, figures: [], missing: 'strace is needed, on Linux: install it.' }
  mkdirSync(directory, { recursive: true })
  const key = DataKey.random()
  const keyFile = await newKeyFile(key, 'a long passphrase', { index: false })
  const figures: Figure[] = []
  const faults: string[] = []
  for (const task of writingTasks) {
    const watched = watch(benchFile('writer.js'), task, join(directory, task.replace(' ', '-')), key, keyFile)
    const trials: Trial[] = []
    for (let number = 0; number < cuts; number++) {
      trials.push(await tryOnce(watched, join(directory, 'cut'), createRandom(seed, number)))
    }
    faults.push(...trials.filter(failed).map((trial) => `${task}: ${JSON.stringify(trial)}`))
    const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0)
    figures.push({
      name: `power cuts in ${task} that lost something`,
      value: trials.filter(failed).length,
      unit: `of ${cuts}`,
      goal: { kind: 'under', value: 1 },
      remark: `${watched.steps.length} steps, ${sum(({ acknowledged }) => acknowledged)} acknowledged notes looked for, ${sum(({ recovered }) => Number(recovered))} recovered by choice`,
    })
  }
  return { subject, figures, faults: faults.slice(0, faultsShown) }
}

const failed = ({ lost, faults }: Trial): boolean => lost.length > 0 || faults.length > 0
