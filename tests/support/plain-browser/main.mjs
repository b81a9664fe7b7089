/** A browser that knows nothing of the app: opens one page from the disk, and remembers what the page asks for. */
import { app, BrowserWindow, session } from 'electron'

const page = process.argv.at(-1)
app.setPath('userData', process.env.PLAIN_BROWSER_DATA)
globalThis.asked = []
void app.whenReady().then(async () => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    globalThis.asked.push(url)
    answer({})
  })
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  await window.loadFile(page)
})
