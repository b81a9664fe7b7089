/**
 * Says that the window, the program or its start failed, in a plain window of its own, and gives back what the reader
 * chose. It uses as little of the app as it can, since the app is what failed.
 */
import { app, BrowserWindow, clipboard, dialog } from 'electron'
import { hardenedSession } from './security'
import { type TroubleLabels, troubleLabelsFor, troubleLanguage } from './trouble-labels'
import { choiceOf, offered, type Trouble, type TroubleChoice, troubleAddress } from './trouble-page'

const sessionName = 'letterbook-trouble'

let hardened: Promise<unknown> | null = null

/** Subtle: walls can be put round a session only once. */
async function walls(): Promise<void> {
  hardened ??= hardenedSession(sessionName)
  await hardened
}

export interface TroubleOptions {
  readonly report: () => Promise<string>
  readonly language: () => 'system' | 'en' | 'fa'
}

/** What is done where the reader closes the window without a choice. */
const withoutChoice: { readonly [Kind in Trouble]: TroubleChoice } = {
  'window-gone': 'reopen',
  'window-not-loaded': 'quit',
  'window-hangs': 'wait',
  program: 'quit',
  start: 'quit',
}

export interface ShownTrouble {
  readonly chosen: Promise<TroubleChoice>
  /** It is over by itself: the window goes away as if the reader had closed it. */
  close(): void
}

export function showTrouble(trouble: Trouble, options: TroubleOptions): ShownTrouble {
  let shown: BrowserWindow | null = null
  let closed = false
  const chosen = (async () => {
    const language = troubleLanguage(options.language(), app.getLocale())
    const labels = troubleLabelsFor(language, language)
    try {
      const report = await options.report().catch(() => '')
      await walls()
      if (closed) return withoutChoice[trouble]
      shown = troubleWindow()
      return await choiceIn(
        shown,
        (copied) => troubleAddress({ trouble, labels, language, report, copied }),
        {
          report,
          otherwise: withoutChoice[trouble],
        },
      )
    } catch {
      return plainChoice(trouble, labels)
    }
  })()
  return {
    chosen,
    close: () => {
      closed = true
      shown?.close()
    },
  }
}

function troubleWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 800,
    height: 720,
    title: 'Letterbook',
    autoHideMenuBar: true,
    webPreferences: {
      partition: sessionName,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  })
}

interface Chosen {
  readonly report: string
  readonly otherwise: TroubleChoice
}

function choiceIn(
  window: BrowserWindow,
  address: (copied: boolean) => string,
  { report, otherwise }: Chosen,
): Promise<TroubleChoice> {
  return new Promise((resolve, reject) => {
    window.on('closed', () => resolve(otherwise))
    window.webContents.on('render-process-gone', () => {
      reject(new Error('The page of the trouble is gone too.'))
      window.destroy()
    })
    // The links are never followed: every page of the app refuses that. Subtle: it does so with this, the first, event.
    window.webContents.on('will-frame-navigate', ({ url }) => {
      const choice = choiceOf(url)
      if (choice === null) return
      if (choice === 'copy') {
        void clipboard.writeText(report)
        void window.loadURL(address(true))
        return
      }
      resolve(choice)
      window.close()
    })
    window
      .loadURL(address(false))
      .then(() => window.focus())
      .catch(reject)
  })
}

/** Where not even a plain page can be shown, the system asks. */
function plainChoice(trouble: Trouble, labels: TroubleLabels): TroubleChoice {
  const choices = offered[trouble].filter((choice) => choice !== 'copy')
  const chosen = dialog.showMessageBoxSync({
    type: 'error',
    message: labels[trouble],
    detail: labels.safe,
    buttons: choices.map((choice) => labels[choice]),
    noLink: true,
  })
  return choices[chosen] ?? withoutChoice[trouble]
}
