/** How the app ends. */
import { app } from 'electron'
import type { OpenLibraries } from './open-libraries'

/** The services finish what they are writing before the app ends. */
export function quitInGoodOrder(libraries: OpenLibraries): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void libraries.close().finally(() => {
      closed = true
      // Subtle: with nothing to close this comes while Electron is still in `will-quit`, where another quit is lost.
      setImmediate(() => app.quit())
    })
  })
}

/** Ends the app at once, for a start or a task that failed. */
export function stopWith(thrown: unknown): void {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  app.exit(1)
}
