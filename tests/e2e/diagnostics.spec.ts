import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { letterbook } from '../support/command-line'
import { logOf } from '../support/log'
import {
  addFirstFolder,
  hitsList,
  lettersList,
  openLetter,
  searchBox,
  searchFor,
  showView,
  writeNote,
} from '../support/window'

const letters = {
  'canaryfile.txt': 'Appeal of the canaryperson\n\nWe, the canarytext, ask you to open the sluices.',
  'reply.txt': 'Reply of the council\n\nThe sluices stay closed until Easter.',
}

/** Ends a service as a fault in its native code would. */
async function crashService(electron: ElectronApplication, service: string): Promise<void> {
  const pid = await electron.evaluate(
    ({ app }, name) => app.getAppMetrics().find((one) => one.name === name || one.serviceName === name)?.pid,
    `letterbook ${service}`,
  )
  if (pid === undefined) throw new Error(`There is no process of the ${service} service.`)
  process.kill(pid, 'SIGSEGV')
}

async function crashWindow(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page !== undefined) process.kill(page.getOSProcessId(), 'SIGSEGV')
  })
}

/** Chooses the first link of the page that stands in for a window, and waits until that page is gone. */
async function chooseFirst(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const trouble = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('data:'),
    )
    // A page that was only just drawn may not hear keys yet.
    while (trouble !== undefined && !trouble.isDestroyed()) {
      trouble.focus()
      trouble.webContents.focus()
      for (const type of ['keyDown', 'char', 'keyUp'] as const)
        trouble.webContents.sendInputEvent({ type, keyCode: 'Enter' })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
}

/** As clicking the link to it does. */
async function chooseToReopen(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    const trouble = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('data:'),
    )
    trouble?.webContents.emit('will-frame-navigate', {
      url: 'letterbook-choice:reopen',
      preventDefault: () => {},
    })
  })
}

async function clipboardOf(electron: ElectronApplication): Promise<string> {
  return await electron.evaluate(({ clipboard }) => clipboard.readText())
}

async function troublePages(electron: ElectronApplication): Promise<readonly string[]> {
  return await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter(({ webContents }) => !webContents.isLoading())
      .map(({ webContents }) => decodeURIComponent(webContents.getURL()))
      .filter((address) => address.startsWith('data:')),
  )
}

async function countWindows(electron: ElectronApplication): Promise<number> {
  return await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** What stands in the window, read past Playwright, for which a page that crashed stays crashed. */
async function wordsOfWindow(electron: ElectronApplication): Promise<string> {
  return await electron.evaluate(async ({ BrowserWindow }) => {
    const read =
      "[document.body?.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join(' ')"
    const ours = BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents.getURL().startsWith('app:') && !webContents.isCrashed(),
    )
    // A page that ends meanwhile never answers.
    const late = new Promise((resolve) => setTimeout(resolve, 1000))
    return String(await Promise.race([ours?.webContents.executeJavaScript(read), late]))
  })
}

test('the log and the report tell what failed, and no word, name, query or path of the reader', async ({
  desk,
}) => {
  const library = join(desk.folder, 'canarylibrary')
  const { electron, window } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await expect(lettersList(window)).toHaveAttribute('aria-rowcount', '2')
  await openLetter(window, 'Appeal of the canaryperson')
  await writeNote(window, 1, 'the canarytext', 'A canarynote')
  await searchFor(window, 'canarytext')
  for (const service of ['import', 'search', 'notebook']) await crashService(electron, service)
  await window.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('canaryfault')
    })
  })
  await electron.evaluate(() => {
    void Promise.reject(new RangeError('canaryfault\n    at canaryframe (canary.js:1:1)'))
  })
  for (const fault of ['in=window call=- error=TypeError', 'in=program call=- error=RangeError'])
    await expect.poll(() => logOf(desk.userData)).toContain(`fault ${fault}`)
  for (const service of ['import', 'search', 'notebook'])
    await expect.poll(() => logOf(desk.userData)).toContain(`service-ended service=${service}`)

  await searchFor(window, 'sluices')
  await expect(hitsList(window)).toHaveAttribute('aria-rowcount', '2')
  // The report tells what is, and a service that is still starting does not answer.
  await expect
    .poll(() => window.evaluate(() => self.letterbook.call('library.state', {})))
    .toMatchObject({ ok: true })
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('diagnostic')
  await window.keyboard.press('Enter')
  const report = window.getByRole('region', { name: 'The whole report, in English, as it is copied' })
  await expect(report).toContainText('letters: 2')
  await expect(report).toContainText('notebook: open, notes: 1')
  await expect(report).toContainText('service-ended service=search')
  await expect(report).toContainText('theme: system')
  const shown = (await report.textContent()) ?? ''
  await window.getByRole('button', { name: 'Copy the report' }).click()
  await expect(window.getByText('The report is on the clipboard.')).toBeVisible()
  expect(await clipboardOf(electron)).toBe(shown)
  expect(shown).not.toContain(desk.folder)
  expect(shown).not.toContain('canary')
  expect(logOf(desk.userData)).not.toContain('canary')
  expect(logOf(desk.userData)).not.toContain(desk.folder)

  const userData = join(desk.folder, 'user-data')
  const { code, out } = await letterbook('diagnose', '--user-data', userData, '--library', library)
  expect(code).toBe(0)
  expect(out).toContain('letters: 2')
  expect(out).toContain('service-ended service=search')
  expect(out).not.toContain('canary')
})

