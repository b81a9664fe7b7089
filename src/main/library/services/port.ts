/** The message port between the library and a service: the same messages in the app, in tests and in the command line. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Ask, CallName, NewsItem } from '@shared/contract'
import type { Reply } from '@shared/failure'
import type { Fault } from '@shared/fault'

export interface Port {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** The other side is gone, or this one closed the port. */
  onClosed(listener: () => void): void
  close(): void
}

export interface AskMessage {
  readonly kind: 'ask'
  readonly id: number
  readonly name: CallName
  readonly ask: Ask<CallName>
}

/** `close` asks the service to close its room in good order; it answers `closed`. */
export type ToService = AskMessage | { readonly kind: 'close' }

export type FromService =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'news'; readonly news: NewsItem }
  /** Something failed that nobody foresaw, in a call or beside them all. */
  | { readonly kind: 'fault'; readonly call: CallName | null; readonly fault: Fault }
  | { readonly kind: 'closed' }

/** Two ends of one port inside this process. */
export function portPair(): readonly [Port, Port] {
  const { port1, port2 } = new MessageChannel()
  return [portOver(port1), portOver(port2)]
}

function portOver(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClosed: (listener) => port.on('close', listener),
    close: () => port.close(),
  }
}
