/** Shows everything in the window in the size that the reader chose. */
import { zoomFactorFor } from '@shared/window-zoom'
import type { BrowserWindow } from 'electron'

/** Shows the page so now, and keeps it so when the window grows, shrinks or loads its page anew. */
export function keepWindowZoom(window: BrowserWindow, chosen: () => number): void {
  const apply = () => applyWindowZoom(window, chosen())
  // Subtle: what is set before the page has its address does not hold for it.
  window.webContents.on('did-navigate', apply)
  window.on('resize', apply)
}

export function applyWindowZoom(window: BrowserWindow, zoom: number): void {
  const { webContents } = window
  const factor = zoomFactorFor(zoom, window.getContentSize()[0] ?? 0)
  // Chromium counts in steps of its own, from which the factor comes back a little changed.
  if (Math.abs(webContents.getZoomFactor() - factor) > 0.001) webContents.setZoomFactor(factor)
}