test('a window that is gone comes back where the reader was, and so does an app that was killed', async ({
  desk,
}) => {
  const library = join(desk.folder, 'library')
  const { electron, window, kill } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await searchFor(window, 'sluices')
  await openLetter(window, 'Reply of the council')
  await writeNote(window, 1, 'stay closed', 'Words of the open editor')
  await showView(window, 'Notes')
  await expect
    .poll(() => keptPlace(window))
    .toMatchObject({ view: 'notes', query: 'sluices', note: { onSheet: false } })

  await crashWindow(electron)
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  const [trouble = ''] = await troublePages(electron)
  expect(trouble).toContain('The window stopped working')
  expect(trouble).toContain('window-gone reason=crashed')
  expect(trouble).not.toContain(desk.folder)
  await chooseFirst(electron)
  await expect.poll(() => countWindows(electron)).toBe(1)
  await expect.poll(() => wordsOfWindow(electron)).toContain('Words of the open editor')
  expect(await wordsOfWindow(electron)).toContain('Reply of the council')

  await kill()
  const again = await desk.start('--library', library)
  await isWhereItWas(again.window)
  expect(logOf(desk.userData)).toContain('after=crash')
  await again.quit()
  expect(dumpsIn(desk.folder)).toEqual([])

  const afterwards = await desk.start('--library', library)
  await expect(lettersList(afterwards.window)).toBeVisible()
  await expect(searchBox(afterwards.window)).toHaveValue('')
})

async function keptPlace(window: Page): Promise<unknown> {
  const kept = await window.evaluate(() => self.letterbook.call('reading.window', {}))
  return kept.ok ? kept.value : kept.error
}

async function isWhereItWas(window: Page): Promise<void> {
  await expect(
    window.getByRole('region', { name: 'Pane 1: Reply of the council', exact: true }),
  ).toBeVisible()
  await expect(window.getByRole('button', { name: /^Notes/ })).toHaveAttribute('aria-current', 'page')
  await expect(window.getByRole('textbox', { name: 'Text of the note' })).toHaveValue(
    'Words of the open editor',
  )
  await showView(window, 'Letters')
  await expect(searchBox(window)).toHaveValue('sluices')
  await showView(window, 'Notes')
  await expect.poll(() => keptPlace(window)).toMatchObject({ view: 'notes', query: 'sluices' })
}

/** Memory of the app would hold letters and notes. */
function dumpsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.dmp$|(^|\/)core(\.\d+)?$/.test(name),
  )
}

test('a window that hangs, and a fault of the program, say so and offer to start again', async ({ desk }) => {
  const { electron, window } = await desk.startSample()
  await electron.evaluate(({ app, BrowserWindow }) => {
    app.relaunch = () => undefined
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive')
  })
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  expect((await troublePages(electron))[0]).toContain('The window does not answer')
  await chooseFirst(electron)
  await expect.poll(() => countWindows(electron)).toBe(1)
  await expect(lettersList(window)).toBeVisible()

  const ended = new Promise<number | null>((resolve) => electron.process().once('exit', resolve))
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('canaryfault')
    })
  })
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  const [trouble = ''] = await troublePages(electron)
  expect(trouble).toContain('Letterbook stopped working')
  expect(trouble).toContain('fault in=program call=- error=RangeError')
  expect(trouble).not.toContain('canary')
  await chooseFirst(electron).catch(() => undefined)
  expect(await ended).toBe(1)
  expect(logOf(desk.userData)).toContain(' restarted')
})

