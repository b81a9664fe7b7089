import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putRow } from '../../../src/main/library/db/hashed-rows'
import { migrate } from '../../../src/main/library/db/migrate'
import { notebookDatabase } from '../../../src/main/library/db/notebook-database'
import { openForReading } from '../../../src/main/library/db/open'
import { listBackups } from '../../../src/main/library/notebook/backups'
import { checkNotebook } from '../../../src/main/library/notebook/check-notebook'
import { journalStart } from '../../../src/main/library/notebook/journal-lines'
import { notebookPaths } from '../../../src/main/library/notebook/notebook-paths'
import { putNotebookRow } from '../../../src/main/library/notebook/notebook-row'
import { type BundledScript, bundleScript } from '../../support/bundle-script'
import { addNote, bodiesOf, notebookIn, openedNotebook } from '../../support/notebook'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder'
import { times } from '../../support/thoroughness'

const rounds = times(100, 25)
let restoring: BundledScript
let opening: BundledScript
let folder: TemporaryFolder
beforeAll(async () => {
  restoring = await bundleScript('restore-notebook.ts')
  opening = await bundleScript('open-notebook.ts')
})
afterAll(() => {
  restoring.remove()
  opening.remove()
})
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** Kills the process so many milliseconds after it said `begins` for the `nth` time; answers what it said. */
async function runAndKill(
  script: BundledScript,
  directory: string,
  nth: number,
  delay: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script.path, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  let begun = 0
  let timer: NodeJS.Timeout | null = null
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (line === 'begins') begun += 1
    if (begun === nth && timer === null) timer = setTimeout(() => child.kill('SIGKILL'), delay)
  }
  if (timer) clearTimeout(timer)
  return said
}

function bodiesIn(path: string): readonly string[] {
  const db = openForReading(path, notebookDatabase)
  try {
    return db.prepare<[], string>('SELECT body FROM note_revision').pluck().all()
  } finally {
    db.close()
  }
}

describe('A process that is killed', () => {
  it('while it makes backups and restores one of them leaves a sound notebook, and every acknowledged note in it or in a backup', {
    timeout: 600_000,
  }, async () => {
    const first = openedNotebook(folder.path)
    addNote(first, 'of the beginning')
    first.close()
    const paths = notebookPaths(folder.path)
    let restored = 0
    let saved = 0
    for (let round = 0; round < rounds; round++) {
      const said = await runAndKill(restoring, folder.path, 1 + (round % 2), (round * 7) % 60)
      expect(said.filter((line) => line.startsWith('failed'))).toEqual([])
      restored += said.filter((line) => line === 'restored').length
      const notebook = notebookIn(folder.path)
      expect(notebook.ask('notebook.open', {}).state.kind).toBe('open')
      notebook.close()
      const kept = new Set(
        [paths.database, ...listBackups(paths).map((name) => join(paths.backups, name))].flatMap(bodiesIn),
      )
      const acknowledged = said.flatMap((line) => (line.startsWith('saved ') ? line.slice(6) : []))
      saved += acknowledged.length
      expect(acknowledged.filter((body) => !kept.has(body))).toEqual([])
    }
    expect(checkNotebook(folder.path)).toMatchObject({ ok: true })
    // Some were killed before they were done, and some after.
    expect(restored).toBeGreaterThan(0)
    expect(restored).toBeLessThan(rounds * 3)
    expect(saved).toBeGreaterThan(rounds)
  })

  it('while it brings an older notebook up to date loses no note of it', { timeout: 600_000 }, async () => {
    const old = join(folder.path, 'old')
    mkdirSync(old)
    const bodies = Array.from({ length: 100 }, (_, number) => `note ${number} ${'of long ago '.repeat(50)}`)
    const older = { ...notebookDatabase, migrations: notebookDatabase.migrations.slice(0, 4) }
    const db = new Database(join(old, 'notebook.db'))
    migrate(db, older, 'notebook.db', () => {})
    const at = '2026-01-01T00:00:00.000Z'
    const position = { ...journalStart, sequence: bodies.length }
    putNotebookRow(db, { id: '00000000-0000-4000-8000-000000000000', created: at, position })
    bodies.forEach((body, index) => {
      const number = index + 1
      const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
      putRow(db, 'note', {
        number,
        id,
        created: at,
        changed: at,
        changed_in: number,
        revision: 1,
        removed: null,
      })
      putRow(db, 'note_revision', { note: number, revision: 1, saved: at, body })
    })
    db.close()
    let opened = 0
    for (let round = 0; round < rounds; round++) {
      const directory = join(folder.path, `library-${round}`)
      cpSync(old, directory, { recursive: true })
      const said = await runAndKill(opening, directory, 1, (round * 17) % 120)
      expect(said.filter((line) => line.startsWith('failed'))).toEqual([])
      opened += said.includes('opened') ? 1 : 0
      const notebook = notebookIn(directory)
      expect(notebook.ask('notebook.open', {}).state.kind).toBe('open')
      expect(bodiesOf(notebook)).toEqual(bodies.toSorted())
      notebook.close()
      expect(checkNotebook(directory)).toMatchObject({ ok: true, notes: bodies.length })
    }
    expect(opened).toBeLessThan(rounds)
  })
})
