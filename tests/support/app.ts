/** Starts the real app for a test, with folders of its own that are removed afterwards. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test'
import { testDisplays } from './displays'

const appFolder = fileURLToPath(new URL('held-app', import.meta.url))

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly window: Page
  /** Ends the app as a reader would. */
  quit(): Promise<void>
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>
}

export interface Desk {
  /** A new folder for this test; settings, libraries and letters live below it. */
  readonly folder: string
  /** Writes files below `letters/` and returns that folder. */
  lettersFolder(files: Readonly<Record<string, string | Uint8Array>>): string
  /** Starts the app; `words` are further start arguments. */
  start(...words: readonly string[]): Promise<RunningApp>
  /** Starts the app for the second time on the sample library: its letters have been read, and one stands open. */
  startSample(...words: readonly string[]): Promise<RunningApp>
}

/** The library that opens when none is named. */
export const sampleLetterCount = 43

/** What the app keeps of the sample, below its folder for settings and libraries. */
const sampleFolders = ['sample-library', 'sample-letters']

export const test = base.extend<{ desk: Desk }, { room: string }>({
  room: [
    // Playwright reads the fixture's needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: the empty pattern says that nothing is needed
    async ({}, use, { parallelIndex }) => {
      const display = testDisplays()[parallelIndex]
      if (display !== undefined) process.env.DISPLAY = display
      const room = mkdtempSync(join(tmpdir(), 'letterbook-e2e-'))
      await use(room)
      rmSync(room, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  desk: async ({ room }, use) => {
    // Subtle: in one place for all tests of a worker, since a library knows its letters by their whole path.
    const folder = join(room, 'desk')
    const userData = join(folder, 'user-data')
    mkdirSync(folder)
    const running: RunningApp[] = []
    const start = async (...words: readonly string[]) => {
      const app = await startApp(userData, words)
      running.push(app)
      return app
    }
    await use({
      folder,
      lettersFolder: (files) => writeLetters(join(folder, 'letters'), files),
      start,
      startSample: async (...words) => {
        const read = join(room, 'sample')
        if (!existsSync(read)) await readSample(userData, read)
        copyFolders(sampleFolders, read, userData)
        const app = await start(...words)
        await sampleIsShown(app.window)
        return app
      },
    })
    for (const app of running) await app.kill()
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'

function writeLetters(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Lets the app start for the first time, and keeps what that made of the sample. */
async function readSample(userData: string, kept: string): Promise<void> {
  const { window, quit } = await startApp(userData, [])
  await sampleIsShown(window)
  await expect(window.getByRole('region', { name: /^Pane 1: / })).toBeVisible()
  await quit()
  copyFolders(sampleFolders, userData, kept)
  rmSync(userData, { recursive: true, force: true })
}

async function sampleIsShown(window: Page): Promise<void> {
  const letters = window.getByRole('grid', { name: 'All letters' })
  await expect(letters).toHaveAttribute('aria-rowcount', String(sampleLetterCount), { timeout: 60_000 })
}

function copyFolders(names: readonly string[], from: string, to: string): void {
  for (const name of names)
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true })
}

async function startApp(userData: string, words: readonly string[]): Promise<RunningApp> {
  const { executablePath, launchWords } = runtime()
  const app = await electron.launch({
    executablePath,
    args: [...launchWords, appFolder, ...words, '--user-data', userData],
    // Subtle: Playwright would show every app in light colours and switch the sandbox off by itself.
    colorScheme: null,
    chromiumSandbox: !launchWords.includes('--no-sandbox'),
  })
  const child = app.process()
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const window = await app.firstWindow()
  return {
    electron: app,
    window,
    quit: async () => {
      await app.close()
      await ended
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      await killWithServices(app)
      await ended
    },
  }
}

/** Opens a page from the disk in a browser that knows nothing of the app, and gives what it asked for besides itself. */
export async function openInPlainBrowser(
  page: string,
  data: string,
): Promise<{ readonly window: Page; asked(): Promise<readonly string[]>; close(): Promise<void> }> {
  const { executablePath, launchWords } = runtime()
  const browser = await electron.launch({
    executablePath,
    args: [...launchWords, fileURLToPath(new URL('plain-browser', import.meta.url)), page],
    env: { ...(process.env as Record<string, string>), PLAIN_BROWSER_DATA: data },
    colorScheme: null,
    chromiumSandbox: !launchWords.includes('--no-sandbox'),
  })
  return {
    window: await browser.firstWindow(),
    asked: async () =>
      await browser.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked),
    close: async () => await browser.close(),
  }
}

/** Services outlive a main process that is killed for a moment; a power cut takes them at the same time. */
async function killWithServices(app: ElectronApplication): Promise<void> {
  const pids = await app
    .evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid))
    .catch(() => [] as number[])
  for (const pid of [...pids, app.process().pid]) {
    if (pid === undefined) continue
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

function runtime(): { readonly executablePath: string; readonly launchWords: readonly string[] } {
  const executablePath = process.env.LETTERBOOK_ELECTRON
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error('Run these tests with "npm test": it finds Electron and tells the tests where it is.')
  }
  const words: unknown = JSON.parse(process.env.LETTERBOOK_ELECTRON_ARGUMENTS ?? '[]')
  if (!Array.isArray(words)) throw new Error('LETTERBOOK_ELECTRON_ARGUMENTS is not a list.')
  return { executablePath, launchWords: words.map(String) }
}
