/**
 * One app for all tests that neither start it in a way of their own nor start it again: starting it costs more than most
 * of them do. Each finds it as after a start: the window loaded anew; preferences, dialogs, what was copied and the
 * window's place as at first; and a library in which no test before it has left anything.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Settings } from '@shared/settings'
import Database from 'better-sqlite3'
import { type RunningApp, startApp } from './started-app'
import { removeFolder } from './temporary-folder'

/** A library that a test asks for. */
interface WantedLibrary {
  /** What it holds: tests that want the same share it while they write nothing into it; null for one test alone. */
  readonly name: string | null
  /** Puts into the library's folder what is to be there before it is opened. */
  readonly prepare?: (library: string) => void
  /** What a reader does until the library is as wanted; `place` is a folder for what the library reads. */
  readonly fill?: (app: RunningApp, place: string) => Promise<void>
}

interface OpenLibrary {
  readonly place: string
  /** Null for a library of one test alone. */
  readonly shared: SharedLibrary | null
}

/** A library as the next test is to find it. */
interface SharedLibrary {
  readonly name: string
  readonly path: string
  /** All that was ever decided and written in it. */
  readonly journal: string
  readonly arrangement: string | null
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The app, and how it was before any test. */
interface Started {
  readonly app: RunningApp
  readonly settings: Settings
  readonly bounds: Bounds
}

export class SharedApp {
  readonly #folder: string
  #started: Started | null = null
  #open: OpenLibrary | null = null
  #count = 0
  /** Folders that nobody needs when another library is open. */
  readonly #left: string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whoever gets the app may also end it; the next test then gets another. */
  async lend(wanted: WantedLibrary): Promise<RunningApp> {
    const started = this.#running()
    if (started === null) return await this.#startWith(wanted)
    const { app } = started
    const page = app.window.url()
    await putAppBack(started)
    const shared = this.#open?.shared ?? null
    if (shared !== null && shared.name === wanted.name && isUntouched(shared)) {
      await leave(app.window)
      putReadingBack(shared.path, shared.arrangement)
      await app.window.goto(page)
    } else {
      await this.#openAnother(app, page, wanted)
    }
    return app
  }

  /** Removes the folder of a test as soon as no library that reads it is open. */
  removeLater(folder: string): void {
    this.#left.push(folder)
    const mayBeRead = this.#running() !== null && this.#open?.shared === null
    if (!mayBeRead) this.#removeLeft()
  }

  async end(): Promise<void> {
    try {
      await this.#started?.app.kill()
    } finally {
      this.#removeLeft()
      removeFolder(this.#folder)
    }
  }

  #running(): Started | null {
    return this.#started?.app.isRunning() === true ? this.#started : null
  }

