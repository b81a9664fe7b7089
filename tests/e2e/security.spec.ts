import type { Page } from '@playwright/test'
import type { Bridge } from '@shared/bridge'
import { contract, type WindowCall } from '@shared/contract'
import { expect, test } from '../support/app'

declare global {
  interface Window {
    readonly letterbook: Bridge
  }
}

/** Makes a call from the window with whatever is given, as a hostile page would. */
function callFrom(
  window: Page,
  name: string,
  ask: unknown,
): Promise<{ ok: boolean; error?: { code: string } }> {
  return window.evaluate(
    ([callName, value]) => self.letterbook.call(callName as WindowCall, value as never),
    [name, ask] as const,
  )
}

test('the window runs in a sandbox, without Node in any frame', async ({ desk }) => {
  const { window, electron } = await desk.open()
  const inPage = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in self),
  )
  expect(inPage).toEqual([])
  const preferences = await electron.evaluate(({ BrowserWindow, webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const known = BrowserWindow.fromWebContents(contents) !== null
      // Not in every version's types, but in every version.
      const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown> | null
      const values = read.call(contents)
      return {
        known,
        sandbox: values?.sandbox,
        contextIsolation: values?.contextIsolation,
        nodeIntegration: values?.nodeIntegration,
        nodeIntegrationInSubFrames: values?.nodeIntegrationInSubFrames,
        webSecurity: values?.webSecurity,
        allowRunningInsecureContent: values?.allowRunningInsecureContent,
        webviewTag: values?.webviewTag,
      }
    }),
  )
  expect(preferences).toEqual([
    {
      known: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    },
  ])
  const spelling = await electron.evaluate(({ session }) =>
    session.fromPartition('letterbook').isSpellCheckerEnabled(),
  )
  expect(spelling).toBe(false)
})

test('the page has a policy that stops inline script, eval, markup and foreign origins', async ({ desk }) => {
  const { window } = await desk.open()
  const header = await window.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  expect(header).toContain("default-src 'none'")
  expect(header).toContain("require-trusted-types-for 'script'")
  const stopped = await window.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    try {
      script.textContent = 'self.ran = true'
    } catch {
      violations.push('trusted-types')
    }
    document.body.append(script)
    try {
      document.createElement('div').innerHTML = '<img src=x onerror="self.ran = true">'
    } catch {
      violations.push('trusted-types')
    }
    const image = new Image()
    image.src = 'https://elsewhere.example/pixel.png'
    document.body.append(image)
    await new Promise((done) => setTimeout(done, 300))
    return { violations, ran: 'ran' in self }
  })
  expect(stopped.ran).toBe(false)
  expect(stopped.violations).toContain('trusted-types')
  expect(stopped.violations).toContain('img-src')
  // In a callback of its own: what Playwright evaluates directly is exempt from the policy.
  const evaluated = await window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()))
          } catch (thrown) {
            resolve(thrown instanceof Error ? thrown.name : 'thrown')
          }
        }, 0)
      }),
  )
  expect(evaluated).toBe('EvalError')
})

test('the bridge holds its four members and nothing of Electron', async ({ desk }) => {
  const { window } = await desk.open()
  expect(await window.evaluate(() => Object.keys(self.letterbook).sort())).toEqual([
    'call',
    'onNews',
    'pathOf',
    'platform',
  ])
  const heard = await window.evaluate(
    () =>
      new Promise<number>((resolve) => {
        self.letterbook.onNews('settings.changed', (...words: unknown[]) => resolve(words.length))
        void self.letterbook.call('settings.change', { textSize: 110 })
      }),
  )
  expect(heard).toBe(1)
})

test('no call outside the contract, and no inner call, is answered', async ({ desk }) => {
  const { window } = await desk.open()
  const inner = Object.entries(contract).filter(([, row]) => row.inner)
  for (const name of ['fs.readFile', '__proto__', 'constructor', ...inner.map(([innerName]) => innerName)]) {
    expect(await callFrom(window, name, {}), name).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  }
})

test('every call of the wrong form is refused, and the app goes on', async ({ desk }) => {
  const { window } = await desk.open()
  const wrong = [
    null,
    7,
    'text',
    [],
    { unknown: true },
    { id: -1 },
    { id: 1.5 },
    { path: 'x'.repeat(5000) },
    { query: 1 },
    { limit: 1e9 },
  ]
  const open = Object.entries(contract).filter(([, row]) => !row.inner)
  for (const [name, row] of open) {
    for (const ask of wrong.filter((value) => !row.ask.safeParse(value).success)) {
      expect(await callFrom(window, name, ask), `${name} ${JSON.stringify(ask)}`).toMatchObject({
        ok: false,
        error: { code: 'bad-ask' },
      })
    }
  }
  expect(await callFrom(window, 'settings.get', {})).toMatchObject({ ok: true })
})

