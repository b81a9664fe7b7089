/**
 * A service that is told something before it is asked anything: whenever it starts, also after it was stopped. What is
 * sent meanwhile waits, in its order.
 */
import type { RunningService } from './connection'
import type { Port, ToService } from './port'

/** Sends the greetings; must not fail. */
export type Greet = (post: (greeting: ToService) => void) => Promise<void>

export function greetedService(service: RunningService, greet: Greet): RunningService {
  const { port } = service
  let waiting: unknown[] | null = []
  void greet((greeting) => port.post(greeting)).then(() => {
    const sent = waiting ?? []
    waiting = null
    for (const message of sent) port.post(message)
  })
  const greeted: Port = {
    post: (message) => {
      // Whoever closes the service waits for it, and nobody waits for what was asked before.
      if (waiting === null || isClose(message)) port.post(message)
      else waiting.push(message)
    },
    onMessage: (listener) => port.onMessage(listener),
    onClosed: (listener) => port.onClosed(listener),
    close: () => port.close(),
  }
  return { port: greeted, kill: () => service.kill() }
}

function isClose(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'close'
}
