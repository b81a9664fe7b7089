/**
 * The app's own log: what happened to the program, in a file of the reader's own that is never sent anywhere. An entry
 * is made of fixed words, numbers, codes and signs; no type of it can carry text of letters or notes, a query or a name.
 * Bounds: a line is short, a minute has so many lines, and two files of `largest` bytes are all there ever is.
 */
import { createHmac } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CallName } from '@shared/contract'
import type { FailureCode } from '@shared/failure'
import type { Fault } from '@shared/fault'

/** Stands for a path: the same for the same path on this computer, and nothing can be read from it. */
export type Sign = `#${string}`

/** A path becomes a sign with a key that is kept by the app alone. */
export function signOf(path: string, key: string): Sign {
  return `#${createHmac('sha256', key).update(path).digest('hex').slice(0, 10)}`
}

type Service = 'notebook' | 'search' | 'import'

export type LogEntry =
  | {
      readonly event: 'started'
      readonly version: string
      readonly runtime: string
      readonly after: 'end' | 'crash'
    }
  | { readonly event: 'window-ready'; readonly milliseconds: number }
  | { readonly event: 'library-opened'; readonly library: Sign }
  | { readonly event: 'library-failed'; readonly code: FailureCode }
  | {
      readonly event: 'import-ended'
      readonly state: 'done' | 'cancelled' | 'failed'
      readonly files: number
      readonly problems: number
      readonly code: FailureCode | null
    }
  | { readonly event: 'call-failed'; readonly call: CallName; readonly code: FailureCode }
  | {
      readonly event: 'fault'
      readonly in: 'window' | 'program' | Service
      readonly call: CallName | null
      readonly fault: Fault
    }
  | { readonly event: 'service-ended' | 'service-lost'; readonly service: Service; readonly exit: number }
  | { readonly event: 'process-gone'; readonly kind: string; readonly reason: string; readonly exit: number }
  | { readonly event: 'window-gone'; readonly reason: string; readonly exit: number }
  | { readonly event: 'window-not-loaded'; readonly code: number }
  | { readonly event: 'window-hangs' | 'window-answers' | 'restarted' | 'quit' }

export interface LogOptions {
  readonly folder: string
  readonly now?: () => Date
  /** In bytes, of each of the two files. */
  readonly largest?: number
  readonly linesOfMinute?: number
}

const longestLine = 1500

export class Log {
  readonly #folder: string
  readonly #now: () => Date
  readonly #largest: number
  readonly #linesOfMinute: number
  #minute = 0
  #written = 0
  #leftOut = 0

  constructor({ folder, now = () => new Date(), largest = 256 * 1024, linesOfMinute = 120 }: LogOptions) {
    this.#folder = folder
    this.#now = now
    this.#largest = largest
    this.#linesOfMinute = linesOfMinute
  }

  /** Never throws: a log that cannot be written must not stop what it tells of. */
  write(entry: LogEntry): void {
    const now = this.#now()
    const minute = Math.floor(now.getTime() / 60_000)
    if (minute !== this.#minute) {
      const leftOut = this.#leftOut
      this.#minute = minute
      this.#written = 0
      this.#leftOut = 0
      if (leftOut > 0) this.#append(`${now.toISOString()} left-out lines=${leftOut}`)
    }
    if (this.#written >= this.#linesOfMinute) {
      this.#leftOut += 1
      return
    }
    this.#written += 1
    this.#append(`${now.toISOString()} ${lineOf(entry)}`)
  }

  #append(line: string): void {
    try {
      const { current, previous } = logFiles(this.#folder)
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
      const bytes = statSync(current, { throwIfNoEntry: false })?.size ?? 0
      if (bytes + line.length > this.#largest) renameSync(current, previous)
      appendFileSync(current, `${line.slice(0, longestLine)}\n`, { mode: 0o600 })
    } catch {
      // A full or vanished disk is told of where the reader's work is saved.
    }
  }
}

/** The newest lines, the oldest of them first; none when there is no log. */
export function lastLogLines(folder: string, count: number): readonly string[] {
  const { current, previous } = logFiles(folder)
  return [previous, current].flatMap(linesIn).slice(-count)
}

function linesIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(isLogLine)
  } catch {
    return []
  }
}

/** What somebody else wrote into the file is not passed on. */
function isLogLine(line: string): boolean {
  return /^\d{4}-[\d:T.-]+Z [a-z-]+( [a-z]+=[\w.:@#$<>[\]/ -]*)*$/.test(line)
}

function logFiles(folder: string): { readonly current: string; readonly previous: string } {
  return { current: join(folder, 'letterbook.log'), previous: join(folder, 'letterbook.1.log') }
}

function lineOf({ event, ...facts }: LogEntry): string {
  const words = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? wordsOfFault(value) : [word(name, value)],
  )
  return [event, ...words].join(' ')
}

function wordsOfFault({ name, code, frames }: Fault): readonly string[] {
  return [word('error', name), word('code', code), word('at', frames.join(' < '))]
}

function word(name: string, value: string | number | null): string {
  return `${name}=${String(value ?? '-').replace(/[^\w.:@#$<>[\]/ -]/g, '_')}`
}
