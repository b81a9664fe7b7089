/**
 * The library's end of a port: sends asks, waits for replies, and starts the service again when it stopped or when a
 * search that nobody waits for any longer keeps it busy (a native query cannot be interrupted in any other way).
 */
import type { Answer, Ask, CallName } from '@shared/contract'
import { AppError, errorOf } from '@shared/failure'
import type { Fault } from '@shared/fault'
import { supersedingCalls } from '../search/superseding'
import type { AskMessage, FromService, Port } from './port'
import type { Announce } from './room'
import { superseded } from './serve'

/** A running service: its port, and the means to stop it at once. */
export interface RunningService {
  readonly port: Port
  kill(): void
}

export interface ConnectionOptions {
  readonly start: () => RunningService
  readonly announce: Announce
  /** Told when the service stopped by itself; the next ask starts it again. */
  readonly onStopped?: () => void
  /** Told of what failed in the service and nobody foresaw. */
  readonly onFault?: (call: CallName | null, fault: Fault) => void
  /** Whether its asks only read, so that they may be asked again of a new service. */
  readonly repeatable: boolean
  /** How long a superseded ask may go on before the service is killed for it, in milliseconds. */
  readonly patience?: number
}

interface Pending {
  readonly message: AskMessage
  readonly resolve: (value: unknown) => void
  readonly reject: (error: AppError) => void
  repeats: number
}

const maxRepeats = 2

/** One service as its library sees it: there whenever it is asked, whatever became of its process. */
export class Connection {
  readonly #options: ConnectionOptions
  readonly #pending = new Map<number, Pending>()
  #service: RunningService | null = null
  #nextId = 1
  #closing: (() => void) | null = null
  #resting: Promise<void> | null = null
  #kept: readonly Pending[] = []
  #closed = false

  constructor(options: ConnectionOptions) {
    this.#options = options
  }

  /** Starts the service before it is asked anything, so that it is ready sooner. */
  begin(): void {
    if (!this.#closed) this.#running()
  }

  ask<Name extends CallName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    // Subtle: an ask that comes late must not start the service again, which nobody would close.
    if (this.#closed) return Promise.reject(new AppError('service-stopped', 'The library was closed.'))
    const message: AskMessage = { kind: 'ask', id: this.#nextId++, name, ask }
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(message.id, { message, resolve, reject, repeats: 0 })
    })
    this.#running().port.post(message)
    if (supersedingCalls.includes(name)) this.#giveUpOn(name, message.id)
    return answered as Promise<Answer<Name>>
  }

  /** Lets the service finish what it is writing, then stops it. */
  async close(): Promise<void> {
    this.#closed = true
    const service = this.#service
    if (service === null) return
    await new Promise<void>((resolve) => {
      this.#closing = resolve
      service.port.post({ kind: 'close' })
    })
    service.kill()
    this.#service = null
    this.#rejectAll(new AppError('service-stopped', 'The library was closed.'))
  }

  /**
   * Lets the service finish what it is writing, then stops it; the next ask starts it again. What it was asked is given
   * up, or `kept` until `resume` where that may be asked again.
   */
  async rest(asked: 'given-up' | 'kept' = 'given-up'): Promise<void> {
    // Subtle: a service that is stopped says so once, whoever waits for it.
    this.#resting ??= this.#stopService().finally(() => {
      this.#resting = null
    })
    await this.#resting
    if (asked === 'kept' && this.#options.repeatable) this.#kept = [...this.#pending.values()]
    else this.#rejectAll(new AppError('cancelled', 'The service was stopped.'))
  }

  /** Asks the service, which is started for it, what was kept while it rested. */
  resume(): void {
    const kept = this.#kept.filter((pending) => this.#pending.get(pending.message.id) === pending)
    this.#kept = []
    for (const { message } of kept) this.#running().port.post(message)
  }

  async #stopService(): Promise<void> {
    const service = this.#service
    if (service === null || this.#closed) return
    await new Promise<void>((resolve) => {
      this.#closing = resolve
      service.port.post({ kind: 'close' })
    })
    this.#closing = null
    this.#service = null
    service.kill()
  }

  /** Stops the service at once and asks again what may be asked again. */
  restart(): void {
    this.#service?.kill()
    this.#stopped('by-us')
  }

  #running(): RunningService {
    if (this.#service !== null) return this.#service
    const service = this.#options.start()
    this.#service = service
    service.port.onMessage((message) => this.#receive(message as FromService))
    service.port.onClosed(() => {
      if (this.#service === service) this.#stopped('by-itself')
    })
    return service
  }

  #receive(message: FromService): void {
    switch (message.kind) {
      case 'closed':
        this.#closing?.()
        return
      case 'news':
        this.#options.announce(...message.news)
        return
      case 'fault':
        this.#options.onFault?.(message.call, message.fault)
        return
      case 'reply': {
        const pending = this.#pending.get(message.id)
        this.#pending.delete(message.id)
        if (message.reply.ok) pending?.resolve(message.reply.value)
        else pending?.reject(errorOf(message.reply.error))
        return
      }
    }
  }

  #stopped(how: 'by-itself' | 'by-us'): void {
    this.#service = null
    if (this.#closing !== null) {
      this.#closing()
      return
    }
    const waiting = [...this.#pending.values()]
    for (const pending of waiting) {
      if (this.#options.repeatable && pending.repeats < maxRepeats) {
        pending.repeats += 1
        this.#running().port.post(pending.message)
      } else {
        this.#pending.delete(pending.message.id)
        pending.reject(
          new AppError(
            'service-stopped',
            'A part of the program stopped and was started again. Please try once more.',
          ),
        )
      }
    }
    if (how === 'by-itself') this.#options.onStopped?.()
  }

  #giveUpOn(name: CallName, newest: number): void {
    const older = [...this.#pending.values()].filter(
      ({ message }) => message.name === name && message.id < newest,
    )
    if (older.length === 0) return
    setTimeout(() => {
      const late = older.filter((pending) => this.#pending.get(pending.message.id) === pending)
      for (const pending of late) {
        this.#pending.delete(pending.message.id)
        pending.reject(errorOf(superseded))
      }
      if (late.length > 0) this.restart()
    }, this.#options.patience ?? 100).unref()
  }

  #rejectAll(error: AppError): void {
    for (const pending of this.#pending.values()) pending.reject(error)
    this.#pending.clear()
  }
}
