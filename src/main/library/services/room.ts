/** The services, and what the room of each looks like from outside: its handlers, and how it is closed. */
import type { Handlers, NewsItem, Server } from '@shared/contract'

export type ServiceName = 'notebook' | 'search' | 'import'

export interface Room<S extends Server> {
  readonly handlers: Handlers<S>
  close(): void | Promise<void>
}

export type Announce = (...news: NewsItem) => void
