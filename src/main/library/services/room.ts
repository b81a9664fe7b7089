/** What every service's room looks like from outside: its handlers, and how it is closed. */
import type { Handlers, News, NewsName, Server } from '@shared/contract'

export interface Room<S extends Server> {
  readonly handlers: Handlers<S>
  close(): void | Promise<void>
}

export type Announce = <Name extends NewsName>(name: Name, value: News[Name]) => void
