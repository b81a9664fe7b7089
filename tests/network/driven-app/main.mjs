/**
 * Runs the app of this project and uses it from inside as a reader would in a whole session, without a debugger, which
 * would itself talk over a network. What was done is written as JSON to the file that the environment names.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, Menu } from 'electron'
import {
  ask,
  compareAndExport,
  exportLetters,
  exportNotes,
  openLetters,
  readFolder,
  search,
  writeNotes,
} from './session.mjs'

const { letters, exports, report } = JSON.parse(process.env.LETTERBOOK_SESSION ?? '{}')
const project = new URL('../../../', import.meta.url)
const { productName, version, main } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'))
app.setName(productName)
app.setVersion(version)
app.getAppPath = () => fileURLToPath(project)

let saved = 0
mkdirSync(exports, { recursive: true })
dialog.showSaveDialog = (_window, { defaultPath }) =>
  Promise.resolve({ canceled: false, filePath: join(exports, `${++saved}-${basename(defaultPath)}`) })
dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })

const loaded = new Promise((resolve) => {
  app.once('web-contents-created', (_event, contents) => contents.once('did-finish-load', resolve))
})

void use()
  .then((done) => writeFileSync(report, JSON.stringify(done)))
  .catch((thrown) => writeFileSync(report, JSON.stringify({ failed: String(thrown?.stack ?? thrown) })))
  .finally(() => app.quit())

// Subtle: awaited, so that Electron holds `ready` back until the app's own module has been evaluated.
await import(new URL(main, project).href)

async function use() {
  await loaded
  const done = {
    read: await inWindow(readFolder, letters),
    found: await inWindow(search, 'words beside'),
    opened: await inWindow(openLetters, 60),
    notes: await inWindow(writeNotes),
    compared: await inWindow(compareAndExport),
    notesOut: await inWindow(exportNotes),
    lettersOut: await inWindow(exportLetters),
    commands: await chooseEveryCommand(),
  }
  return { ...done, saved, refused: await inWindow(countRefused) }
}

async function countRefused(ask) {
  return (await ask('shell.refusedRequests', {})).total
}

/** Opens every view, panel and dialog that the menu knows, one after the other. */
async function chooseEveryCommand() {
  const window = theWindow()
  const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
  const commands = items.filter(({ role, type }) => !role && type === 'normal')
  for (const item of commands) {
    item.click(undefined, window, window.webContents)
    await after(60)
    for (const type of ['keyDown', 'keyUp']) window.webContents.sendInputEvent({ type, keyCode: 'Escape' })
  }
  return commands.length
}

async function inWindow(work, given = null) {
  console.log(`session: ${work.name} at ${process.uptime().toFixed(1)} s`)
  const script = `(${work.toString()})(${ask.toString()}, ${JSON.stringify(given)})`
  return await theWindow().webContents.executeJavaScript(script)
}

function theWindow() {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('The app has no window.')
  return window
}
