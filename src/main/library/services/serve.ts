/**
 * The service's end of the port: answers each ask from its room, and of several waiting asks of a superseding kind
 * only the newest. It knows no room by name.
 */
import { answerOf, checkedAsk } from '@shared/checked-ask'
import { type CallOf, contract, type Handlers, isCallName, type Server } from '@shared/contract'
import { AppError, type Failure, failureOf, type Reply } from '@shared/failure'
import { faultOf } from '@shared/fault'
import { supersedingCalls } from '../search/superseding'
import type { AskMessage, FromService, Port, ToService } from './port'
import type { Announce, Room } from './room'

/** Opens the room and serves it until the port closes. */
export function serve<S extends Server>(
  port: Port,
  server: S,
  openRoom: (announce: Announce) => Room<S>,
): void {
  const send = (message: FromService) => port.post(message)
  const room = openRoom((...news) => send({ kind: 'news', news }))
  let waiting: AskMessage[] = []

  // Subtle: answering waits for the next turn, so that asks that arrived together are seen together.
  const answerAll = () => {
    const asks = waiting
    waiting = []
    for (const ask of asks) {
      if (isSuperseded(ask, asks))
        send({ kind: 'reply', id: ask.id, reply: { ok: false, error: superseded } })
      else
        void answer(server, room.handlers, ask, send).then((reply) =>
          send({ kind: 'reply', id: ask.id, reply }),
        )
    }
  }

  port.onMessage((message) => {
    const incoming = message as ToService
    if (incoming.kind === 'close') {
      void Promise.resolve(room.close()).finally(() => send({ kind: 'closed' }))
      return
    }
    if (waiting.length === 0) setImmediate(answerAll)
    waiting.push(incoming)
  })
}

/** What becomes of an ask that a newer one made pointless. */
export const superseded: Failure = {
  code: 'cancelled',
  message: 'A newer request took the place of this one.',
}

function isSuperseded(ask: AskMessage, asks: readonly AskMessage[]): boolean {
  return (
    supersedingCalls.includes(ask.name) && asks.some((other) => other.name === ask.name && other.id > ask.id)
  )
}

async function answer<S extends Server>(
  server: S,
  handlers: Handlers<S>,
  message: AskMessage,
  send: (message: FromService) => void,
): Promise<Reply<unknown>> {
  try {
    if (!isCallName(message.name) || contract[message.name].server !== server) {
      throw new AppError('not-allowed', `The ${server} service does not answer ${message.name}.`)
    }
    const name = message.name as CallOf<S>
    return { ok: true, value: await answerOf(handlers, name, checkedAsk(name, message.ask)) }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) send({ kind: 'fault', call: message.name, fault: faultOf(thrown) })
    return { ok: false, error: failureOf(thrown) }
  }
}
