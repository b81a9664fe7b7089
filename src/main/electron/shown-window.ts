/** The app's one window as the rest of the shell sees it: whether it is there, and what is told to it. It draws nothing. */
import { setTimeout as after } from 'node:timers/promises'
import type { Command, NewsItem } from '@shared/contract'
import type { BrowserWindow } from 'electron'
import { tellWindow } from './door'

/** After it said that it is ready, the reader's first clicks come before all else; in milliseconds. */
const firstClicks = 1000
/** A window that does not come to say so keeps nobody waiting for longer, in milliseconds. */
const longestStart = 10_000

export class ShownWindow {
  /** When it has shown its letters for a moment, or did not come to it in time. */
  readonly shown: Promise<void>
  #ready: () => void = () => {}
  #window: BrowserWindow | null = null
  #importing = false
  #locked = false

  constructor() {
    const ready = new Promise<void>((resolve) => {
      this.#ready = resolve
    })
    this.shown = Promise.race([ready.then(() => after(firstClicks)), after(longestStart)])
  }

  /** The window, or null before it is made and after it was closed. */
  get open(): BrowserWindow | null {
    return this.#window
  }

  /** Whether an import was running when the library told of one last. */
  get importing(): boolean {
    return this.#importing
  }

  show(window: BrowserWindow): void {
    this.#window = window
    window.on('closed', () => {
      // Another window may have taken its place.
      if (this.#window === window) this.#window = null
    })
  }

  /** The page says that it shows all it has. */
  ready(): void {
    this.#ready()
  }

  tell(...news: NewsItem): void {
    tellWindow(this.#window, ...news)
  }

  command(command: Command): void {
    this.tell('shell.command', command)
  }

  /** Tells what the library says. When it is locked, the page is loaded anew and so keeps nothing of what it showed. */
  tellOfLibrary(...news: NewsItem): void {
    const [name, value] = news
    if (name === 'import.job') this.#importing = value.state === 'running'
    const wasLocked = this.#locked
    if (name === 'library.changed') this.#locked = value.notebook.kind === 'locked'
    // Subtle: only once. A passphrase may be being typed into the page that was loaded then.
    if (this.#locked && !wasLocked) this.#window?.webContents.reload()
    else this.tell(...news)
  }

  toFront(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore()
    this.#window?.focus()
  }
}
