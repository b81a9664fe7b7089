/** A real library and a real source folder in the system's temp folder, imported through the room's handlers. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { News, NewsName } from '@shared/contract'
import type { Job, Problem } from '@shared/job'
import type { Judgements } from '@shared/judgement'
import type { Letter } from '@shared/letter'
import { indexFileName } from '../../src/main/library/db/file-names'
import { indexDatabase } from '../../src/main/library/db/index-database'
import { type Db, openForReading } from '../../src/main/library/db/open'
import { openImportRoom } from '../../src/main/library/import/import-room'
import { type ImportLimits, usualLimits } from '../../src/main/library/import/run-import'
import { readLetter } from '../../src/main/library/letters/read-letter'
import { temporaryFolder } from './temporary-folder'

export type Heard = { [Name in NewsName]: { readonly name: Name; readonly value: News[Name] } }[NewsName]

export class ImportLibrary {
  readonly #temporary = temporaryFolder()
  readonly root = this.#temporary.path
  readonly directory = join(this.root, 'library')
  readonly source = join(this.root, 'letters')
  readonly heard: Heard[] = []
  folders = [{ id: 'first', path: this.source }]
  judgements: Judgements = { corrections: [], encodings: [], decisions: [], ignored: [] }
  readonly #worker: string
  readonly #limits: ImportLimits
  room: ReturnType<typeof openImportRoom>

  constructor(worker: string, limits: Partial<ImportLimits> = {}) {
    this.#worker = worker
    this.#limits = { ...usualLimits, ...limits }
    mkdirSync(this.directory)
    mkdirSync(this.source)
    this.room = this.#newRoom()
  }

  /** The same library in a new room, as after a restart. */
  async reopen(): Promise<{ readonly rebuilt: string | null; readonly interrupted: boolean }> {
    await this.room.close()
    this.room = this.#newRoom()
    return await this.open()
  }

  async open() {
    return await this.room.handlers['import.open']({ damaged: null })
  }

  /** Writes a file below the source folder. */
  write(
    path: string,
    content: string | Uint8Array = `Dear reader of ${path},\n\nthese are its words.`,
  ): string {
    const absolutePath = join(this.source, path)
    mkdirSync(dirname(absolutePath), { recursive: true })
    writeFileSync(absolutePath, content)
    return absolutePath
  }

  remove(path: string): void {
    rmSync(join(this.source, path), { recursive: true })
  }

  /** Imports and waits for the end. */
  async import(): Promise<Job> {
    return await this.ended(await this.start())
  }

  async start(): Promise<Job> {
    return await this.room.handlers['import.run']({
      folders: this.folders,
      judgements: this.judgements,
      again: [],
    })
  }

  async ended({ id }: Job): Promise<Job> {
    return await this.until((job) => job.id === id && job.state !== 'running')
  }

  /** Waits for a job that fits, also one that was heard of before. */
  async until(fits: (job: Job) => boolean): Promise<Job> {
    for (;;) {
      const found = this.jobs().find(fits)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  jobs(): readonly Job[] {
    return this.heard.flatMap((heard) => (heard.name === 'import.job' ? [heard.value] : []))
  }

  /** All of them. */
  async problems(): Promise<readonly Problem[]> {
    const all: Problem[] = []
    for (;;) {
      const ask = { ignored: false, code: null, offset: all.length, limit: 500 }
      const { problems, total } = await this.room.handlers['problems.list'](ask)
      all.push(...problems)
      if (problems.length === 0 || all.length >= total) return all
    }
  }

  /** Reads the index over a connection of its own, as the search service does. */
  read<Value>(work: (db: Db) => Value): Value {
    const db = openForReading(join(this.directory, indexFileName), indexDatabase)
    try {
      return work(db)
    } finally {
      db.close()
    }
  }

  letters(): readonly Letter[] {
    return this.read((db) => {
      const ids = db.prepare<[], number>('SELECT id FROM letter WHERE state = 0').pluck().all()
      return ids.map((id) => readLetter(db, id)).sort((a, b) => (a.key < b.key ? -1 : 1))
    })
  }

  paths(): readonly string[] {
    return this.letters().map(({ path }) => path)
  }

  /** Ids of letters with all of these folded words. */
  search(words: string): readonly number[] {
    return this.read((db) =>
      db
        .prepare<[string], number>('SELECT rowid FROM letter_fts WHERE letter_fts MATCH ?')
        .pluck()
        .all(words),
    )
  }

  async close(): Promise<void> {
    await this.room.close()
    this.#temporary.remove()
  }

  #newRoom() {
    return openImportRoom({
      directory: this.directory,
      extractionWorker: this.#worker,
      limits: this.#limits,
      announce: (name, value) => {
        this.heard.push({ name, value } as Heard)
      },
    })
  }
}
