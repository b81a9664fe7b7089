import { describe, expect, it } from 'vitest'
import { openingSwitch } from '../../../../src/main/electron/debug-switches'

const given =
  (...words: readonly string[]) =>
  (name: string) =>
    words.includes(name)

describe('an installed app', () => {
  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
    'load-extension',
    'renderer-cmd-prefix',
    'disable-web-security',
    'log-net-log',
  ])('does not start with --%s', (name) => {
    expect(openingSwitch(true, given('no-sandbox', name))).toBe(name)
  })

  it('starts with what a desktop or root gives it', () => {
    expect(openingSwitch(true, given('no-sandbox', 'ozone-platform', 'force-device-scale-factor'))).toBeNull()
  })
})

it('an app under development may be looked into', () => {
  expect(openingSwitch(false, given('remote-debugging-port', 'inspect'))).toBeNull()
})
