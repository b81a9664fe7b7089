/**
 * The one door between window and program: checks who asks, checks what is asked, and answers every call with a
 * Reply. Nothing else in the program listens to the window.
 */
import { callChannel, newsChannel } from '@shared/bridge'
import { answerOf, checkedAsk } from '@shared/checked-ask'
import {
  type Answer,
  type Ask,
  type CallName,
  type CallOf,
  contract,
  type Handlers,
  isCallName,
  type NewsItem,
} from '@shared/contract'
import { AppError, failureOf, type Reply } from '@shared/failure'
import { faultOf } from '@shared/fault'
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Log } from '../diagnostics/log'
import { appOrigin } from './app-files'

export interface DoorOptions {
  readonly window: () => BrowserWindow | null
  readonly log: Log
  /** Hears that the window asks, whatever it is. */
  readonly asked: () => void
  readonly shell: Handlers<'shell'>
  /** Hands a call to the open library. */
  readonly library: <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>
}

/** From now on the window is answered. */
export function openDoor(options: DoorOptions): void {
  // Subtle: opening the settings made electron-store listen too, and tell any page where they are kept.
  ipcMain.removeAllListeners('electron-store-get-data')
  ipcMain.handle(callChannel, async (event, name: unknown, ask: unknown): Promise<Reply<unknown>> => {
    // Subtle: senderFrame must be read before anything is awaited; later it may be null or another frame.
    if (!isOurWindow(event, options.window())) {
      return { ok: false, error: { code: 'not-allowed', message: 'Only the window of Letterbook may ask.' } }
    }
    options.asked()
    try {
      return { ok: true, value: await answer(name, ask, options) }
    } catch (thrown) {
      logFailure(name, thrown, options.log)
      return { ok: false, error: failureOf(thrown) }
    }
  })
}

/** What was cancelled is no failure; nor is a query or a passphrase that is wrong one of the program. */
const ordinary: readonly string[] = ['cancelled', 'locked', 'wrong-passphrase', 'name-taken']

function logFailure(name: unknown, thrown: unknown, log: Log): void {
  const call = isCallName(name) ? name : null
  if (!(thrown instanceof AppError))
    log.write({ event: 'fault', in: 'program', call, fault: faultOf(thrown) })
  else if (call !== null && !ordinary.includes(thrown.code))
    log.write({ event: 'call-failed', call, code: thrown.code })
}

/** Sends news to the window, if there is one that can hear it. */
export function tellWindow(window: BrowserWindow | null, ...news: NewsItem): void {
  if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return
  window.webContents.send(newsChannel, ...news)
}

function isOurWindow(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame
  if (frame === null || frame.detached || window === null || window.isDestroyed()) return false
  return frame.parent === null && frame.origin === appOrigin && event.sender === window.webContents
}

async function answer(name: unknown, ask: unknown, options: DoorOptions): Promise<unknown> {
  if (!isCallName(name) || contract[name].inner) {
    throw new AppError('not-allowed', `There is no call named ${String(name).slice(0, 80)}.`)
  }
  const checked = checkedAsk(name, ask)
  if (contract[name].server !== 'shell') return await options.library(name, checked)
  return await answerOf(options.shell, name as CallOf<'shell'>, checked)
}
