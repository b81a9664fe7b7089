/**
 * The bridge over any wire, so that tests use the same code. Refuses every name that the window may not ask. It must not
 * need the contract itself, whose shapes would be read before every page.
 */
import { type Bridge, callChannel, newsChannel } from '@shared/bridge'
import { type NewsName, newsNames } from '@shared/contract/news'
import { failureCodes, type Reply } from '@shared/failure'

/** The little of Electron that the bridge needs. */
export interface Wire {
  invoke(channel: string, name: string, ask: unknown): Promise<unknown>
  listen(channel: string, listener: (name: unknown, value: unknown) => void): () => void
  pathOf(file: object): string
  readonly platform: string
}

type Listener = (value: never) => void

/** What the window gets. A call never rejects for what the program refuses: that is a Reply. */
export function createBridge(wire: Wire, windowCalls: readonly string[]): Bridge {
  const known = new Set(windowCalls)
  const listeners = new Map<NewsName, Set<Listener>>(newsNames.map((name) => [name, new Set()]))
  wire.listen(newsChannel, (name, value) => {
    const news = newsNames.find((candidate) => candidate === name)
    if (news === undefined) return
    for (const listener of listeners.get(news) ?? []) listener(value as never)
  })
  return {
    call: async (name, ask) => {
      if (!known.has(name)) return refusal(String(name))
      return checkedReply(await wire.invoke(callChannel, name, ask))
    },
    onNews: (name, listener) => {
      const heard = listeners.get(name)
      heard?.add(listener)
      return () => {
        heard?.delete(listener)
      }
    },
    pathOf: (file) => wire.pathOf(file),
    platform: wire.platform,
  }
}

function refusal(name: string): Reply<never> {
  return {
    ok: false,
    error: { code: 'not-allowed', message: `There is no call named ${name.slice(0, 80)}.` },
  }
}

/** The shell answers every call with a Reply; anything else is a fault that must not reach a view as data. */
function checkedReply<Value>(reply: unknown): Reply<Value> {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    if (reply.ok === true && 'value' in reply) return { ok: true, value: reply.value as Value }
    if (reply.ok === false && 'error' in reply && isFailure(reply.error))
      return { ok: false, error: reply.error }
  }
  return { ok: false, error: { code: 'unexpected', message: 'The answer has no known form.' } }
}

function isFailure(error: unknown): error is Extract<Reply<never>, { ok: false }>['error'] {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    failureCodes.some((code) => code === error.code) &&
    'message' in error &&
    typeof error.message === 'string'
  )
}
