import { describe, expect, it } from 'vitest'
import { type Greet, greetedService } from '../../../../../src/main/library/services/greeted-service'
import type { AskMessage } from '../../../../../src/main/library/services/port'

const ask = (id: number): AskMessage => ({ kind: 'ask', id, name: 'letters.count', ask: {} })

/** A service that only keeps what came to it. */
function service(greet: Greet) {
  const came: unknown[] = []
  const port = { post: (message: unknown) => came.push(message), onMessage() {}, onClosed() {}, close() {} }
  return { came, greeted: greetedService({ port, kill() {} }, greet) }
}

describe('a service that is greeted', () => {
  it('gets the greetings first and then, in its order, what was asked meanwhile', async () => {
    let finish = () => {}
    const { came, greeted } = service(async (post) => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      post(ask(-1))
    })
    greeted.port.post(ask(1))
    greeted.port.post(ask(2))
    expect(came).toEqual([])
    finish()
    await new Promise((resolve) => setImmediate(resolve))
    greeted.port.post(ask(3))
    expect(came).toEqual([-1, 1, 2, 3].map(ask))
  })

  it('is closed at once, though its greetings never come', () => {
    const { came, greeted } = service(() => new Promise(() => {}))
    greeted.port.post(ask(1))
    greeted.port.post({ kind: 'close' })
    expect(came).toEqual([{ kind: 'close' }])
  })
})
