/** A whole library in this process, its three services as they are, over real files in the system's temp folder. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Answer, Ask, CallName } from '@shared/contract'
import type { Job } from '@shared/job'
import type { Letter, LetterHead } from '@shared/letter'
import type { RunningService } from '../../src/main/library/services/connection'
import { inProcessServices } from '../../src/main/library/services/in-process'
import { Library } from '../../src/main/library/services/library'
import type { ServiceName } from '../../src/main/library/services/room'
import { temporaryFolder } from './temporary-folder'

export class WholeLibrary {
  readonly #temporary = temporaryFolder()
  readonly directory = join(this.#temporary.path, 'library')
  readonly source = join(this.#temporary.path, 'letters')
  readonly #worker: string
  readonly #watch: boolean
  #library: Library | null = null
  readonly #ended: Job[] = []
  #job: Job | null = null
  readonly #running = new Map<ServiceName, RunningService>()

  constructor(worker: string, { watch = false } = {}) {
    this.#worker = worker
    this.#watch = watch
    mkdirSync(this.source)
  }

  async open(): Promise<void> {
    const start = inProcessServices(this.#worker)
    this.#library = await Library.open({
      directory: this.directory,
      start: (service, directory) => {
        const running = start(service, directory)
        this.#running.set(service, running)
        return running
      },
      watch: this.#watch,
      announce: (name, value) => {
        if (name === 'import.job' && value.state !== 'running') this.#job = value
        // Told once everything is done that follows an import.
        if (name === 'library.changed' && this.#job) this.#ended.push(this.#job)
        if (name === 'library.changed') this.#job = null
      },
    })
  }

  async call<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    if (this.#library === null) throw new Error('The library is not open.')
    return await this.#library.call(name, ask)
  }

  /** The computer slept, and is used again. */
  wake(): void {
    this.#library?.lookAfterSleep()
  }

  /** Ends a service at once, as a crash would. */
  kill(service: ServiceName): void {
    this.#running.get(service)?.kill()
  }

  /** Takes the source folder into the library, or reads what changed in it; waits for the end. */
  async import(): Promise<Job> {
    const { folders } = await this.call('library.state', {})
    return await this.ended(async () => {
      if (folders.length === 0) await this.call('folders.take', { paths: [this.source] })
      else await this.call('import.start', {})
    })
  }

  /** Waits for the end of the import that `begin` begins, and for what the library does after it. */
  async ended(begin: () => Promise<unknown>): Promise<Job> {
    const before = this.#ended.length
    await begin()
    for (;;) {
      const job = this.#ended[before]
      if (job) return job
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  write(path: string, content: string | Uint8Array): string {
    const absolutePath = join(this.source, path)
    mkdirSync(dirname(absolutePath), { recursive: true })
    writeFileSync(absolutePath, content)
    return absolutePath
  }

  async heads(copies = true): Promise<readonly LetterHead[]> {
    const ask = { order: 'path', descending: false, copies, offset: 0, limit: 500 } as const
    return (await this.call('letters.list', ask)).letters
  }

  async head(path: string): Promise<LetterHead> {
    const head = (await this.heads()).find((one) => one.path === path)
    if (!head) throw new Error(`There is no letter ${path}.`)
    return head
  }

  async letter(path: string): Promise<Letter> {
    return await this.call('letters.read', { id: (await this.head(path)).id })
  }

  /** Paths of the letters that a query finds. */
  async find(query: string): Promise<readonly string[]> {
    const { hits } = await this.call('search.run', {
      ...{ query, typing: false, order: 'path', descending: false, copies: true, offset: 0, limit: 500 },
    })
    return hits.map(({ letter }) => letter.path)
  }

  /** Closes the library and opens it again; what happens to its files meanwhile may be said. */
  async reopen(meanwhile: () => void = () => {}): Promise<void> {
    await this.#library?.close()
    meanwhile()
    await this.open()
  }

  /** Closes the library, loses its index and opens it again. */
  async loseIndex(): Promise<void> {
    await this.#library?.close()
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(this.directory, `index.db${suffix}`), { force: true })
    await this.open()
  }

  /** Closes the library and leaves its files. */
  async shut(): Promise<void> {
    await this.#library?.close()
    this.#library = null
  }

  async close(): Promise<void> {
    await this.#library?.close()
    this.#temporary.remove()
  }
}
