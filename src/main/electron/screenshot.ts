/** Writes a picture of the window to a file, for `--screenshot`. */
import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

/** Waits until the window has drawn what it has, then writes it as PNG. Errors: those of writing the file. */
export async function writeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))',
  )
  await new Promise((done) => setTimeout(done, 400))
  const image = await window.webContents.capturePage()
  await writeFile(file, image.toPNG())
}
