/** One task watched, and the power cut at places of it: whether the notebook opens, and holds every note that was acknowledged. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NotebookState } from '@shared/library'
import { notebookDatabase } from '../../src/main/library/db/notebook-database'
import { openForReading } from '../../src/main/library/db/open'
import { listBackups } from '../../src/main/library/notebook/backups'
import { checkNotebook } from '../../src/main/library/notebook/check-notebook'
import { notebookPaths } from '../../src/main/library/notebook/notebook-paths'
import { openNotebookRoom } from '../../src/main/library/notebook/notebook-room'
import type { DataKey } from '../../src/main/library/privacy/data-key'
import type { KeyFile } from '../../src/main/library/privacy/key-file'
import type { Random } from '../corpus/random'
import { losses, powerCut, writeImage } from './power-cut'
import type { Task } from './tasks'
import { type Step, stepsOf, straceWords } from './traced-writes'

export interface Watched {
  readonly task: Task
  readonly steps: readonly Step[]
  readonly key: DataKey
}

export const straceIsThere = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

/** Lets the built `writer` do the task in `directory`, an absolute path at which nothing is yet, and watches it. */
export function watch(
  writer: string,
  task: Task,
  directory: string,
  key: DataKey,
  keyFile: KeyFile,
): Watched {
  const log = `${directory}.strace`
  const hex = key.bytes().toString('hex')
  const words = [process.execPath, writer, directory, task, hex, JSON.stringify(keyFile)]
  const { status, stderr } = spawnSync('strace', [...straceWords(log), ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`The task "${task}" was not done: ${stderr.slice(0, 2000)}`)
  const steps = stepsOf(readFileSync(log, 'latin1'), directory)
  rmSync(log)
  return { task, steps, key }
}

export interface Trial {
  readonly until: number
  readonly loss: (typeof losses)[number]
  readonly acknowledged: number
  /** What was acknowledged and is nowhere any more. */
  readonly lost: readonly string[]
  /** What else is wrong with what was found. */
  readonly faults: readonly string[]
  /** Whether the reader had to choose what to go on with. */
  readonly recovered: boolean
}

/** Cuts the power at a place that `random` picks, and opens what is left in `directory`, which is removed afterwards. */
export async function tryOnce(
  { task, steps, key }: Watched,
  directory: string,
  random: Random,
): Promise<Trial> {
  const until = random.below(steps.length + 1)
  const loss = random.pick(losses)
  const cut = powerCut(steps, until, loss, random)
  const acknowledged = cut.said.flatMap((line) => (line.startsWith('saved ') ? line.slice(6) : []))
  writeImage(cut, directory, random)
  try {
    const found = await openAgain(directory, key, task)
    return {
      ...{ until, loss, acknowledged: acknowledged.length },
      ...{ lost: acknowledged.filter((id) => !found.notes.has(id)) },
      ...{ faults: found.faults, recovered: found.recovered },
    }
  } catch (thrown) {
    const faults = [thrown instanceof Error ? thrown.message : String(thrown)]
    return { until, loss, acknowledged: acknowledged.length, lost: [], faults, recovered: false }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Found {
  /** The identities of all notes, as their texts begin. */
  readonly notes: ReadonlySet<string>
  readonly faults: readonly string[]
  readonly recovered: boolean
}

async function openAgain(directory: string, key: DataKey, task: Task): Promise<Found> {
  const room = openNotebookRoom({ directory, now: () => new Date(), whenIdle: () => () => {} })
  let state: NotebookState
  let wasLocked: boolean
  let recovered = false
  try {
    state = (await room.handlers['notebook.open']({})).state
    wasLocked = state.kind === 'locked'
    if (wasLocked) {
      await room.handlers['privacy.openNotebook']({ with: { key: key.bytes() } })
      state = await room.handlers['notebook.state']({})
    }
    if (state.kind === 'damaged' && task === 'journal') {
      recovered = true
      state = await room.handlers['notebook.recover']({ choice: 'journal' })
    }
  } finally {
    await room.close()
  }
  const opened = wasLocked ? key : null
  if (state.kind !== 'open')
    return { notes: new Set(), faults: [`It did not open: ${JSON.stringify(state)}`], recovered }
  return { notes: notesIn(directory, opened), faults: checkNotebook(directory, opened).findings, recovered }
}

/** Of the notebook and of its backups: what a restore replaced is in one that was made before. */
function notesIn(directory: string, key: DataKey | null): ReadonlySet<string> {
  const paths = notebookPaths(directory, key)
  const files = [paths.database, ...listBackups(paths).map((name) => join(paths.backups, name))]
  return new Set(files.flatMap((path) => idsIn(path, key)))
}

function idsIn(path: string, key: DataKey | null): readonly string[] {
  const db = openForReading(path, notebookDatabase, key)
  try {
    return db.prepare<[], string>('SELECT substr(body, 1, 36) FROM note_revision').pluck().all()
  } finally {
    db.close()
  }
}