/** What the app's pages are served from: as ever, nothing, or a page without a program. */
async function servePages(electron: ElectronApplication, served: 'all' | 'nothing' | 'blank'): Promise<void> {
  await electron.evaluate(({ app, session }, wanted) => {
    const { protocol } = session.fromPartition('letterbook')
    protocol.unhandle('app')
    protocol.handle('app', ({ url }) => {
      if (wanted === 'nothing') return new Response('', { status: 404 })
      if (wanted === 'blank')
        return new Response('<p>blank</p>', { headers: { 'content-type': 'text/html' } })
      const { pathname } = new URL(url)
      const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
      const file = process
        .getBuiltinModule('node:fs')
        .readFileSync(`${app.getAppPath()}/out/renderer${pathname}`)
      return new Response(file, {
        headers: { 'content-type': types[pathname.split('.').at(-1) ?? ''] ?? '' },
      })
    })
  }, served)
}

test('a window whose page cannot be loaded says so, and opens once it can be', async ({ desk }) => {
  const { electron } = await desk.startSample()
  await servePages(electron, 'nothing')
  await crashWindow(electron)
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  await chooseFirst(electron)
  for (const times of [1, 2]) {
    await expect.poll(() => logOf(desk.userData).split('window-not-loaded code=404').length - 1).toBe(times)
    await expect.poll(() => countWindows(electron)).toBe(2)
    await expect.poll(() => troublePages(electron)).toHaveLength(1)
    expect((await troublePages(electron))[0]).toContain('The window could not be opened')
    if (times === 2) await servePages(electron, 'all')
    await chooseFirst(electron)
  }
  await expect.poll(() => countWindows(electron)).toBe(1)
  await expect.poll(() => wordsOfWindow(electron)).toContain('43 letters')
})

/** A page that is loaded from now on is taken for silent after these milliseconds, not after a minute. */
async function longestSilence(electron: ElectronApplication, milliseconds: number): Promise<void> {
  await electron.evaluate((_electron, longest) => {
    const kept: unknown = Reflect.get(globalThis, 'setIntervalOfTheApp')
    const waits = typeof kept === 'function' ? kept : globalThis.setInterval
    Reflect.set(globalThis, 'setIntervalOfTheApp', waits)
    Reflect.set(globalThis, 'setInterval', (tell: () => void, asked: number): unknown => {
      const timer: unknown = Reflect.apply(waits, globalThis, [tell, asked === 60_000 ? longest : asked])
      return timer
    })
  }, milliseconds)
}

test('a window whose page loads and stays silent says so again and again, and opens once it can be', async ({
  desk,
}) => {
  const { electron } = await desk.startSample()
  await longestSilence(electron, 100)
  await servePages(electron, 'blank')
  await crashWindow(electron)
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  await chooseFirst(electron)
  const silent = async () => (await troublePages(electron))[0] ?? ''
  await expect.poll(silent).toContain('The window does not answer')
  await chooseFirst(electron)
  await expect.poll(() => logOf(desk.userData).split('window-hangs').length).toBeGreaterThan(2)
  await expect.poll(silent).toContain('The window does not answer')
  await longestSilence(electron, 60_000)
  await servePages(electron, 'all')
  await chooseToReopen(electron)
  await expect.poll(() => wordsOfWindow(electron)).toContain('43 letters')
})

test('a notebook that stops again and again is started once more when the reader says so, and saves what was typed', async ({
  desk,
}) => {
  const library = join(desk.folder, 'library')
  const { electron, window } = await desk.start('--library', library)
  await addFirstFolder(electron, window, desk.lettersFolder(letters))
  await openLetter(window, 'Reply of the council')
  await writeNote(window, 1, 'stay closed', 'Before')
  for (let stop = 1; stop <= 4; stop++) {
    await crashService(electron, 'notebook')
    await expect
      .poll(() => logOf(desk.userData).split('service-ended service=notebook').length - 1)
      .toBe(stop)
    if (stop < 4) await expect.poll(() => isOpen(window)).toBe(true)
  }
  const dialog = window.getByRole('dialog', { name: 'The notebook stopped several times' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Start this part again' }).click()
  await expect(dialog).toBeHidden()
  await window.getByRole('textbox', { name: 'Text of the note' }).fill('Before and after')
  await expect(window.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
})

async function isOpen(window: Page): Promise<boolean> {
  return await window.evaluate(async () => {
    const state = await self.letterbook.call('library.state', {})
    return state.ok && state.value.notebook.kind === 'open'
  })
}
