import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { contract, type WindowCall } from '@shared/contract'
import { expect, test } from '../support/app'
import { hostileAsks } from '../support/hostile/asks'
import { addFirstFolder, openLetter, selectWords } from '../support/window'

const letters = {
  'one.txt':
    'A letter on the sluice\n\nDear council,\n\nthe sluice of the old mill is broken. We ask you to mend it.\n',
  'two.txt':
    'Another letter\n\nDear council,\n\nthe sluice of the old mill is mended. We thank you for it.\n',
}
const open = Object.entries(contract).filter(([, row]) => !row.inner)
/** Changes which library is open, closes it or starts the app anew: what comes after would find nothing. */
const changesAll =
  /^(library\.(open|openSample|addFolders|recoverNotebook)|privacy\.|keychain\.|backups\.restore|diagnostics\.restart)/
const orderly = [
  ...open.filter(([name]) => !changesAll.test(name)),
  ...open.filter(([name]) => /^(library\.(open|addFolders)$|privacy\.(unlock|change|remove))/.test(name)),
]
/** How many asks of each call; the seed is fixed so that a failure can be seen again. */
const asksOfEach = 24
const seed = 20_261

/** All files below a folder with their sizes and contents. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

/** Answers every dialog of the system with `cancel`, and remembers what would leave the app or has failed in it. */
async function watchProgram(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, dialog, shell }) => {
    const events: string[] = []
    Reflect.set(globalThis, 'hostileEvents', events)
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    shell.openExternal = (address) => Promise.resolve(void events.push(`opened ${address}`))
    shell.openPath = (path) => Promise.resolve(`${events.push(`opened ${path}`)}`)
    shell.showItemInFolder = (path) => void events.push(`showed ${path}`)
    process.on('unhandledRejection', (reason) => events.push(`unhandled: ${String(reason)}`))
    process.on('uncaughtExceptionMonitor', (thrown) => events.push(`uncaught: ${String(thrown)}`))
    app.on('child-process-gone', (_event, { name, reason }) => events.push(`gone: ${name} ${reason}`))
    app.on('render-process-gone', (_event, _contents, { reason }) => events.push(`window gone: ${reason}`))
    app.on('web-contents-created', () => events.push('a window was made'))
  })
}

async function programEvents(electron: ElectronApplication): Promise<readonly string[]> {
  return await electron.evaluate(() => [...(Reflect.get(globalThis, 'hostileEvents') as readonly string[])])
}

/** Makes the calls one after the other; answers the codes that came, and the messages of failures nobody foresaw. */
async function ask(window: Page, name: string, asks: readonly unknown[]) {
  return await window.evaluate(
    async ([callName, json]) => {
      const codes = new Set<string>()
      const unforeseen: string[] = []
      for (const value of JSON.parse(json) as readonly unknown[]) {
        const reply = await self.letterbook.call(callName as WindowCall, value as never)
        codes.add(reply.ok ? 'ok' : reply.error.code)
        if (!reply.ok && reply.error.code === 'unexpected')
          unforeseen.push(`${callName} ${JSON.stringify(value).slice(0, 300)}: ${reply.error.message}`)
      }
      return { codes: [...codes], unforeseen }
    },
    [name, JSON.stringify(asks)] as const,
  )
}

