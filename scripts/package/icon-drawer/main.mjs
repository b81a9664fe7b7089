/**
 * Run in Electron: draws a picture in several sizes and writes each as `SIZE.png`. Words: SVG FOLDER SIZE…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

const [svg, folder, ...sizes] = process.argv.slice(process.argv.indexOf('--draw') + 1)

void app.whenReady().then(draw, stop)

async function draw() {
  try {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
    await window.loadURL('about:blank')
    const picture = readFileSync(/** @type {string} */ (svg), 'utf8')
    for (const size of sizes) {
      const address = await window.webContents.executeJavaScript(
        `(${inPage})(${JSON.stringify(picture)}, ${size})`,
      )
      writeFileSync(
        join(/** @type {string} */ (folder), `${size}.png`),
        Buffer.from(address.split(',')[1], 'base64'),
      )
    }
    app.exit(0)
  } catch (thrown) {
    stop(thrown)
  }
}

/** Runs in the page. */
async function inPage(picture, size) {
  const image = new Image(size, size)
  image.src = `data:image/svg+xml,${encodeURIComponent(picture.replace('<svg ', `<svg width="${size}" height="${size}" `))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
  return canvas.toDataURL('image/png')
}

function stop(thrown) {
  process.stderr.write(`${thrown?.stack ?? thrown}\n`)
  app.exit(1)
}
