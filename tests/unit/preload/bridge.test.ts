import { callChannel, newsChannel } from '@shared/bridge'
import { contract, type WindowCall } from '@shared/contract'
import { windowCalls } from '@shared/contract/window-calls'
import { describe, expect, it } from 'vitest'
import { createBridge, type Wire } from '../../../src/preload/bridge'

function bridgeOver(reply: unknown) {
  const sent: unknown[][] = []
  let hear: (name: unknown, value: unknown) => void = () => {}
  const wire: Wire = {
    invoke: async (...words) => {
      sent.push(words)
      return reply
    },
    listen: (channel, listener) => {
      if (channel === newsChannel) hear = listener
      return () => {}
    },
    pathOf: () => '/letters/a.txt',
    platform: 'linux',
  }
  return {
    bridge: createBridge(wire, windowCalls),
    sent,
    hear: (name: unknown, value: unknown) => hear(name, value),
  }
}

describe('the bridge', () => {
  it('sends a call of the contract over the one channel and gives its reply back', async () => {
    const { bridge, sent } = bridgeOver({ ok: true, value: { total: 2 } })
    expect(await bridge.call('search.count', { query: 'x' })).toEqual({ ok: true, value: { total: 2 } })
    expect(sent).toEqual([[callChannel, 'search.count', { query: 'x' }]])
  })

  it.each(['nonsense', '__proto__', 'constructor', 'hasOwnProperty', ''])(
    'refuses the unknown name %j without sending it',
    async (name) => {
      const { bridge, sent } = bridgeOver({ ok: true, value: null })
      expect(await bridge.call(name as WindowCall, {})).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      })
      expect(sent).toEqual([])
    },
  )

  it('refuses every inner call', async () => {
    const innerNames = Object.entries(contract).filter(([, row]) => row.inner)
    expect(innerNames.length).toBeGreaterThan(5)
    const { bridge, sent } = bridgeOver({ ok: true, value: null })
    for (const [name] of innerNames) {
      expect(await bridge.call(name as WindowCall, {})).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      })
    }
    expect(sent).toEqual([])
  })

  it.each([
    [null],
    ['text'],
    [{ ok: true }],
    [{ ok: false, error: { code: 'made-up', message: 'x' } }],
    [{ ok: 1, value: 2 }],
  ])('turns an answer of no known form into a failure: %j', async (reply) => {
    const { bridge } = bridgeOver(reply)
    expect(await bridge.call('import.job', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })

  it('tells listeners their own news until they stop listening', () => {
    const { bridge, hear } = bridgeOver(null)
    const heard: unknown[] = []
    const stop = bridge.onNews('letters.changed', (value) => heard.push(value))
    hear('letters.changed', { letters: 1 })
    hear('settings.changed', {})
    hear('made-up', {})
    stop()
    hear('letters.changed', { letters: 2 })
    expect(heard).toEqual([{ letters: 1 }])
  })

  it('holds functions and the name of the platform, nothing of Electron', () => {
    const { bridge } = bridgeOver(null)
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['onNews', 'function'],
      ['pathOf', 'function'],
      ['platform', 'string'],
    ])
  })
})