test('another page in another window may not ask, even with the same preload', async ({ desk }) => {
  const { electron } = await desk.open()
  const answer = await electron.evaluate(async ({ app, BrowserWindow, session }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, session: session.fromPartition('letterbook') },
    })
    await stranger.loadURL('app://letterbook/index.html')
    const reply: unknown = await stranger.webContents.executeJavaScript(
      "window.letterbook?.call('settings.get', {})",
    )
    stranger.destroy()
    return reply
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
})

test('the window goes nowhere: no navigation, no new window, no frame of another origin', async ({
  desk,
}) => {
  const { window, electron } = await desk.open()
  const before = window.url()
  await window.evaluate(() => {
    location.href = 'https://elsewhere.example/'
  })
  await window.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  expect(await window.evaluate(() => self.open('https://elsewhere.example/') === null)).toBe(true)
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://elsewhere.example/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    const frame = document.createElement('iframe')
    frame.src = 'https://elsewhere.example/'
    document.body.append(frame)
  })
  await window.waitForTimeout(500)
  expect(window.url()).toBe(before)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(window.frames().filter((frame) => frame.url().includes('elsewhere'))).toEqual([])
})

/** All that a page may ask for in any Chromium that the app runs in; a name that one of them does not know is no way in. */
const permissions = [
  ...['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera'],
  ...['captured-surface-control', 'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation'],
  ...['gyroscope', 'idle-detection', 'keyboard-lock', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['nfc', 'notifications', 'payment-handler', 'periodic-background-sync', 'persistent-storage'],
  ...['pointer-lock', 'push', 'screen-wake-lock', 'speaker-selection', 'storage-access'],
  ...['system-wake-lock', 'top-level-storage-access', 'window-management'],
]

test('every permission is refused, whether it is asked about or asked for', async ({ desk }) => {
  const { window } = await desk.open()
  const states = await window.evaluate(async (names) => {
    const stateOf = (name: string) =>
      navigator.permissions
        .query({ name, userVisibleOnly: true } as unknown as PermissionDescriptor)
        .then(({ state }) => state as string)
        .catch((thrown: unknown) => (thrown instanceof TypeError ? 'unknown' : 'denied'))
    return await Promise.all(names.map(async (name) => [name, await stateOf(name)] as const))
  }, permissions)
  expect(states.filter(([, state]) => state === 'denied').length).toBeGreaterThan(15)
  expect(states.filter(([, state]) => state !== 'denied' && state !== 'unknown')).toEqual([])

  const asked = await window.evaluate(async () => {
    type Way = () => Promise<unknown> | undefined
    const any = navigator as unknown as Record<
      string,
      Record<string, (options?: unknown) => Promise<unknown>>
    >
    const whole = self as unknown as Record<string, (options?: unknown) => Promise<unknown>>
    const ways: Readonly<Record<string, Way>> = {
      camera: () => any['mediaDevices']?.['getUserMedia']?.({ video: true }),
      microphone: () => any['mediaDevices']?.['getUserMedia']?.({ audio: true }),
      screen: () => any['mediaDevices']?.['getDisplayMedia']?.({ video: true }),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      clipboard: () => any['clipboard']?.['readText']?.(),
      wake: () => any['wakeLock']?.['request']?.('screen'),
      usb: () => any['usb']?.['requestDevice']?.({ filters: [] }),
      serial: () => any['serial']?.['requestPort']?.(),
      hid: () => any['hid']?.['requestDevice']?.({ filters: [] }),
      bluetooth: () => any['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
      fonts: () => whole['queryLocalFonts']?.(),
      screens: () => whole['getScreenDetails']?.(),
    }
    const given: string[] = []
    for (const [name, way] of Object.entries(ways)) {
      const answer = await Promise.resolve(way()).catch(() => undefined)
      const isEmpty = answer === undefined || (Array.isArray(answer) && answer.length === 0)
      if (!isEmpty) given.push(name)
    }
    return [...given, ...((await Notification.requestPermission()) === 'granted' ? ['notifications'] : [])]
  })
  expect(asked).toEqual([])
})

test('the session refuses network requests and counts them, and counts none in normal use', async ({
  desk,
}) => {
  const { window, electron } = await desk.start()
  const refused = () => window.evaluate(() => self.letterbook.call('shell.refusedRequests', {}))
  await window.waitForTimeout(1000)
  expect(await refused()).toEqual({ ok: true, value: { total: 0 } })
  const outcome = await electron.evaluate(async ({ session }) => {
    const tries = [
      'https://elsewhere.example/',
      'http://127.0.0.1:1/',
      'ws://elsewhere.example/',
      'file:///etc/passwd',
    ]
    return await Promise.all(
      tries.map((address) =>
        session
          .fromPartition('letterbook')
          .fetch(address)
          .then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    )
  })
  expect(new Set(outcome)).toEqual(new Set(['refused']))
  const counted = await refused()
  expect(counted.ok && counted.value.total).toBeGreaterThanOrEqual(2)
})