  async #startWith(wanted: WantedLibrary): Promise<RunningApp> {
    this.#open = null
    this.#removeLeft()
    removeFolder(this.#folder)
    const place = this.#newPlace(wanted)
    const app = await startApp(join(this.#folder, 'user-data'), ['--library', libraryIn(place)])
    this.#started = await stateOf(app)
    await this.#fill(app, place, wanted)
    return app
  }

  async #openAnother({ window, ...app }: RunningApp, page: string, wanted: WantedLibrary): Promise<void> {
    if (this.#open !== null) this.#left.push(this.#open.place)
    this.#open = null
    const place = this.#newPlace(wanted)
    const library = libraryIn(place)
    const arrangement = arrangementOf(library)
    const opened = await window.evaluate((path) => self.letterbook.call('library.open', { path }), library)
    if (!opened.ok) throw new Error(opened.error.message)
    // Subtle: what the window keeps while the library changes may come to the new one.
    await leave(window)
    putReadingBack(library, arrangement)
    await window.goto(page)
    this.#removeLeft()
    await this.#fill({ window, ...app }, place, wanted)
  }

  #newPlace({ prepare }: WantedLibrary): string {
    this.#count += 1
    const place = join(this.#folder, String(this.#count))
    mkdirSync(libraryIn(place), { recursive: true })
    prepare?.(libraryIn(place))
    return place
  }

  async #fill(app: RunningApp, place: string, { name, fill }: WantedLibrary): Promise<void> {
    await fill?.(app, place)
    this.#open = { place, shared: name === null ? null : await sharedAs(name, app.window, libraryIn(place)) }
  }

  #removeLeft(): void {
    for (const folder of this.#left.splice(0)) removeFolder(folder)
  }
}

/** To a page of the app's own address where nothing runs; from any other the app would go back to its own by itself. */
async function leave(window: Page): Promise<void> {
  await window.goto(new URL('/nothing-here', window.url()).href)
}

const libraryIn = (place: string) => join(place, 'library')

async function stateOf(app: RunningApp): Promise<Started> {
  const settings = await app.window.evaluate(() => self.letterbook.call('settings.get', {}))
  if (!settings.ok) throw new Error(settings.error.message)
  const bounds = await app.electron.evaluate(({ BrowserWindow, dialog }) => {
    Object.assign(globalThis, { dialogAtFirst: { ...dialog } })
    return BrowserWindow.getAllWindows()[0]?.getNormalBounds()
  })
  if (bounds === undefined) throw new Error('The app has no window.')
  return { app, settings: settings.value, bounds }
}

/** Only what a test may have changed outside its library. */
async function putAppBack({ app: { electron, window }, settings, bounds }: Started): Promise<void> {
  await electron.evaluate(({ BrowserWindow, clipboard, dialog }, place) => {
    Object.assign(dialog, (globalThis as unknown as { dialogAtFirst: typeof dialog }).dialogAtFirst)
    clipboard.clear()
    BrowserWindow.getAllWindows()[0]?.setBounds(place)
  }, bounds)
  await window.mouse.move(0, 0)
  await window.evaluate((kept) => self.letterbook.call('settings.change', kept), settings)
  await saveWhatWaits(window)
}

/** What the window would keep a moment later is kept now, and not in the library or the time of the next test. */
async function saveWhatWaits(window: Page): Promise<void> {
  await window.evaluate(async () => {
    for (let pictures = 0; pictures < 2; pictures += 1) await new Promise(requestAnimationFrame)
    dispatchEvent(new Event('pagehide'))
    await self.letterbook.call('reading.get', {})
  })
}

function isUntouched({ path, journal }: SharedLibrary): boolean {
  return journalOf(path) === journal
}

async function sharedAs(name: string, window: Page, path: string): Promise<SharedLibrary> {
  // Answered as soon as the library is open.
  await window.evaluate(() => self.letterbook.call('library.state', {}))
  return { name, path, journal: journalOf(path), arrangement: arrangementOf(path) }
}

function journalOf(library: string): string {
  const journal = join(library, 'notebook.journal')
  return existsSync(journal) ? readFileSync(journal, 'utf8') : ''
}

function arrangementOf(library: string): string | null {
  if (!existsSync(join(library, 'notebook.db'))) return null
  return inNotebook(
    library,
    (db) => db.prepare<[], string>('SELECT arrangement FROM open_arrangement').pluck().get() ?? null,
  )
}

/** What is no decision is not in the journal: open panes, how far letters were read, what was searched. */
function putReadingBack(library: string, arrangement: string | null): void {
  inNotebook(library, (db) => {
    db.exec('DELETE FROM open_arrangement; DELETE FROM reading_place; DELETE FROM search_history')
    if (arrangement !== null)
      db.prepare('INSERT INTO open_arrangement (only, arrangement) VALUES (1, ?)').run(arrangement)
  })
}

function inNotebook<Result>(library: string, work: (db: Database.Database) => Result): Result {
  const db = new Database(join(library, 'notebook.db'), { timeout: 5_000, fileMustExist: true })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
