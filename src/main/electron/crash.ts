/** Hears of a window that is gone or hangs, of a fault in the program and of a failed start, and takes the work up again. */
import { faultOf } from '@shared/fault'
import { app, type BrowserWindow } from 'electron'
import type { Diagnostics } from './diagnostics'
import { type ShownTrouble, showTrouble, type TroubleOptions } from './trouble'
import { hearStart } from './window-start'

export interface CrashOptions extends TroubleOptions {
  readonly diagnostics: Diagnostics
  /** Lets the services finish what they are writing. */
  readonly close: () => Promise<void>
}

/** How long services that do not end are waited for when the app ends badly, in milliseconds. */
const longestEnd = 5000

export class Crashes {
  readonly #options: CrashOptions
  #hang: ShownTrouble | null = null
  #ending = false
  /** The window that hung and was ended for that. */
  #ended: BrowserWindow | null = null
  #asks: () => boolean = () => false

  constructor(options: CrashOptions) {
    this.#options = options
    app.on('before-quit', () => {
      this.#ending = true
    })
  }

  /** Instead of the runtime's own dialog, which shows a stack and goes on in a state that nobody knows. */
  hearProgram(): void {
    process.on('uncaughtException', (thrown) => void this.#fail('program', thrown))
  }

  /** For a start that failed before there was a window. */
  async startFailed(thrown: unknown): Promise<void> {
    await this.#fail('start', thrown)
  }

  /** `openAnother` opens one in its place. */
  hearWindow(window: BrowserWindow, openAnother: () => void): void {
    const { log } = this.#options.diagnostics
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (this.#ending || reason === 'clean-exit') return
      log.write({ event: 'window-gone', reason, exit: exitCode })
      // A window that was ended because it hung is opened again by whoever ended it.
      if (this.#ended !== window) void this.#windowGone('window-gone', window, openAnother)
    })
    const hangs = () => {
      if (this.#ending || this.#hang !== null) return
      log.write({ event: 'window-hangs' })
      void this.#windowHangs(window, openAnother)
    }
    window.on('unresponsive', hangs)
    this.#asks = hearStart(window, {
      silent: hangs,
      notLoaded: (code) => {
        if (this.#ending) return
        log.write({ event: 'window-not-loaded', code })
        void this.#windowGone('window-not-loaded', window, openAnother)
      },
    })
    window.on('responsive', () => this.#windowAnswers())
  }

  /** The page of the window asked for something, so it lives. */
  windowAsked(): void {
    if (this.#asks()) this.#windowAnswers()
  }

  #windowAnswers(): void {
    if (this.#hang === null) return
    this.#options.diagnostics.log.write({ event: 'window-answers' })
    this.#hang.close()
  }

  /** Ends the app in good order and starts it again; the reader is then where he was. */
  restart(): void {
    this.#startAgain()
    app.quit()
  }

  async #windowGone(
    trouble: 'window-gone' | 'window-not-loaded',
    window: BrowserWindow,
    openAnother: () => void,
  ): Promise<void> {
    const choice = await showTrouble(trouble, this.#options).chosen
    if (choice === 'restart') this.restart()
    else if (choice === 'quit') app.quit()
    else this.#reopen(window, openAnother)
  }

  async #windowHangs(window: BrowserWindow, openAnother: () => void): Promise<void> {
    this.#hang = showTrouble('window-hangs', this.#options)
    const choice = await this.#hang.chosen
    if (choice !== 'wait' && !window.isDestroyed()) {
      this.#ended = window
      await endPage(window)
      if (choice === 'restart') this.restart()
      else this.#reopen(window, openAnother)
    }
    this.#hang = null
  }

  /** Subtle: a page that is loaded again after a crash is taken for a foreign one by the door, as its frame is another. */
  #reopen(window: BrowserWindow, openAnother: () => void): void {
    this.#options.diagnostics.willStartAgain()
    openAnother()
    // Last, since the app ends with its last window.
    window.destroy()
  }

  /** Written down in any case; told once, and only where a page can be shown. */
  async #fail(trouble: 'program' | 'start', thrown: unknown): Promise<void> {
    this.#options.diagnostics.log.write({ event: 'fault', in: 'program', call: null, fault: faultOf(thrown) })
    if (this.#ending || !app.isReady()) return
    this.#ending = true
    await this.#endWith(trouble)
  }

  async #endWith(trouble: 'program' | 'start'): Promise<void> {
    const choice = await showTrouble(trouble, this.#options).chosen
    if (choice === 'restart') this.#startAgain()
    const late = new Promise((resolve) => setTimeout(resolve, longestEnd))
    await Promise.race([this.#options.close().catch(() => {}), late])
    app.exit(1)
  }

  #startAgain(): void {
    this.#options.diagnostics.restarting()
    const { APPIMAGE: image } = process.env
    // Subtle: the program inside an AppImage is gone when the app has ended.
    app.relaunch({ args: process.argv.slice(1), ...(image === undefined ? {} : { execPath: image }) })
  }
}

/**
 * Subtle: a page that hangs hears nothing, and would hold the app back from ending; and a window that is opened while its
 * process still ends would begin in that process, and end with it.
 */
async function endPage({ webContents }: BrowserWindow): Promise<void> {
  if (webContents.isCrashed()) return
  const gone = new Promise((resolve) => webContents.once('render-process-gone', resolve))
  webContents.forcefullyCrashRenderer()
  await gone
}
