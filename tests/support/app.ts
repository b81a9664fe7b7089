/** Starts the real app for a test, with folders of its own that are removed afterwards. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { testDisplays } from './displays'
import { SharedApp } from './shared-app'
import { type RunningApp, startApp } from './started-app'
import { removeFolder } from './temporary-folder'
import { addFirstFolder } from './window'

type Files = Readonly<Record<string, string | Uint8Array>>

export interface Desk {
  /** A new folder for this test; libraries and letters live below it. */
  readonly folder: string
  /** The app's folder for settings and libraries; new for this test. */
  readonly userData: string
  /** Writes files below `letters/` and returns that folder. */
  lettersFolder(files: Files): string
  /** Starts the app; `words` are further start arguments. */
  start(...words: readonly string[]): Promise<RunningApp>
  /** Starts the app for the second time on the sample library: its letters have been read, and one stands open. */
  startSample(...words: readonly string[]): Promise<RunningApp>
  /** The app that tests share, with a new library that holds nothing. */
  open(): Promise<RunningApp>
  /** The app that tests share, with the letters of the sample, of which one stands open. */
  openSample(): Promise<RunningApp>
  /** The app that tests share, with a library of these files, each of which is a letter. No test changes the files. */
  openLetters(files: Readonly<Record<string, string>>): Promise<RunningApp>
}

/** The library that opens when none is named. */
export const sampleLetterCount = 43

interface Room {
  readonly folder: string
  readonly shared: SharedApp
}

export const test = base.extend<{ desk: Desk }, { room: Room }>({
  room: [
    // Playwright reads the fixture's needs from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: the empty pattern says that nothing is needed
    async ({}, use, { parallelIndex }) => {
      const display = testDisplays()[parallelIndex]
      if (display !== undefined) process.env.DISPLAY = display
      const folder = mkdtempSync(join(tmpdir(), 'letterbook-e2e-'))
      const shared = new SharedApp(join(folder, 'shared'))
      await use({ folder, shared })
      try {
        await shared.end()
      } finally {
        removeFolder(folder)
      }
    },
    { scope: 'worker' },
  ],
  desk: async ({ room }, use) => {
    const folder = mkdtempSync(join(room.folder, 'desk-'))
    const sample = sampleIn(room.folder)
    const running: RunningApp[] = []
    let userData = join(folder, 'user-data')
    const start = async (...words: readonly string[]) => {
      const app = await startApp(userData, words)
      running.push(app)
      return app
    }
    await use({
      folder,
      get userData() {
        return userData
      },
      lettersFolder: (files) => writeFiles(join(folder, 'letters'), files),
      start,
      startSample: async (...words) => {
        userData = sample.userData
        await sample.read()
        sample.copyTo(join(userData, 'sample-library'))
        const app = await start(...words)
        await sampleIsShown(app.window)
        return app
      },
      open: async () => await room.shared.lend({ name: null }),
      openSample: async () => {
        await sample.read()
        const app = await room.shared.lend({ name: 'sample', prepare: sample.copyTo })
        await sampleIsShown(app.window)
        return app
      },
      openLetters: async (files) => {
        const app = await room.shared.lend({
          name: JSON.stringify(files),
          fill: async ({ electron, window }, place) => {
            await addFirstFolder(electron, window, writeFiles(join(place, 'letters'), files))
            await lettersAreShown(window, Object.keys(files).length)
          },
        })
        await lettersAreShown(app.window, Object.keys(files).length)
        return app
      },
    })
    try {
      await Promise.all(running.map(async (app) => await app.kill()))
    } finally {
      sample.clear()
      // Subtle: the shared app may still watch letters there; it would go on to read that they are gone.
      room.shared.removeLater(folder)
    }
  },
})

export { expect } from '@playwright/test'
export { openInPlainBrowser, type RunningApp } from './started-app'

function writeFiles(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** Subtle: panes that are put back late would replace what a test has opened in the meantime. */
async function sampleIsShown(window: Page): Promise<void> {
  await lettersAreShown(window, sampleLetterCount)
  await expect(window.getByRole('region', { name: 'Text of pane 1' })).toBeVisible()
}

async function lettersAreShown(window: Page, count: number): Promise<void> {
  const letters = window.getByRole('grid', { name: 'All letters' })
  await expect(letters).toHaveAttribute('aria-rowcount', String(count), { timeout: 60_000 })
}

/**
 * The sample as a first start leaves it, read once for a worker. Its letters stay in one place, since a library knows
 * its letters by their whole path.
 */
function sampleIn(room: string) {
  const userData = join(room, 'sample', 'user-data')
  const kept = join(room, 'sample', 'library')
  return {
    userData,
    /** Lets the app start for the first time, and keeps what that made of the sample. */
    read: async () => {
      if (existsSync(kept)) return
      const { window, quit } = await startApp(userData, [])
      await sampleIsShown(window)
      await quit()
      renameSync(join(userData, 'sample-library'), kept)
      clearButLetters(userData)
    },
    copyTo: (library: string) => cpSync(kept, library, { recursive: true, preserveTimestamps: true }),
    clear: () => clearButLetters(userData),
  }
}

function clearButLetters(userData: string): void {
  if (!existsSync(userData)) return
  for (const name of readdirSync(userData)) if (name !== 'sample-letters') removeFolder(join(userData, name))
}