test('every call withstands whatever a page may ask: an answer each time, nothing broken, no file touched', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const outside = join(desk.folder, 'outside')
  mkdirSync(outside)
  writeFileSync(join(outside, 'notes.txt'), 'Nobody may touch this.')
  const source = desk.lettersFolder(letters)
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, source)
  await openLetter(window, 'Another letter')
  await watchProgram(electron)
  const before = { outside: snapshot(outside), letters: snapshot(source) }

  const seen = new Set<string>()
  const unforeseen: string[] = []
  for (const [name, row] of orderly) {
    const asks = hostileAsks(row.ask, asksOfEach, seed).filter(
      (value) => !(/^library\.(open|addFolders)$/.test(name) && row.ask.safeParse(value).success),
    )
    const answers = await ask(window, name, asks)
    for (const code of answers.codes) seen.add(code)
    unforeseen.push(...answers.unforeseen)
  }
  expect(unforeseen).toEqual([])
  // Asks of the right form got through the door, and those of a wrong one did not.
  expect([...seen]).toEqual(expect.arrayContaining(['ok', 'bad-ask', 'not-found']))
  expect(await programEvents(electron)).toEqual([])
  expect({ outside: snapshot(outside), letters: snapshot(source) }).toEqual(before)
  expect(existsSync(join(desk.folder, 'etc'))).toBe(false)
  const state = await window.evaluate(() => self.letterbook.call('library.state', {}))
  expect(state).toMatchObject({ ok: true, value: { letters: 2, notebook: { kind: 'open' } } })

  await test.step('values that are no data at all, and endless ones', async () => {
    const answers = await window.evaluate(async () => {
      const cyclic: Record<string, unknown> = {}
      cyclic.self = cyclic
      let deep: unknown = 0
      for (let depth = 0; depth < 5000; depth++) deep = [deep]
      const values: readonly unknown[] = [
        ...[
          cyclic,
          deep,
          Number.NaN,
          -0,
          2 ** 53,
          7n,
          new Date(Number.NaN),
          /x/,
          new Map([[1, 2]]),
          new Error('x'),
        ],
        ...[new Uint8Array(5_000_000), 'x'.repeat(10_000_000), { query: 'x'.repeat(10_000_000) }, undefined],
        ...[
          { query: 'a OR '.repeat(2000) },
          { query: '('.repeat(3000) },
          { query: `"${'a '.repeat(2000)}"~5` },
        ],
        JSON.parse('{"__proto__":{"limit":1},"query":"sluice"}') as unknown,
        Array.from({ length: 100_000 }, () => ({ id: 1 })),
      ]
      const codes: string[] = []
      for (const name of ['search.count', 'letters.read', 'notes.add'] as const) {
        for (const value of values) {
          try {
            const reply = await self.letterbook.call(name, value as never)
            codes.push(reply.ok ? 'ok' : reply.error.code)
          } catch {
            // What cannot be copied between processes is refused before it is sent.
            codes.push('not sent')
          }
        }
      }
      return { codes: [...new Set(codes)], polluted: 'limit' in {} }
    })
    expect(answers.polluted).toBe(false)
    expect(answers.codes).toContain('bad-ask')
    expect(answers.codes).not.toContain('unexpected')
    expect(await electron.evaluate(() => 'limit' in {})).toBe(false)
    expect(await programEvents(electron)).toEqual([])
  })

  await test.step('no frame and no other window has any call, and there is one door only', async () => {
    const inFrames = await window.evaluate(async () => {
      const frames = ['about:blank', 'app://letterbook/index.html', 'data:text/html,x', 'blob:x'].map(
        (address) => {
          const frame = document.createElement('iframe')
          frame.src = address
          document.body.append(frame)
          return frame
        },
      )
      await new Promise((resolve) => setTimeout(resolve, 300))
      return frames.map((frame) => {
        try {
          const inner = frame.contentWindow as unknown as Record<string, unknown> | null
          return ['letterbook', 'require', 'process'].some((name) => inner?.[name] !== undefined)
        } catch {
          return false
        }
      })
    })
    expect(inFrames).toEqual([false, false, false, false])
    const doors = await electron.evaluate(({ ipcMain }) => ({
      // Not in the types, but in every version.
      handlers: [
        ...((Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown> | undefined)?.keys() ?? []),
      ],
      listeners: ipcMain.eventNames().filter((name) => name !== 'error'),
    }))
    expect(doors).toEqual({ handlers: ['letterbook:call'], listeners: [] })
    const answers = await electron.evaluate(
      async ({ app, BrowserWindow, session }, names) => {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: `${app.getAppPath()}/out/preload/index.cjs`,
            sandbox: true,
            session: session.fromPartition('letterbook'),
          },
        })
        await stranger.loadURL('app://letterbook/index.html')
        const codes = (await stranger.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(names)}.map((name) => window.letterbook.call(name, {}).then((reply) => reply.error?.code)))`,
        )) as readonly string[]
        stranger.destroy()
        return [...new Set(codes)]
      },
      open.map(([name]) => name),
    )
    expect(answers).toEqual(['not-allowed'])
  })
})

test('the window asks for no file but its own, goes nowhere, sends no form, downloads nothing, opens no program', async ({
  desk,
}) => {
  const { window, electron } = await desk.start('--library', join(desk.folder, 'library'))
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Another letter')
  await watchProgram(electron)
  const url = window.url()

  await test.step('app:// serves the files of the window alone', async () => {
    const answered = await electron.evaluate(async ({ session }) => {
      const addresses = [
        ...[
          '/../package.json',
          '/%2e%2e/package.json',
          '/%2e%2e%2fpackage.json',
          '/..%5cpackage.json',
          '/%252e%252e/x',
        ],
        ...[
          '//etc/passwd',
          '/etc/passwd',
          '/C:/windows/win.ini',
          '/index.html%00',
          '/index.html/',
          '/INDEX.HTML',
        ],
        ...[
          '/assets',
          '/assets/',
          '/%c0%ae%c0%ae/etc/passwd',
          '/main/index.js',
          '/preload/index.cjs',
          '/\\..\\x',
        ],
      ]
      const own = session.fromPartition('letterbook')
      const answers = await Promise.all(
        addresses.map((path) =>
          own.fetch(`app://letterbook${path}`).then(
            ({ status }) => (status === 404 ? null : `${path}: ${status}`),
            () => null,
          ),
        ),
      )
      const good = await own.fetch('app://letterbook/index.html').then(({ status }) => status)
      return { wrong: answers.filter((answer) => answer !== null), good }
    })
    // The address itself takes `..` away: what is left is the beginning of the window's own folder, or nothing.
    expect(answered).toEqual({ wrong: [], good: 200 })
  })

  // Before any link is tried: Playwright waits for pages that never come before it touches an element again.
  await test.step('what is pasted into a note is plain text', async () => {
    const copied = await window.evaluate(() => {
      const copy = (event: ClipboardEvent) => {
        event.preventDefault()
        event.clipboardData?.setData('text/plain', 'plain words')
        event.clipboardData?.setData('text/html', '<b>plain</b> <img src="http://192.0.2.7/p.png"> words')
      }
      document.addEventListener('copy', copy, { once: true, capture: true })
      return document.execCommand('copy')
    })
    expect(copied).toBe(true)
    await selectWords(window, 1, 'old mill')
    await window.keyboard.press('n')
    const editor = window.getByRole('textbox', { name: 'Text of the note' })
    await editor.focus()
    await window.keyboard.press('ControlOrMeta+v')
    await expect(editor).toHaveValue('plain words')
    expect(await window.evaluate(() => document.querySelectorAll('[contenteditable]').length)).toBe(0)
  })

  await test.step('no link, form, refresh or dropped address leads away', async () => {
    const addresses = [
      ...[
        'http://192.0.2.7/',
        'https://control.hostile.test/',
        'file:///etc/passwd',
        'mailto:a@hostile.test',
      ],
      ...['ms-msdt:/id', 'search-ms:query=x', 'vscode://x', 'ftp://192.0.2.7/', 'tel:1', 'data:text/html,x'],
      ...[
        'chrome://settings',
        'devtools://devtools/bundled/inspector.html',
        'view-source:app://letterbook/index.html',
      ],
    ]
    await window.evaluate((list) => {
      const box = document.createElement('div')
      box.id = 'hostile-links'
      box.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999;display:grid'
      for (const address of list) {
        const link = document.createElement('a')
        link.href = address
        link.textContent = 'link'
        box.append(link)
      }
      document.body.append(box)
    }, addresses)
    const places = await window.evaluate(() =>
      [...document.querySelectorAll('#hostile-links a')].map((link) => {
        const { left, top, width, height } = link.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }),
    )
    expect(places).toHaveLength(addresses.length)
    for (const { x, y } of places) {
      await window.mouse.click(x, y)
      await window.mouse.click(x, y, { button: 'middle' })
      await window.keyboard.down('Shift')
      await window.mouse.click(x, y)
      await window.keyboard.up('Shift')
    }
    await window.evaluate((list) => {
      for (const address of list) {
        const form = document.createElement('form')
        form.action = address
        form.method = 'post'
        document.body.append(form)
        form.submit()
        for (const target of ['_self', '_blank', '_top']) self.open(address, target)
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = `0;url=${address}`
        document.head.append(refresh)
      }
      const saved = document.createElement('a')
      saved.href = URL.createObjectURL(new Blob(['x']))
      saved.download = 'saved.exe'
      document.body.append(saved)
      saved.click()
      const dropped = new DataTransfer()
      dropped.setData('text/uri-list', 'http://192.0.2.7/')
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }),
        )
    }, addresses)
    await window.waitForTimeout(500)
    expect(window.url()).toBe(url)
    expect(await programEvents(electron)).toEqual([])
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  await test.step('no worker, no socket, no storage of a page gets out', async () => {
    const tried = await window.evaluate(async () => {
      const attempt = async (work: () => unknown) => {
        try {
          await work()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const wait = (target: EventTarget) =>
        new Promise((resolve, reject) => {
          target.addEventListener('open', resolve)
          target.addEventListener('error', reject)
        })
      const script: string = 'data:text/javascript,export default 1'
      return {
        fetch: await attempt(() => fetch('http://192.0.2.7/')),
        socket: await attempt(() => wait(new WebSocket('ws://192.0.2.7/'))),
        events: await attempt(() => wait(new EventSource('http://192.0.2.7/'))),
        service: await attempt(() => navigator.serviceWorker.register('/index.html')),
        evaluated: await attempt(() => import(script)),
        beacon: navigator.sendBeacon('http://192.0.2.7/', 'x') ? 'policy decides' : 'refused',
      }
    })
    const { beacon: _beacon, ...others } = tried
    expect(new Set(Object.values(others))).toEqual(new Set(['refused']))
  })

  await test.step('a page that is emptied comes back', async () => {
    await window.evaluate(() => void setTimeout(() => self.open('about:blank', '_self'), 0))
    await window.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank')
    await expect.poll(() => window.url()).toBe(url)
    await expect(window.getByRole('grid', { name: 'All letters' })).toBeVisible()
  })
})
