import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app'
import { letterbook } from '../support/command-line'
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

function logOf(userData: string): string {
  const logs = join(userData, 'logs')
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('')
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

/** Presses keys in the page that stands in for a window: it begins at its first link. */
async function pressInTrouble(electron: ElectronApplication, ...keys: readonly string[]): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, pressed) => {
    const trouble = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('data:'),
    )
    trouble?.focus()
    trouble?.webContents.focus()
    for (const keyCode of pressed)
      for (const type of ['keyDown', 'char', 'keyUp'] as const)
        trouble?.webContents.sendInputEvent({ type, keyCode })
  }, keys)
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

/** The page says so below its choices, and the keyboard is where it was. */
async function isCopied(electron: ElectronApplication): Promise<boolean> {
  const [page = ''] = await troublePages(electron)
  return page.includes('The report is on the clipboard.')
}

async function countWindows(electron: ElectronApplication): Promise<number> {
  return await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** What stands in the window, read past Playwright, for which a page that crashed stays crashed. */
async function wordsOfWindow(electron: ElectronApplication): Promise<string> {
  return await electron.evaluate(async ({ BrowserWindow }) => {
    const read =
      "[document.body.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join(' ')"
    return String(await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(read))
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

  await electron.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    if (page !== undefined) process.kill(page.getOSProcessId(), 'SIGSEGV')
  })
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  const [trouble = ''] = await troublePages(electron)
  expect(trouble).toContain('The window stopped working')
  expect(trouble).toContain('window-gone reason=crashed')
  expect(trouble).not.toContain(desk.folder)
  await pressInTrouble(electron, 'Enter')
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
  await pressInTrouble(electron, 'Enter')
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
  await pressInTrouble(electron, 'Enter').catch(() => undefined)
  expect(await ended).toBe(1)
  expect(logOf(desk.userData)).toContain(' restarted')
})

test('the report of a trouble is copied by the keyboard, which stays at that link', async ({ desk }) => {
  const { electron } = await desk.startSample()
  await electron.evaluate(async ({ BrowserWindow, clipboard }) => {
    await clipboard.writeText('')
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive')
  })
  await expect.poll(() => troublePages(electron)).toHaveLength(1)
  await pressInTrouble(electron, 'Tab', 'Tab', 'Tab', 'Enter')
  await expect.poll(() => clipboardOf(electron)).toContain('window-hangs')
  await expect.poll(() => isCopied(electron)).toBe(true)
  await electron.evaluate(({ clipboard }) => clipboard.writeText(''))
  await pressInTrouble(electron, 'Enter')
  await expect.poll(() => clipboardOf(electron)).toContain('window-hangs')
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
