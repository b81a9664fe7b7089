/** Starts the real app for a test, with folders of its own that are removed afterwards. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

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
}

/** The library that opens when none is named. */
export const sampleLetterCount = 43

export const test = base.extend<{ desk: Desk }>({
  // Playwright reads the fixture's needs from this pattern.
  // biome-ignore lint/correctness/noEmptyPattern: the empty pattern says that nothing is needed
  desk: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'letterbook-e2e-'))
    const running: RunningApp[] = []
    await use({
      folder,
      lettersFolder: (files) => writeLetters(join(folder, 'letters'), files),
      start: async (...words) => {
        const app = await startApp(join(folder, 'user-data'), words)
        running.push(app)
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
