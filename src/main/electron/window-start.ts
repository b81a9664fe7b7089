/** Tells when a window's page could not be loaded, or stays silent after it was. What is done about it, others decide. */
import type { BrowserWindow } from 'electron'
import { pageAddress } from './app-files'

export interface WindowStart {
  /** `code` is Chromium's number of the failure, or an HTTP status. */
  readonly notLoaded: (code: number) => void
  /** Told again and again, until the page asks for something. */
  readonly silent: () => void
}

/** How long a page may take from being asked for until it asks for something itself, in milliseconds. */
const longestSilence = 60_000
/** A page that gave way to another. */
const aborted = -3

/** Of this window, for as long as it is there; its page may be loaded several times. Gives what is told that it asks, and says whether that was waited for. */
export function hearStart(window: BrowserWindow, { notLoaded, silent }: WindowStart): () => boolean {
  const { webContents } = window
  let timer: NodeJS.Timeout | null = null
  const asks = () => {
    const isAwaited = timer !== null
    if (timer !== null) clearInterval(timer)
    timer = null
    return isAwaited
  }
  const failed = (code: number) => {
    asks()
    notLoaded(code)
  }
  const begins = () => {
    asks()
    timer = setInterval(silent, longestSilence)
  }
  // It is being loaded already, and may be again. What is refused to a page, which goes nowhere else, is no failure of it.
  begins()
  webContents.on('did-fail-load', (_event, code, _description, address, isMainFrame) => {
    if (isMainFrame && address === pageAddress && code !== aborted) failed(code)
  })
  webContents.on('did-navigate', (_event, address, status) => {
    if (address !== pageAddress) return
    if (status < 400) begins()
    else failed(status)
  })
  webContents.on('render-process-gone', asks)
  window.on('closed', asks)
  return asks
}
