import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupSchedule } from '../../../src/main/library/notebook/backup-schedule'
import { listBackups } from '../../../src/main/library/notebook/backups'
import { damageSentences } from '../../../src/main/library/notebook/damage-sentences'
import { type NotebookPaths, notebookPaths } from '../../../src/main/library/notebook/notebook-paths'
import { type Notebook, openNotebook } from '../../../src/main/library/notebook/open-notebook'
import { clockFrom } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'

let folder: TemporaryFolder
let paths: NotebookPaths
let notebook: Notebook
let schedule: BackupSchedule
const idle = new Set<() => void>()
const hours = new Set<() => void>()
const collect = (waiting: Set<() => void>) => (work: () => void) => {
  waiting.add(work)
  return () => waiting.delete(work)
}
const pass = (waiting: Set<() => void>) => {
  for (const work of [...waiting]) {
    waiting.delete(work)
    work()
  }
}
const add = (body: string) =>
  notebook.record({ kind: 'note-added', id: crypto.randomUUID(), anchors: [], body })

beforeEach(() => {
  folder = temporaryFolder()
  paths = notebookPaths(folder.path)
  const now = clockFrom('2026-03-01T12:00:00Z')
  const opened = openNotebook(paths, now)
  if (opened.kind === 'damaged') throw new Error(damageSentences(opened.damage))
  notebook = opened.notebook
  schedule = new BackupSchedule(notebook.db, paths, now, collect(idle), collect(hours))
  notebook.onRecorded = () => schedule.changed()
  pass(idle)
})
afterEach(() => {
  schedule.close(false)
  notebook.close()
  folder.remove()
})

describe('While a notebook is used', () => {
  it('a backup is made an hour after the first change since the last one, when there is time', () => {
    add('one')
    add('two')
    expect(hours.size).toBe(1)
    pass(idle)
    expect(listBackups(paths)).toEqual([])
    pass(hours)
    pass(idle)
    expect(listBackups(paths)).toHaveLength(1)
  })

  it('no hour is waited for while nothing changes', () => {
    expect(hours.size).toBe(0)
    add('one')
    pass(hours)
    pass(idle)
    expect(hours.size).toBe(0)
    pass(idle)
    expect(listBackups(paths)).toHaveLength(1)
  })

  it('a backup that is asked for begins the hour anew', () => {
    add('one')
    schedule.backUpNow()
    expect(hours.size).toBe(0)
    add('two')
    expect(hours.size).toBe(1)
    expect(listBackups(paths)).toHaveLength(1)
  })
})
