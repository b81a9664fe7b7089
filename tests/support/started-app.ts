/** Starts and ends the real app, and a browser that knows nothing of it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

const appFolder = fileURLToPath(new URL('held-app', import.meta.url))

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly window: Page
  isRunning(): boolean
  /** Ends the app as a reader would. */
  quit(): Promise<void>
  /** Ends every process of the app at once, as a power cut would. */
  kill(): Promise<void>
}

export async function startApp(userData: string, words: readonly string[]): Promise<RunningApp> {
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
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const window = await app.firstWindow()
  // Subtle: what Playwright presses, the display does not count; a library would lock itself late in a long run.
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0
  })
  return {
    electron: app,
    window,
    isRunning,
    quit: async () => {
      await app.close()
      await ended
    },
    kill: async () => {
      if (!isRunning()) return
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
