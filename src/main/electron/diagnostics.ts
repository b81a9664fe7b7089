/** What the app keeps of how it fares: its log, and whether it ended well the last time. Neither leaves this computer. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NewsItem } from '@shared/contract'
import { faultOf } from '@shared/fault'
import { app } from 'electron'
import { Log } from '../diagnostics/log'

export class Diagnostics {
  readonly folder: string
  readonly log: Log
  readonly #began = Date.now()
  readonly #marker: string
  #again: boolean
  #restarting = false

  /** Only the one app that runs may begin: the mark of a running app is its own. */
  static begin(): Diagnostics {
    return new Diagnostics(join(app.getPath('userData'), 'logs'))
  }

  private constructor(folder: string) {
    this.folder = folder
    this.log = new Log({ folder })
    this.#marker = join(folder, 'running')
    this.#again = existsSync(this.#marker)
    this.#mark()
    this.log.write({
      event: 'started',
      version: app.getVersion(),
      runtime: process.versions.electron ?? process.version,
      after: this.#again ? 'crash' : 'end',
    })
    app.on('quit', () => this.#ended())
    app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
      if (reason !== 'clean-exit')
        this.log.write({ event: 'process-gone', kind: type, reason, exit: exitCode })
    })
    process.on('unhandledRejection', (thrown) => {
      this.log.write({ event: 'fault', in: 'program', call: null, fault: faultOf(thrown) })
    })
  }

  /** Whether the window that asks comes after one that ended badly; true once. */
  startedAgain(): boolean {
    const again = this.#again
    this.#again = false
    return again
  }

  /** The next window, of this app or of the next start, puts the reader back where he was. */
  willStartAgain(): void {
    this.#again = true
  }

  /** The app ends in order to be started again. */
  restarting(): void {
    this.#restarting = true
    this.log.write({ event: 'restarted' })
  }

  windowReady(): void {
    this.log.write({ event: 'window-ready', milliseconds: Date.now() - this.#began })
  }

  /** Keeps what the window is told and is of use to whoever helps. */
  hear(...[name, value]: NewsItem): void {
    if (name === 'library.failed') this.log.write({ event: 'library-failed', code: value.code })
    else if (name === 'library.serviceLost')
      this.log.write({ event: 'service-lost', service: value.service, exit: 0 })
    else if (name === 'import.job' && value.state !== 'running')
      this.log.write({
        event: 'import-ended',
        state: value.state,
        files: value.done,
        problems: value.problems,
        code: value.failure?.code ?? null,
      })
  }

  #mark(): void {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 })
      writeFileSync(this.#marker, '')
    } catch {
      // Without a mark the next start does not know how this one ended, and begins as after a good end.
    }
  }

  #ended(): void {
    this.log.write({ event: 'quit' })
    if (!this.#restarting) rmSync(this.#marker, { force: true })
  }
}
