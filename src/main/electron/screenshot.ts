/** Writes a picture of the window to a file, for `--screenshot`. */
import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'
import { stopWith } from './quit'

/** Waits until the window has drawn what it has, then writes it as PNG. Errors: those of writing the file. */
async function writeScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))',
  )
  await new Promise((done) => setTimeout(done, 400))
  const image = await window.webContents.capturePage()
  await writeFile(file, image.toPNG())
}

/** Waits for a running import, at most half a minute, so that the picture shows letters; then writes it and ends the app. */
export async function pictureAndQuit(
  window: BrowserWindow,
  file: string,
  importing: () => boolean,
): Promise<void> {
  for (let waited = 0; importing() && waited < 30_000; waited += 200) {
    await new Promise((done) => setTimeout(done, 200))
  }
  try {
    await writeScreenshot(window, file)
    app.quit()
  } catch (thrown) {
    stopWith(thrown)
  }
}
